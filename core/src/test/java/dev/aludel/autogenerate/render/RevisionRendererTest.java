package dev.aludel.autogenerate.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.config.ScriptFormat;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.InlinedParameters;
import dev.aludel.ddl.SchemaLookup;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.dialect.EveryOperation;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.DataOperation.Execute;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.CreateTrigger;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.revision.Revision;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import dev.aludel.script.RevisionDraft;
import dev.aludel.script.WrittenRevision;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole revisions as they are written. Public, so that an operation defined here can be made elsewhere. */
public class RevisionRendererTest {

    private static final Revision REVISION = Revision.of("20251112_0002", "20251111_0001")
            .withMessage("orders")
            .withCreated(Instant.parse("2025-11-12T12:45:00Z"));
    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final QualifiedName ORDERS = QualifiedName.of("orders");
    private static final EnumType STATE = new EnumType(QualifiedName.of("order_state"), List.of("open", "paid"), null);
    private static final Table USERS_TABLE = Table.of(
            USERS,
            List.of(
                    Column.of("id", new SqlType.BigInt()).withNullable(false),
                    Column.of("email", new SqlType.VarChar(100))
                            .withNullable(false)
                            .withDefault(new ColumnDefault.Text(""))
                            .withComment("where to write"),
                    Column.of("nickname", new SqlType.Text())));
    private static final Table ORDERS_TABLE = Table.of(
                    ORDERS,
                    List.of(
                            Column.of("id", new SqlType.BigInt())
                                    .withNullable(false)
                                    .withIdentity(Identity.of(Identity.Kind.BY_DEFAULT)),
                            Column.of("user_id", new SqlType.BigInt()).withNullable(false),
                            Column.of("state", STATE.asType())
                                    .withNullable(false)
                                    .withDefault(new ColumnDefault.Text("open")),
                            Column.of("total", new SqlType.Numeric(10, 2))
                                    .withDefault(new ColumnDefault.Number(BigDecimal.ZERO))
                                    .withComment(
                                            "what the customer pays, with taxes, without what was given back later")))
            .withConstraints(List.of(
                    new PrimaryKey("pk_orders", List.of("id")),
                    ForeignKey.of("fk_orders_user", List.of("user_id"), USERS, List.of("id"))
                            .withOnDelete(ReferentialAction.CASCADE),
                    CheckConstraint.of("ck_orders_total", "total >= 0")))
            .withIndexes(List.of(Index.of("ix_orders_user", "user_id")))
            .withComment("what was bought");
    private static final View OPEN = View.of(QualifiedName.of("open_orders"), """
        SELECT o.id,
            u.email
        FROM orders o
        JOIN users u ON u.id = o.user_id
        WHERE o.state = 'open'\
        """);
    private static final Index BY_STATE = Index.of(
                    "ix_orders_state",
                    List.of(
                            IndexElement.column("state"),
                            IndexElement.column("id").desc()))
            .withWhere("total > 0");

    private static final List<Step> UPGRADE = List.of(
            Step.of(new CreateEnum(STATE, false)),
            Step.of(new CreateTable(ORDERS_TABLE, false)),
            Step.of(new AddColumn(USERS, Column.of("last_order", STATE.asType()), false, null)),
            Step.of(new CreateConstraint(USERS, UniqueConstraint.of("uq_users_email", List.of("email")), false)),
            Step.of(new AlterColumn(
                    USERS,
                    "email",
                    List.of(new ColumnChange.SetType(new SqlType.VarChar(255), null)),
                    USERS_TABLE.columns().get(1))),
            new Step(
                    new DropColumn(
                            USERS,
                            "nickname",
                            false,
                            false,
                            USERS_TABLE.columns().get(2)),
                    List.of("Loses the values of users.nickname.")),
            Step.of(new CreateIndex(ORDERS, BY_STATE, false, false)),
            Step.of(new CreateView(OPEN)));

    @TempDir
    private Path root;

    @Test
    void a_revision_in_java_reads_as_a_colleague_wrote_it() throws IOException {
        assertGolden("orders.java", "postgres", ScriptFormat.JAVA);
    }

    @Test
    void what_was_there_before_is_written_where_the_database_has_to_restate_it() throws IOException {
        assertGolden("orders.mysql.java", "mysql", ScriptFormat.JAVA);
    }

    @Test
    void a_revision_in_sql_has_the_statements_of_its_database() throws IOException {
        assertGolden("orders.sql", "postgres", ScriptFormat.SQL);
    }

