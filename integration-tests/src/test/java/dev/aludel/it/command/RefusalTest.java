package dev.aludel.it.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aludel.AludelException;
import dev.aludel.runtime.RuntimeProblem;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What servers refuse, said in one sentence with the next step, and never with a password. */
class RefusalTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES", "MARIADB", "MYSQL"})
    void a_wrong_password(Engine engine) {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = new ServerProject(folder, database).configured();
            String wrong = database.url().replace(database.password(), "wr0ngpw");

            AludelException refused = refusal(() -> project.aludel(wrong).current());

            assertThat(refused.problem()).isInstanceOf(RuntimeProblem.AccessDenied.class);
            assertThat(refused.getMessage())
                    .contains("refused the login", "Check user and password", "***")
                    .doesNotContain("wr0ngpw", database.password());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES", "MARIADB", "MYSQL"})
    void a_database_that_is_not_there(Engine engine) {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = new ServerProject(folder, database).configured();

            AludelException refused =
                    refusal(() -> project.aludel(database.url().replace("/" + database.name(), "/nowhere"))
                            .current());

            assertThat(refused.problem()).isInstanceOf(RuntimeProblem.CannotOpen.class);
            assertThat(refused.getMessage()).contains("nowhere").doesNotContain(database.password());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES", "MARIADB", "MYSQL"})
    void a_step_that_fails_says_what_is_left_of_it(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = new ServerProject(folder, database).configured();
            project.revision("good1", "", "CREATE TABLE kept (id int);", "DROP TABLE kept;");
            project.revision(
                    "bad1",
                    "good1",
                    "CREATE TABLE half (id int);\nINSERT INTO nowhere VALUES (1);",
                    "DROP TABLE half;");

            AludelException failed = refusal(() -> project.aludel().upgrade("head"));

            assertThat(failed.problem()).isInstanceOf(RuntimeProblem.StepFailed.class);
            assertThat(failed.getMessage()).contains("upgrade good1 -> bad1", "nowhere", "bad1.sql:6");
            assertThat(project.rows("SELECT version_num FROM aludel_version")).containsExactly("good1");
            if (engine == Engine.POSTGRES) {
                assertThat(failed.getMessage()).contains("nothing of it remains");
                assertThatThrownBy(() -> project.rows("SELECT id FROM half")).isInstanceOf(SQLException.class);
            } else {
                assertThat(failed.getMessage()).contains("The first statement of it is done and stays");
                assertThat(project.rows("SELECT id FROM half")).isEmpty();
                project.revision(
                        "bad1",
                        "good1",
                        "CREATE TABLE half (id int);\nINSERT INTO half VALUES (1);",
                        "DROP TABLE half;");
                project.aludel().upgrade("head");
                assertThat(project.rows("SELECT id FROM half")).containsExactly("1");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES", "MARIADB", "MYSQL"})
    void an_id_too_long_for_alembic_s_column_with_the_statement_that_makes_room(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project =
                    new ServerProject(folder, database).configured("version_table = \"alembic_version\"");
            String id = "a23456789012345678901234567890123";
            project.revision(id, "", "CREATE TABLE kept (id int);", "DROP TABLE kept;");
            project.execute("CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY)");

            AludelException refused = refusal(() -> project.aludel().upgrade("head"));

            assertThat(refused.problem()).isInstanceOf(RuntimeProblem.VersionColumnTooShort.class);
            RuntimeProblem.VersionColumnTooShort problem = (RuntimeProblem.VersionColumnTooShort) refused.problem();
            assertThat(problem.length()).isEqualTo(32);
            project.execute(problem.widen());
            project.aludel().upgrade("head");
            assertThat(project.rows("SELECT version_num FROM alembic_version")).containsExactly(id);
        }
    }

    private static AludelException refusal(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(AludelException.class);
        return (AludelException) thrown;
    }
}
