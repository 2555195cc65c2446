package dev.aludel.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.MigrationLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The lock on H2, beyond what the contract of all dialects asks. */
class H2LockTest {

    private final MigrationLock lock = new H2Lock();

    @Test
    void the_lock_lasts_through_statements_that_commit_and_leaves_nothing_behind() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory();
                Connection other = database.connect("sa")) {
            assertThat(lock.tryAcquire(database.connection(), "v")).isTrue();
            database.run("create table t (a int)");
            assertThat(lock.tryAcquire(other, "v")).isFalse();
            assertThat(lock.tryAcquire(other, "another")).isTrue();
            assertThat(database.reflect().tables()).hasSize(1);
            assertThat(database.reflect().leftOut()).isEmpty();
            lock.release(other, "v");
            assertThat(lock.holder(other, "v"))
                    .hasValueSatisfying(holder -> assertThat(holder)
                            .matches("session \\d+ of user SA in the same process, connected since \\d{4}-.*"));
            lock.release(database.connection(), "v");
            assertThat(lock.holder(other, "v")).isEmpty();
            lock.release(other, "another");
            assertThat(database.column(
                            "select table_name from information_schema.tables where table_schema = 'PUBLIC'"))
                    .containsExactly("T");
        }
    }

    @Test
    void of_two_that_find_a_dead_session_one_gets_the_lock() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory();
                Connection other = database.connect("sa")) {
            try (Connection dead = database.connect("sa")) {
                assertThat(lock.tryAcquire(dead, "v")).isTrue();
            }
            assertThat(lock.holder(other, "v")).isEmpty();
            assertThat(lock.tryAcquire(other, "v")).isTrue();
            assertThat(lock.tryAcquire(database.connection(), "v")).isFalse();
        }
    }

    @Test
    void who_cannot_see_other_sessions_takes_the_lock_for_held() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory()) {
            database.run("create user guest password ''", "grant alter any schema to guest");
            try (Connection dead = database.connect("guest")) {
                assertThat(lock.tryAcquire(dead, "v")).isTrue();
            }
            try (Connection guest = database.connect("guest")) {
                assertThat(lock.tryAcquire(guest, "v")).isFalse();
                assertThat(lock.holder(guest, "v")).isPresent();
            }
            assertThat(lock.tryAcquire(database.connection(), "v")).isTrue();
        }
    }

    @Test
    void an_open_transaction_of_somebody_else_is_not_waited_for() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory();
                Connection other = database.connect("sa");
                Statement statement = other.createStatement()) {
            database.run("create table t (a int)");
            other.setAutoCommit(false);
            statement.execute("insert into t values (1)");
            assertThat(lock.tryAcquire(database.connection(), "v")).isTrue();
            lock.release(database.connection(), "v");
            other.rollback();
        }
    }
}
