package dev.aludel.it.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aludel.backup.Backup;
import dev.aludel.command.BackupListener;
import dev.aludel.command.HealthResult.Check;
import dev.aludel.command.RehearsalResult;
import dev.aludel.command.RestoreRequest;
import dev.aludel.command.SafeUpgradeAttendant;
import dev.aludel.command.SafeUpgradeRequest;
import dev.aludel.command.SafeUpgradeResult;
import dev.aludel.command.SafeUpgradeResult.Outcome;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An upgrade with everything around it, on databases with rows in them. */
class SafeUpgradeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void it_backs_up_rehearses_upgrades_and_verifies(Engine engine) throws SQLException {
        try (TestDatabase database = Clients.database(engine)) {
            ServerProject project = people(database);
            Yes attendant = new Yes();

            SafeUpgradeResult result =
                    project.aludel().safeUpgrade(SafeUpgradeRequest.to("head").withRehearse(true), attendant);

            assertThat(rehearsal(attendant).faults()).isEmpty();
            assertThat(rehearsal(attendant).steps())
                    .hasSize(4)
                    .element(0)
                    .asString()
                    .startsWith("restored the backup into ");
            assertThat(result.verification()).flatExtracting(Check::faults).isEmpty();
            assertThat(result.verification()).extracting(Check::fact).contains("at second", "what the revisions make");
            assertThat(result.outcome()).isEqualTo(Outcome.DONE);
            assertThat(result.backup()).isNotNull();
            assertThat(project.rows("SELECT email FROM people")).containsExactly("none");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_failure_names_the_backup_and_how_to_restore_it(Engine engine) throws SQLException {
        try (TestDatabase database = Clients.database(engine)) {
            ServerProject project = people(database);
            project.javaRevision(
                    "third",
                    "second",
                    "op.execute(\"UPDATE people SET email = 'lost'\"); op.execute(\"INSERT INTO nowhere VALUES (1)\");",
                    "op.execute(\"SELECT 1\");");

            Throwable failure =
                    catchThrowable(() -> project.aludel().safeUpgrade(SafeUpgradeRequest.to("head"), new Yes()));

            Backup backup = project.aludel().backups(true).backups().getFirst().backup();
            String name = String.valueOf(backup.file().getFileName());
            assertThat(failure).hasMessageContainingAll("nowhere", "To go back to it: aludel restore " + name);
            project.aludel().restore(RestoreRequest.of(backup.file().toString()), BackupListener.SILENT);
            assertThat(project.rows("SELECT version_num FROM aludel_version")).containsExactly("first");
            assertThat(catchThrowable(() -> project.rows("SELECT email FROM people")))
                    .isNotNull();
            assertThat(project.rows("SELECT name FROM people")).containsExactly("Ann");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_rehearsal_that_goes_wrong_spares_the_database(Engine engine) throws SQLException {
        try (TestDatabase database = Clients.database(engine)) {
            ServerProject project = people(database);
            project.javaRevision(
                    "third",
                    "second",
                    "op.createTable(\"left_over\", column(\"id\", integer()).primaryKey());",
                    "op.execute(\"DELETE FROM left_over\");");
            Yes attendant = new Yes();

            SafeUpgradeResult result =
                    project.aludel().safeUpgrade(SafeUpgradeRequest.to("head").withRehearse(true), attendant);

            assertThat(result.outcome()).isEqualTo(Outcome.REHEARSAL_FAILED);
            assertThat(rehearsal(attendant).faults())
                    .anyMatch(fault -> fault.contains("The schema is not the same after going down again")
                            && fault.contains("left_over"));
            assertThat(project.rows("SELECT version_num FROM aludel_version")).containsExactly("first");
            assertThat(attendant.asked).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_was_changed_by_hand_is_told_afterwards(Engine engine) throws SQLException {
        try (TestDatabase database = Clients.database(engine)) {
            ServerProject project = people(database);
            project.execute("ALTER TABLE people DROP COLUMN age");

            SafeUpgradeResult result =
                    project.aludel().safeUpgrade(SafeUpgradeRequest.to("head").withBackup(false), new Yes());

            assertThat(result.outcome()).isEqualTo(Outcome.DONE_WITH_FAULTS);
            assertThat(result.verification())
                    .flatExtracting(Check::faults)
                    .anyMatch(fault -> fault.toString().contains("age"));
            assertThat(result.backup()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void somebody_who_says_no_is_heard(Engine engine) throws SQLException {
        try (TestDatabase database = Clients.database(engine)) {
            ServerProject project = people(database);

            SafeUpgradeResult result = project.aludel().safeUpgrade(SafeUpgradeRequest.to("head"), new No());

            assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(project.rows("SELECT version_num FROM aludel_version")).containsExactly("first");
        }
    }

    private ServerProject people(TestDatabase database) throws SQLException {
        ServerProject project = new ServerProject(folder, database).configured(Clients.clientPath(database.engine()));
        project.javaRevision("first", "", """
                op.createTable("people", column("id", integer()).primaryKey(), column("name", varchar(20)),
                    column("age", integer()));
            """, "op.dropTable(\"people\");");
        project.javaRevision("second", "first", """
                op.addColumn("people", column("email", varchar(50)).defaultValue("none"));
                op.createIndex("people_by_name", "people", "name");
            """, """
                op.dropIndex("people_by_name", "people");
                op.dropColumn("people", "email");
            """);
        project.aludel().upgrade("first");
        project.execute("INSERT INTO people (id, name) VALUES (1, 'Ann')");
        return project;
    }

    private static RehearsalResult rehearsal(Yes attendant) {
        assertThat(attendant.rehearsals).hasSize(1);
        return attendant.rehearsals.getFirst();
    }

    /** Says yes, and remembers. */
    private static class Yes implements SafeUpgradeAttendant {

        private final List<RehearsalResult> rehearsals = new ArrayList<>();
        private boolean asked;

        @Override
        public void rehearsed(RehearsalResult result) {
            rehearsals.add(result);
        }

        @Override
        public boolean canConfirm() {
            return true;
        }

        @Override
        public boolean confirm() {
            asked = true;
            return true;
        }
    }

    /** Is there, and says no. */
    private static final class No implements SafeUpgradeAttendant {

        @Override
        public boolean canConfirm() {
            return true;
        }

        @Override
        public boolean confirm() {
            return false;
        }
    }
}
