package dev.aludel.it.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.it.dialect.OperationCase.Applied;
import dev.aludel.it.dialect.OperationCase.WayBack;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SchemaProjector;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import dev.aludel.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every dialect keeps on its live database. A subclass names the dialect, hands out databases, and declares in
 * {@link #differences()} what its database cannot do.
 */
abstract class DialectContract {

    /** A reflector asks no more than this, however many tables there are. */
    private static final int MOST_QUESTIONS = 15;

    /** Name of the dialect, as {@code Dialect.name()} gives it. */
    abstract String dialectName();

    /** A fresh, empty database. */
    abstract TestDatabase database();

    /** Where the database differs. */
    abstract Differences differences();

    /** What has to be written in the database's own language. */
    abstract Samples samples();

    /**
     * How the reflector gives back a column that was written.
     *
     * @param written the column
     * @return the same column, unless two types or defaults of the model are one in this database
     */
    Column asRead(Column written) {
        return written;
    }

    /** What ends the text of a point in time in UTC; empty where such texts know no offset. */
    String offset() {
        return "+00";
    }

    final Dialect dialect() {
        return DialectRegistry.load(DialectContract.class.getClassLoader()).named(dialectName());
    }

    private LiveDatabase live() throws SQLException {
        return new LiveDatabase(dialect(), database());
    }

    // Operations

    @TestFactory
    Stream<DynamicTest> an_operation_does_what_it_says_and_its_reverse_takes_it_back() {
        return cases().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> run(each)));
    }

    @TestFactory
    Stream<DynamicTest> a_script_through_the_databases_own_client_gives_the_same_schema() {
        return cases().stream()
                .filter(each -> !differences().names().contains(each.name()))
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> runAsScript(each)));
    }

    private void runAsScript(OperationCase tried) throws Exception {
        List<Operation> operations = new ArrayList<>(tried.start());
        Schema online;
        try (LiveDatabase database = live()) {
            database.apply(tried.start());
            operations.add(tried.operation().apply(database.reflect()));
            database.apply(operations.getLast());
            online = database.reflect();
        }
        TestDatabase fresh = database();
        try (LiveDatabase database = new LiveDatabase(dialect(), fresh)) {
            ClientProgram.run(fresh, ScriptedDatabase.script(dialect(), operations));
            Schema scripted = database.reflect();
            assertThat(withoutAccount(scripted)).isEqualTo(online);
        }
    }

    /** Without the tables in which a script keeps Aludel's account. */
    private static Schema withoutAccount(Schema schema) {
        return schema.withTables(schema.tables().stream()
                        .filter(table -> !isAccount(table.name()))
                        .toList())
                .withDependencies(schema.dependencies().stream()
                        .filter(each -> !isAccount(each.dependent().name())
                                && !isAccount(each.on().name()))
                        .toList());
    }

    private static boolean isAccount(QualifiedName name) {
        return name.name().startsWith("aludel_");
    }

    @Test
    void every_operation_of_the_family_has_a_case() {
        Set<Class<?>> tried = new HashSet<>();
        for (OperationCase each : cases()) {
            Schema before = Schema.EMPTY;
            for (Operation operation : each.start()) {
                tried.add(operation.getClass());
                before = SchemaProjector.apply(before, operation);
            }
            tried.add(each.operation().apply(before).getClass());
        }
        assertThat(leaves(Operation.class))
                .isNotEmpty()
                .allSatisfy(leaf ->
                        assertThat(tried).anySatisfy(type -> assertThat(leaf).isAssignableFrom(type)));
    }

    @Test
    void the_differences_name_cases_that_exist() {
        assertThat(cases())
                .extracting(OperationCase::name)
                .doesNotHaveDuplicates()
                .containsAll(differences().names());
    }

    private List<OperationCase> cases() {
        Samples samples = samples();
        return Stream.of(
                        TableCases.cases(samples),
                        ColumnCases.cases(samples),
                        IndexCases.cases(samples),
                        ConstraintCases.cases(),
                        TypeAndSequenceCases.cases(),
                        ViewAndRoutineCases.cases(samples),
                        NamespaceAndDataCases.cases(samples))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Class<?>> leaves(Class<?> type) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        return Stream.of(type.getPermittedSubclasses())
                .flatMap(permitted -> leaves(permitted).stream())
                .toList();
    }

    private void run(OperationCase tried) throws Exception {
        try (LiveDatabase database = live()) {
            if (differences().refusalOf(tried.name()).isPresent()) {
                refused(tried, database, differences().refusalOf(tried.name()).orElseThrow());
                return;
            }
            database.apply(tried.start());
            Schema before = database.reflect();
            Operation operation = tried.operation().apply(before);
            if (differences().silent().contains(tried.name())) {
                assertThat(database.compile(operation)).isEmpty();
                return;
            }
            database.apply(operation);
            if (!differences().otherwise().contains(tried.name())) {
                tried.check().of(new Applied(before, database.reflect(), database));
            }
            takeBack(tried.wayBack(), operation, before, database);
        }
    }

    /** The compiler refuses the operation, or already what it starts from, before anything has been run for it. */
    private static void refused(OperationCase tried, LiveDatabase database, String message) throws Exception {
        assertThatThrownBy(() -> {
                    database.apply(tried.start());
                    database.compile(tried.operation().apply(database.reflect()));
                })
                .isInstanceOf(AludelException.class)
                .hasMessageContaining(message);
    }

    private static void takeBack(WayBack way, Operation operation, Schema before, LiveDatabase database)
            throws Exception {
        switch (way) {
            case NONE -> assertThat(operation.reverse()).isEmpty();
            case PARTIAL -> {}
            case EXACT -> {
                database.apply(operation.reverse().orElseThrow());
                assertThat(database.reflect()).as("the schema taken back").isEqualTo(before);
            }
        }
    }

    // Types

    @TestFactory
    Stream<DynamicTest> a_column_is_read_as_it_was_written() throws Exception {
        List<SqlType> types = Stream.concat(TypeMatrix.types().stream(), differences().nativeTypes().stream())
                .filter(type -> !differences().refusedTypes().containsKey(type))
                .toList();
        List<DynamicTest> tests = new ArrayList<>();
        try (LiveDatabase database = live()) {
            database.apply(new CreateEnum(Start.MOOD, false));
            List<Table> tables = new ArrayList<>();
            for (SqlType type : types) {
                Table table = TypeMatrix.table(type, tables.size(), offset());
                tables.add(table);
                database.apply(Start.creation(table));
            }
            Schema read = database.reflect();
            for (Table written : tables) {
                String name = written.columns().getLast().type().toString();
                tests.add(DynamicTest.dynamicTest(name, () -> readAsWritten(written, read)));
            }
        }
        return tests.stream();
    }

    private void readAsWritten(Table written, Schema read) {
        assertThat(read.table(written.name()).orElseThrow().columns())
                .containsExactlyElementsOf(
                        written.columns().stream().map(this::asRead).toList());
    }

    @TestFactory
    Stream<DynamicTest> a_type_the_database_does_not_have_is_refused() {
        return differences().refusedTypes().entrySet().stream()
                .map(refused -> DynamicTest.dynamicTest(
                        refused.getKey().toString(),
                        () -> assertThatThrownBy(() -> dialect().types().sql(refused.getKey()))
                                .isInstanceOf(AludelException.class)
                                .hasMessageContaining(refused.getValue())));
    }

    @Test
    void a_table_that_was_read_can_be_written_and_read_again() throws Exception {
        List<Operation> matrix = new ArrayList<>();
        matrix.add(new CreateEnum(Start.MOOD, false));
        int number = 0;
        for (SqlType type : TypeMatrix.types()) {
            if (!differences().refusedTypes().containsKey(type)) {
                matrix.add(Start.creation(TypeMatrix.table(type, number++, offset())));
            }
        }
        Schema first;
        try (LiveDatabase database = live()) {
            database.apply(matrix);
            first = database.reflect();
        }
        try (LiveDatabase database = live()) {
            database.apply(first.enums().stream()
                    .map(type -> new CreateEnum(type, false))
                    .toList());
            database.apply(first.tables().stream().map(Start::creation).toList());
            assertThat(database.reflect()).isEqualTo(first);
        }
    }

    // Reflection

    @Test
    void reading_twice_gives_the_same_and_leaves_nothing_behind() throws Exception {
        try (LiveDatabase database = live()) {
            database.apply(
                    Start.tables(new CreateView(View.of(QualifiedName.of("names"), "select id, name from users"))));
            List<String> objects = objects(database.connection());
            Schema first = database.reflect();
            assertThat(first.tables()).hasSize(2);
            assertThat(first.views()).hasSize(1);
            assertThat(database.reflect()).isEqualTo(first);
            assertThat(objects(database.connection())).isEqualTo(objects).isNotEmpty();
            assertThat(database.connection().getAutoCommit()).isTrue();
        }
    }

    @Test
    void reading_inside_a_transaction_leaves_it_open() throws Exception {
        try (LiveDatabase database = live()) {
            database.apply(Start.tables());
            dialect().session().begin(database.connection());
            database.execute("insert into teams (id, name) values (1, 'red')");
            assertThat(database.reflect().tables()).hasSize(2);
            dialect().session().rollback(database.connection());
            assertThat(database.rows("select id from teams")).isEmpty();
        }
    }

    @Test
    void the_number_of_questions_does_not_grow_with_the_number_of_tables() throws Exception {
        try (LiveDatabase database = live()) {
            database.apply(Start.tables());
            int few = questions(database);
            for (int number = 0; number < 20; number++) {
                database.apply(Start.creation(TypeMatrix.table(Start.INT, number, offset())));
            }
            assertThat(questions(database)).isEqualTo(few).isLessThanOrEqualTo(MOST_QUESTIONS);
        }
    }

    @Test
    void a_table_is_found_by_its_name() throws Exception {
        try (LiveDatabase database = live()) {
            database.apply(Start.tables());
            assertThat(dialect().reflector().table(database.connection(), Start.USERS))
                    .contains(Start.users(database.reflect()));
            assertThat(dialect().reflector().table(database.connection(), QualifiedName.of("nobody")))
                    .isEmpty();
        }
    }

    private int questions(LiveDatabase database) throws SQLException {
        StatementCounter counter = new StatementCounter();
        assertThat(dialect()
                        .reflector()
                        .reflect(counter.counting(database.connection()), List.of())
                        .tables())
                .isNotEmpty();
        return counter.count();
    }

    /** Everything the driver knows to be there, temporary tables too. */
    private static List<String> objects(Connection connection) throws SQLException {
        List<String> objects = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
            while (rows.next()) {
                objects.add(rows.getString("TABLE_SCHEM") + "." + rows.getString("TABLE_NAME") + " "
                        + rows.getString("TABLE_TYPE"));
            }
        }
        return objects;
    }

    // Sessions

    @Test
    void a_transaction_is_kept_or_lost_as_a_whole_and_the_session_returns_to_autocommit() throws Exception {
        try (LiveDatabase database = live()) {
            database.apply(Start.tables());
            Connection connection = database.connection();
            dialect().session().begin(connection);
            database.execute("insert into teams (id, name) values (1, 'red')");
            dialect().session().rollback(connection);
            assertThat(connection.getAutoCommit()).isTrue();
            dialect().session().begin(connection);
            database.execute("insert into teams (id, name) values (2, 'blue')");
            dialect().session().commit(connection);
            assertThat(connection.getAutoCommit()).isTrue();
            try (Connection other = database.connect()) {
                assertThat(LiveDatabase.rows(other, "select id, name from teams"))
                        .containsExactly(List.of("2", "blue"));
            }
        }
    }

    @Test
    void ddl_is_rolled_back_where_the_database_says_so() throws Exception {
        try (LiveDatabase database = live()) {
            List<String> create = database.compile(Start.creation(Start.teamsTable())).stream()
                    .map(statement -> statement.sql())
                    .toList();
            dialect().session().begin(database.connection());
            for (String statement : create) {
                database.execute(statement);
            }
            dialect().session().rollback(database.connection());
            assertThat(database.reflect().tables().isEmpty())
                    .isEqualTo(dialect().capabilities().transactionalDdl());
        }
    }

    // Locks

    @Test
    void two_sessions_keep_out_of_each_others_way() throws Exception {
        try (LiveDatabase database = live();
                Connection other = database.connect()) {
            dialect().session().prepare(other, "the other one");
            assertThat(dialect().lock().tryAcquire(database.connection(), "aludel_version"))
                    .isTrue();
            assertThat(dialect().lock().tryAcquire(other, "aludel_version")).isFalse();
            dialect().lock().release(database.connection(), "aludel_version");
            assertThat(dialect().lock().tryAcquire(other, "aludel_version")).isTrue();
            assertThat(dialect().lock().tryAcquire(database.connection(), "aludel_version"))
                    .isFalse();
            dialect().lock().release(other, "aludel_version");
        }
    }

    @Test
    void a_lock_that_is_not_held_is_released_without_harm() throws Exception {
        try (LiveDatabase database = live()) {
            dialect().lock().release(database.connection(), "aludel_version");
            assertThat(dialect().lock().holder(database.connection(), "aludel_version"))
                    .isEmpty();
            assertThat(dialect().lock().tryAcquire(database.connection(), "aludel_version"))
                    .isTrue();
            dialect().lock().release(database.connection(), "aludel_version");
        }
    }

    @Test
    void a_lock_ends_with_its_session() throws Exception {
        try (LiveDatabase database = live()) {
            try (Connection other = database.connect()) {
                assertThat(dialect().lock().tryAcquire(other, "aludel_version")).isTrue();
            }
            assertThat(becomesFree(database.connection())).isTrue();
            dialect().lock().release(database.connection(), "aludel_version");
        }
    }

    /** A server may take a moment to notice that a session has ended. */
    private boolean becomesFree(Connection connection) throws Exception {
        for (int attempt = 0; attempt < 100; attempt++) {
            if (dialect().lock().tryAcquire(connection, "aludel_version")) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }
}
