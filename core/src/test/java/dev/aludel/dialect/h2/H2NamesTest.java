package dev.aludel.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names between the model and H2. */
class H2NamesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
        users,        users,        USERS
        user_2,       user_2,       USER_2
        Users,        "Users",      Users
        USERS,        "USERS",      USERS
        order,        "order",      order
        a b,          "a b",        a b
        é,            "é",          é
        "users",      "users",      users
        "a""b",       "a""b",       a"b
        _1,           _1,           _1
        """)
    void a_name_is_written_and_kept(String name, String written, String kept) {
        assertThat(H2Identifiers.INSTANCE.quoted(name)).isEqualTo(written);
        assertThat(H2Identifiers.INSTANCE.stored(name, true)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"users", "user_2", "Users", "order", "ORDER", "a b", "\"users\"", "\"\"\"q\"\"\"", "x$", "É"})
    void what_is_created_is_read_under_the_same_name(String name) throws SQLException {
        for (String setting : List.of("DATABASE_TO_UPPER=TRUE", "DATABASE_TO_LOWER=TRUE", "DATABASE_TO_UPPER=FALSE")) {
            try (H2Fixture database = H2Fixture.inMemory(setting)) {
                Table table = Table.of(QualifiedName.of(name), List.of(Column.of(name, new SqlType.Int())));
                database.apply(List.of(new CreateTable(table, false)));
                boolean folds = setting.equals("DATABASE_TO_UPPER=TRUE");
                Table read = database.reflect().tables().getFirst();
                String expected = folds ? name : H2Identifiers.INSTANCE.stored(name, false);
                String there = name.equals("\"\"\"q\"\"\"") ? name : expected;
                assertThat(read.name().name()).as(setting).isEqualTo(there);
                assertThat(read.columns().getFirst().name()).as(setting).isEqualTo(there);
                assertThat(new H2Dialect().reflector().table(database.connection(), read.name()))
                        .contains(read);
            }
        }
    }

    @Test
    void capitals_and_small_letters_mean_the_same_table_as_they_do_in_sql() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory()) {
            database.run("create table USERS (ID int)", "create table \"other\" (id int)");
            assertThat(database.reflect().tables())
                    .extracting(table -> table.name().name())
                    .containsExactly("\"other\"", "users");
        }
    }

    @Test
    void two_tables_that_differ_in_case_alone_are_told_apart() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory()) {
            database.run(
                    "create table users (id int)", "create table \"users\" (n int)", "create table \"Users\" (c int)");
            List<Table> tables = database.reflect().tables();
            assertThat(tables).extracting(table -> table.name().name()).containsExactly("\"users\"", "Users", "users");
            try (H2Fixture other = H2Fixture.inMemory()) {
                other.apply(tables.stream()
                        .map(table -> new CreateTable(table, false))
                        .toList());
                assertThat(other.reflect().tables()).isEqualTo(tables);
            }
        }
    }

    /** Every word of the language as a column in a check, a generated column, an index and a view. */
    @Test
    void a_word_of_the_language_is_a_name_wherever_it_stands() throws SQLException {
        Stream<String> words = Stream.of("""
            absent asc at collate connect convert count cross cube current cycle data date decfloat desc enum escape
            exclude extract filter final first format geometry grouping ignore index json json_array json_object json_query
            json_value last lateral local materialized new next no nowait nulls old only others outer overlay percent
            position recursive respect rollup search sequence sets skip substring sysdate systimestamp tablesample ties
            time timestamp today trim try_cast unnest use uuid wait within without zone user order value key year month day
            select table from where group limit offset row rowid rownum sum min max lower coalesce cast case left right
            x n e u b h now curdate current_date rank array values interval second
            """.strip().split("\\s+"));
        for (String word : words.toList()) {
            try (H2Fixture database = H2Fixture.inMemory();
                    H2Fixture copy = H2Fixture.inMemory()) {
                String quoted = "\"" + word.toUpperCase(Locale.ROOT) + "\"";
                database.run(
                        "create table t (" + quoted + " int check (" + quoted + " > 0), g int generated always as ("
                                + quoted + " + 1))",
                        "create index i on t (" + quoted + ")",
                        "create view v as select " + quoted + ".* , " + quoted + "." + quoted + " as a from t " + quoted
                                + " where " + quoted + " > 1 order by " + quoted);
                List<Table> tables = database.reflect().tables();
                List<View> views = database.reflect().views();
                assertThat(tables.getFirst().constraintsOf(CheckConstraint.class))
                        .hasSize(1);
                assertThat(tables.getFirst().indexes()).extracting(Index::name).containsExactly("i");
                copy.apply(List.of(new CreateTable(tables.getFirst(), false)));
                copy.apply(List.of(new CreateView(views.getFirst())));
                assertThat(copy.reflect()).as(word).isEqualTo(database.reflect());
            }
        }
    }
}