    @Test
    void an_sql_revision_for_sqlite_rebuilds_a_table_once_for_all_its_changes() throws IOException {
        List<Step> upgrade = List.of(
                new Step(alterEmail(new ColumnChange.SetNotNull()), List.of("Fails where an email is missing.")),
                Step.of(alterEmail(new ColumnChange.DropDefault())));
        String text = text("sqlite", ScriptFormat.SQL, before(), upgrade);
        assertThat(text.substring(text.indexOf("upgrade"), text.indexOf("-- aludel:downgrade")))
                .containsOnlyOnce("CREATE TABLE")
                .contains("-- Fails where an email is missing.\n");
    }

    @Test
    void statements_outside_a_transaction_take_the_whole_sql_revision_out_of_it() throws IOException {
        List<Step> upgrade = List.of(Step.of(new CreateIndex(USERS, Index.of("ix", "email"), false, true)));
        assertThat(text("postgres", ScriptFormat.SQL, before(), upgrade)).contains("-- aludel:transaction none\n");
        assertThat(java("postgres", before(), upgrade)).doesNotContain("TransactionScope");
    }

    @Test
    void bodies_of_triggers_and_routines_are_not_cut_in_sql_revisions() throws IOException {
        String body = "CREATE TRIGGER g BEFORE INSERT ON users FOR EACH ROW BEGIN SET NEW.email = ';'; SET @n = 1; END";
        List<Step> upgrade = List.of(
                Step.of(new CreateTrigger(new Trigger("g", USERS, body))),
                Step.of(new Execute("UPDATE users SET email = ?", List.of("it's"), false)));
        assertThat(statements("mariadb", before(), upgrade)).containsExactly(body, "UPDATE users SET email = 'it''s'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mysql", "mariadb", "sqlite", "oracle", "sqlserver"})
    void every_operation_in_sql_is_read_back_as_its_own_statements(String dialect) throws IOException {
        Schema before = Schema.EMPTY.withTables(List.of(EveryOperation.TABLE));
        for (Operation operation : EveryOperation.all()) {
            List<String> compiled;
            try {
                compiled = dialect(dialect).ddl().compile(operation, new SchemaLookup(before)).stream()
                        .map(statement -> InlinedParameters.inline(
                                statement, dialect(dialect).literals()))
                        .toList();
            } catch (AludelException e) {
                assertThat(e.problem()).isInstanceOf(DdlProblem.class);
                continue;
            }
            if (dialect.equals("postgres") && isProgram(operation)) {
                // The samples are in other languages: to PostgreSQL they are two statements, and so they are refused.
                assertThatThrownBy(() -> statements(dialect, before, List.of(Step.of(operation))))
                        .hasMessageContaining("cut into pieces");
                continue;
            }
            assertThat(statements(dialect, before, List.of(Step.of(operation))).stream()
                            .map(RevisionRendererTest::withoutEnd)
                            .toList())
                    .as(operation.describe())
                    .isEqualTo(compiled.stream()
                            .map(RevisionRendererTest::withoutEnd)
                            .toList());
        }
    }

    private static boolean isProgram(Operation operation) {
        return operation instanceof CreateRoutine || operation instanceof CreateTrigger;
    }

    private static String withoutEnd(String sql) {
        return sql.replaceFirst(";$", "");
    }

    @Test
    void a_line_that_would_be_taken_for_a_directive_is_refused_in_sql_and_fine_in_java() throws IOException {
        Step step = Step.of(new Execute("SELECT 1\n-- aludel:downgrade\n", List.of(), false));
        assertThatThrownBy(() -> text("postgres", ScriptFormat.SQL, before(), List.of(step)))
                .hasMessage("""
                    A revision in SQL cannot be written for: execute SELECT 1 -- aludel:downgrade. One of its lines begins \
                    with '-- aludel:', which is read as a directive.
                      Write this revision in Java: --format java\
                    """);
        assertThat(written("postgres", ScriptFormat.JAVA, before(), List.of(step))
                        .upgrade("postgres"))
                .containsExactly(step.operation());
    }

    @Test
    void an_operation_of_the_users_own_is_made_anew_when_it_is_a_public_record() throws IOException {
        Step step = Step.of(new Analyze("users", List.of(1L, 2L)));
        assertThat(java("postgres", before(), List.of(step)))
                .contains("op.apply(new RevisionRendererTest.Analyze(\"users\", List.of(1L, 2L)));");
        assertThatThrownBy(() -> java("postgres", before(), List.of(Step.of(new Hidden("x")))))
                .hasMessage("""
                    A revision in Java cannot be written for: hidden. No Java expression is known for a \
                    dev.aludel.autogenerate.render.RevisionRendererTest$Hidden
                      An operation of your own can be written when it is a public record of texts, numbers, truth values, \
                    lists and other such records.\
                    """);
    }

