package dev.aludel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aludel.AludelException;
import dev.aludel.ddl.LexicalRules;
import dev.aludel.ddl.LexicalSplitter;
import dev.aludel.migration.Migration;
import dev.aludel.migration.MigrationProblem;
import dev.aludel.migration.Operations;
import dev.aludel.migration.TransactionScope;
import dev.aludel.operation.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlMigrationTest {

    private static final String TEXT = """
        -- aludel:revision a
        -- aludel:transaction none
        -- aludel:upgrade
        CREATE TABLE a (b int); -- ;
        -- two
        INSERT INTO a
          VALUES (';');
        -- aludel:downgrade
        DROP TABLE a;
        """;

    @Test
    void the_statements_of_a_section_run_one_by_one() {
        RecordingSink sink = new RecordingSink("any");
        migration(TEXT).upgrade(new Operations(sink));
        assertThat(sink.statements()).containsExactly("CREATE TABLE a (b int)", "INSERT INTO a\n  VALUES (';')");
        RecordingSink back = new RecordingSink("any");
        migration(TEXT).downgrade(new Operations(back));
        assertThat(back.statements()).containsExactly("DROP TABLE a");
        assertThat(migration(TEXT).transaction()).isEqualTo(TransactionScope.NONE);
    }

    @Test
    void where_there_is_no_way_back_the_reason_is_said() {
        String text = "-- aludel:revision a\n-- aludel:upgrade\n-- aludel:irreversible the data is gone";
        assertThatThrownBy(() -> migration(text).downgrade(new Operations(new RecordingSink("any"))))
                .isInstanceOfSatisfying(
                        AludelException.class,
                        e -> assertThat(e.problem()).isEqualTo(new MigrationProblem.Irreversible("the data is gone")));
    }

    @Test
    void a_failing_statement_is_on_top_of_the_trace_with_its_line() {
        AludelException failure = new AludelException(new MigrationProblem.Malformed("x", "no"));
        RecordingSink failing = new RecordingSink("any") {
            @Override
            public void accept(Operation operation) {
                super.accept(operation);
                if (operations.size() == 2) {
                    throw failure;
                }
            }
        };
        Throwable thrown = catchThrowable(() -> migration(TEXT).upgrade(new Operations(failing)));
        assertThat(thrown).isSameAs(failure);
        assertThat(thrown.getStackTrace()[0].getFileName()).isEqualTo("a.sql");
        assertThat(thrown.getStackTrace()[0].getLineNumber()).isEqualTo(6);
    }

    @Test
    void a_piece_without_an_end_is_said_before_anything_runs() {
        RecordingSink sink = new RecordingSink("any");
        String text = TEXT.replace("(';');", "(';);");
        assertThatThrownBy(() -> migration(text).upgrade(new Operations(sink)))
                .hasMessage("A string in an SQL revision has no end; none of its statements was run\n"
                        + "  at /versions/a.sql:7");
        assertThat(sink.operations).isEqualTo(List.of());
    }

    private static Migration migration(String text) {
        String file = "/versions/a.sql";
        return new SqlMigration(
                file, SqlRevisionReader.read(file, text), dialect -> new LexicalSplitter(LexicalRules.STANDARD));
    }
}
