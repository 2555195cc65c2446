package dev.aludel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.DataOperation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresComparisonTest {

    private static final Operation TABLE = new CreateTable(Table.of(QualifiedName.of("Users"), List.of()), false);

    private final ComparisonRules rules = new PostgresDialect().comparison();

    @Test
    void a_body_that_names_what_comes_later_is_not_looked_at() {
        Operation function = function("sql", "SELECT count(*) FROM \"Users\"");
        assertThat(rules.preparations(List.of(function, TABLE)))
                .containsExactly(new Execute("SET LOCAL check_function_bodies = off", List.of(), false));
        assertThat(rules.preparations(List.of(TABLE, function))).isEmpty();
    }

    @Test
    void so_is_one_that_names_a_column_to_be_added() {
        Column column = Column.of("mail", new SqlType.Text());
        Operation added = new AddColumn(QualifiedName.of("users"), column, false, null);
        assertThat(rules.preparations(List.of(function("plpgsql", "NEW.mail := ''"), added)))
                .hasSize(1);
    }

    @Test
    void bodies_in_other_languages_are_not_read_by_the_server() {
        assertThat(rules.preparations(List.of(function("c", "users"), TABLE))).isEmpty();
    }

    private static Operation function(String language, String body) {
        String definition = "CREATE FUNCTION f() RETURNS bigint\n LANGUAGE " + language + "\nAS $$" + body + "$$";
        return new CreateRoutine(new Routine(QualifiedName.of("f"), Routine.Kind.FUNCTION, "", definition), null);
    }
}