    @Test
    void a_way_too_long_for_one_method_is_put_into_several() throws IOException {
        List<Step> upgrade = IntStream.range(0, 700)
                .mapToObj(i -> Step.of(new CreateTable(ORDERS_TABLE.withName(QualifiedName.of("orders_" + i)), false)))
                .toList();
        WrittenRevision written = written("postgres", ScriptFormat.JAVA, before(), upgrade);
        assertThat(written.text()).contains("        upgradePart1(op);\n        upgradePart2(op);\n");
        assertThat(written.upgrade("postgres"))
                .isEqualTo(upgrade.stream().map(Step::operation).toList());
    }

    @Test
    void a_text_too_long_for_a_constant_is_put_together() throws IOException {
        String body = "CREATE FUNCTION f() RETURNS int AS $$\n" + "-- é \"x\"\n".repeat(20_000) + "$$";
        Step step =
                Step.of(new CreateRoutine(new Routine(QualifiedName.of("f"), Routine.Kind.FUNCTION, "", body), null));
        assertThat(written("postgres", ScriptFormat.JAVA, before(), List.of(step))
                        .upgrade("postgres"))
                .containsExactly(step.operation());
    }

    @Test
    void what_is_dropped_is_said_in_full_only_where_it_has_no_name_to_go_by() throws IOException {
        UniqueConstraint unnamed = UniqueConstraint.of(null, List.of("email"));
        Schema before = Schema.EMPTY.withTables(List.of(USERS_TABLE.withConstraints(List.of(unnamed))));
        Step step = Step.of(new DropConstraint(USERS, "u", ConstraintKind.UNIQUE, false, false, unnamed));
        assertThat(java("sqlite", before, List.of(step)))
                .contains("op.dropConstraint(\"users\", unique(\"email\").named(\"u\"));");
        assertThat(java("postgres", before, List.of(step)))
                .contains("op.dropConstraint(\"u\", \"users\", ConstraintKind.UNIQUE);");
    }

    @Test
    void a_long_note_is_broken_between_its_words() throws IOException {
        Step step = new Step(new DropTable(USERS, false, false, null), List.of("word ".repeat(30), "another"));
        assertThat(java("postgres", before(), List.of(step))).contains("""
                    // word word word word word word word word word word word word word word word word word word word word
                    // word word word word word word word word word word
                    // another
                    op.dropTable("users");
            """);
    }

    private static AlterColumn alterEmail(ColumnChange change) {
        return new AlterColumn(
                USERS, "email", List.of(change), USERS_TABLE.columns().get(1));
    }

    /** An operation of a user's own. */
    public record Analyze(String table, List<Long> parts) implements CustomOperation {
        @Override
        public List<String> statements(String dialect) {
            return List.of("ANALYZE " + table);
        }

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public String describe() {
            return "analyze " + table;
        }
    }

    /** One that nobody else can make. */
    private record Hidden(String describe) implements CustomOperation {
        @Override
        public String describe() {
            return "hidden";
        }

        @Override
        public List<String> statements(String dialect) {
            return List.of();
        }

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }
    }

    private void assertGolden(String name, String dialect, ScriptFormat format) throws IOException {
        Path golden = Path.of("src/test/resources/dev/aludel/autogenerate/render", name + ".txt");
        String text = text(dialect, format, before(), UPGRADE);
        if ("write".equals(System.getProperty("aludel.guide"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
        assertThat(text.lines()).allMatch(line -> line.length() <= 120);
    }

    private List<String> statements(String dialect, Schema before, List<Step> upgrade) throws IOException {
        RevisionRenderer renderer = new RevisionRenderer(dialect(dialect));
        RevisionDraft draft = renderer.render(REVISION, ScriptFormat.SQL, before, upgrade, List.of());
        Path folder = Files.createTempDirectory(root, "sql");
        return WrittenRevision.of(folder, draft, ScriptFormat.SQL).upgrade(dialect).stream()
                .map(operation -> ((Execute) operation).sql())
                .toList();
    }

    private static Schema before() {
        return Schema.EMPTY.withTables(List.of(USERS_TABLE));
    }

    private String java(String dialect, Schema before, List<Step> upgrade) throws IOException {
        return text(dialect, ScriptFormat.JAVA, before, upgrade);
    }

    private String text(String dialect, ScriptFormat format, Schema before, List<Step> upgrade) throws IOException {
        return written(dialect, format, before, upgrade).text();
    }

    private WrittenRevision written(String dialect, ScriptFormat format, Schema before, List<Step> upgrade)
            throws IOException {
        List<Step> back = upgrade.reversed().stream()
                .flatMap(step -> step.operation().reverse().stream())
                .map(Step::of)
                .toList();
        return WrittenRevision.of(
                Files.createTempDirectory(root, "revision"),
                new RevisionRenderer(dialect(dialect)).render(REVISION, format, before, upgrade, back),
                format);
    }

    private static Dialect dialect(String name) {
        return DialectRegistry.load(RevisionRendererTest.class.getClassLoader()).named(name);
    }
}
