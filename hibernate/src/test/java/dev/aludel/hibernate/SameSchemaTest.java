package dev.aludel.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.config.ModelSettings;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.dialect.ServerVersion;
import dev.aludel.model.Model;
import dev.aludel.model.ModelRequest;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.NativeOperation.CreateNative;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that is read from entities is the one that Hibernate makes of them, and one that it can work with. */
class SameSchemaTest {

    private static final DialectRegistry DIALECTS = DialectRegistry.load(SameSchemaTest.class.getClassLoader());

    private static final String VIEW_ON_SQLITE =
            "Schema validation: wrong column type encountered in column [id] in table [active_customers]; found"
                    + " [integer (Types#INTEGER)], but expecting [bigint (Types#BIGINT)]";

    static Stream<Arguments> everywhere() {
        return Stream.of(Engine.values())
                .filter(engine -> DIALECTS.dialects().stream().anyMatch(dialect -> isFor(dialect, engine)))
                .flatMap(engine -> Stream.of(HibernateLine.values()).map(line -> Arguments.of(engine, line)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_schema_made_by_hibernate_is_the_one_read_from_the_entities(Engine engine, HibernateLine line)
            throws Exception {
        try (TestDatabase theirs = TestServers.create(engine);
                TestDatabase ours = TestServers.create(engine)) {
            hibernate(line, theirs, "create-only", false);
            Model model = read(line, ours);
            create(model.schema(), ours);
            List<String> read = lines(reflected(ours));
            List<String> made = lines(reflected(theirs));
            if (engine == Engine.SQLITE && line == HibernateLine.V7_4) {
                // Hibernate 7.4.5 leaves out "integer" when a column before has it already, so that ids are NULL.
                String id = "customers: Column[name=id, ";
                assertThat(read).anyMatch(each -> each.startsWith(id + "type=Native[sql=integer]"));
                assertThat(made).anyMatch(each -> each.startsWith(id + "type=Native[sql=]"));
                read.removeIf(each -> each.startsWith(id));
                made.removeIf(each -> each.startsWith(id));
            }
            assertThat(without(read, made)).as("only in the model").isEqualTo(without(made, read));
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void hibernate_accepts_the_schema_and_saves_entities_in_it(Engine engine, HibernateLine line) throws Exception {
        try (TestDatabase theirs = TestServers.create(engine);
                TestDatabase ours = TestServers.create(engine)) {
            Model model = read(line, ours);
            create(model.schema(), ours);
            for (var finding : model.findings()) {
                String next = String.valueOf(finding.next());
                if (next.contains("op.execute(\"")) {
                    run(ours, next.replaceAll("(?s).*op\\.execute\\(\"(.*)\"\\);.*", "$1"));
                }
            }
            assertThat(hibernate(line, ours, "none", true)).isEqualTo(8L);
            // What it does not accept of its own schema either (JSON on MariaDB with 6.6, views on SQLite) is no fault
            // of
            // ours.
            hibernate(line, theirs, "create-only", false);
            String own = validated(line, theirs);
            assertThat(validated(line, ours)).isIn("accepted", own, VIEW_ON_SQLITE);
        }
    }

    private static Model read(HibernateLine line, TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            ModelSettings settings = new ModelSettings(
                    List.of("dev.aludel.hibernate.shop"),
                    List.of(),
                    List.of(HibernateLine.classes()),
                    null,
                    null,
                    ModelSettings.NONE.database(),
                    null);
            return new HibernateModelSource()
                    .load(new ModelRequest(
                            settings, dialect(database), ServerVersion.of(connection), line.loader(), request -> {
                                throw new IllegalStateException("no scratch place is needed");
                            }));
        }
    }

    private static String validated(HibernateLine line, TestDatabase database) throws ReflectiveOperationException {
        try {
            hibernate(line, database, "validate", false);
            return "accepted";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Schema reflected(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return dialect(database).reflector().reflect(connection, List.of());
        }
    }

    private static Dialect dialect(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return DIALECTS.of(connection);
        }
    }

    private static boolean isFor(Dialect dialect, Engine engine) {
        return dialect.displayName()
                .replace(" ", "")
                .equalsIgnoreCase(engine.label().replace(" ", ""));
    }

    @SuppressWarnings("unchecked")
    static Object hibernate(HibernateLine line, TestDatabase database, String action, boolean use)
            throws ReflectiveOperationException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "hibernate.connection.url", database.jdbcUrl(),
                "hibernate.connection.username", database.user(),
                "hibernate.connection.password", database.password(),
                "hibernate.hbm2ddl.auto", action));
        if (use) {
            settings.put("use", "true");
        }
        Object run = new ReaderLoader(line.loader())
                .loadClass("dev.aludel.hibernate.reader.HibernateRun")
                .getDeclaredConstructor()
                .newInstance();
        List<String> classes =
                EntityClasses.in(List.of(HibernateLine.classes()), List.of()).named("dev.aludel.hibernate.shop");
        return ((BiFunction<Map<String, String>, List<String>, Object>) run).apply(settings, classes);
    }

    private static void create(Schema schema, TestDatabase database) throws SQLException {
        List<Operation> operations = new ArrayList<>();
        schema.enums().forEach(type -> operations.add(new CreateEnum(type, false)));
        schema.natives().forEach(object -> operations.add(new CreateNative(object)));
        schema.sequences().forEach(sequence -> operations.add(new CreateSequence(sequence, false)));
        schema.tables()
                .forEach(table -> operations.add(new CreateTable(
                        table.withConstraints(table.constraints().stream()
                                .filter(constraint -> !(constraint instanceof ForeignKey))
                                .toList()),
                        false)));
        schema.tables()
                .forEach(table -> table.constraintsOf(ForeignKey.class)
                        .forEach(key -> operations.add(new CreateConstraint(table.name(), named(table, key), false))));
        schema.views().forEach(view -> operations.add(new CreateView(view)));
        Dialect dialect = dialect(database);
        for (Operation operation : operations) {
            for (SqlStatement statement : dialect.ddl().compile(operation, CatalogLookup.empty())) {
                run(database, statement.sql());
            }
        }
    }

    /** As a revision does it: MySQL and MariaDB call the index of an unnamed key by its column. */
    private static ForeignKey named(Table table, ForeignKey key) {
        return key.name() == null
                ? key.withName("fk_" + table.name().name() + "_" + String.join("_", key.columns()))
                : key;
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + sql, e);
        }
    }

    /** A schema in lines that can be compared: names that the database or Hibernate made up are left out. */
    static List<String> lines(Schema schema) {
        List<String> lines = new ArrayList<>();
        for (Table table : schema.tables()) {
            if (table.name().name().matches("HTE?_.*")) {
                continue; // where there are no temporary tables (SQLite), Hibernate makes these for itself when it
                // starts
            }
            String at = table.name() + ": ";
            lines.add(at + table.comment() + " " + table.options());
            table.columns().forEach(column -> lines.add(at + column));
            table.constraints().stream()
                    .map(SameSchemaTest::withoutMadeUpName)
                    .forEach(constraint -> lines.add(at + constraint));
            table.indexes().forEach(index -> lines.add(at + index.withName("ix")));
        }
        schema.sequences().forEach(sequence -> lines.add(sequence.toString()));
        schema.enums().forEach(type -> lines.add(type.toString()));
        schema.views().forEach(view -> lines.add(view.toString()));
        schema.natives().forEach(object -> lines.add(object.toString()));
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return rest;
    }

    private static Constraint withoutMadeUpName(Constraint constraint) {
        String name = constraint.name();
        if (constraint instanceof CheckConstraint check) {
            // Kept as written by SQLite, and the lines of Hibernate differ in the parentheses they write around it.
            String bare = check.expression().replaceFirst("(?s)^\\((.*)\\)$", "$1");
            constraint = bare.indexOf(')') < bare.indexOf('(') ? check : check.withExpression(bare);
        }
        boolean chosen = name != null
                && (name.contains("uq_") || name.contains("ck_") || name.startsWith("fk_purchases_customer"));
        return chosen ? constraint : constraint.withName(null);
    }
}
