package dev.aludel.dialect.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.ddl.Identifiers;
import dev.aludel.ddl.Literals;
import dev.aludel.ddl.StatementSplitter.SourceStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.dialect.SessionControl;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SqlServerDialectTest {

    private final Dialect dialect = new SqlServerDialect();

    @Test
    void it_is_found_by_its_name_and_knows_its_servers() {
        assertThat(DialectRegistry.load(getClass().getClassLoader()).named("sqlserver"))
                .isInstanceOf(SqlServerDialect.class);
        assertThat(dialect.displayName()).isEqualTo("SQL Server");
        assertThat(dialect.jdbcPrefixes()).containsExactly("jdbc:sqlserver:");
        assertThat(dialect.driver()).isEqualTo("com.microsoft.sqlserver:mssql-jdbc");
        assertThat(dialect.accepts("Microsoft SQL Server", "16.00.4135")).isTrue();
        assertThat(dialect.accepts("PostgreSQL", "16.1")).isFalse();
        assertThat(dialect.capabilities().transactionalDdl()).isTrue();
        assertThat(dialect.capabilities().maximumIdentifierLength()).isEqualTo(128);
    }

    @Test
    void names_are_in_brackets_when_they_must() {
        Identifiers names = dialect.identifiers();
        assertThat(names.quoted("user_name")).isEqualTo("user_name");
        assertThat(names.quoted("UserName")).isEqualTo("UserName");
        assertThat(names.quoted("order")).isEqualTo("[order]");
        assertThat(names.quoted("within")).isEqualTo("[within]");
        assertThat(names.quoted("2nd")).isEqualTo("[2nd]");
        assertThat(names.quoted("a]b")).isEqualTo("[a]]b]");
        assertThat(names.quoted("größe")).isEqualTo("[größe]");
    }

    @Test
    void values_are_spelled_so_that_no_setting_changes_them() {
        Literals literals = dialect.literals();
        assertThat(literals.sql("it's")).isEqualTo("N'it''s'");
        assertThat(literals.sql(true)).isEqualTo("1");
        assertThat(literals.sql(false)).isEqualTo("0");
        assertThat(literals.sql(null)).isEqualTo("NULL");
        assertThat(literals.sql(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(literals.sql(1.5)).isEqualTo("1.5");
        assertThat(literals.sql(new byte[] {1, (byte) 0xfe})).isEqualTo("0x01FE");
        assertThat(literals.sql(LocalDate.of(2024, 2, 29))).isEqualTo("N'2024-02-29'");
        assertThat(literals.sql(LocalTime.of(1, 2, 3))).isEqualTo("N'01:02:03'");
        assertThat(literals.sql(LocalDateTime.of(2024, 2, 29, 1, 2, 3))).isEqualTo("N'2024-02-29T01:02:03.000'");
        assertThat(literals.sql(LocalDateTime.of(2024, 2, 29, 1, 2, 3, 123456700)))
                .isEqualTo("N'2024-02-29T01:02:03.1234567'");
        assertThat(literals.sql(Instant.parse("2024-02-29T01:02:03Z"))).isEqualTo("N'2024-02-29T01:02:03.000+00:00'");
        assertThat(literals.sql(UUID.fromString("6f1ed002-ab55-41c0-a0b6-0c1b1f2e5a01")))
                .isEqualTo("N'6f1ed002-ab55-41c0-a0b6-0c1b1f2e5a01'");
        assertThatThrownBy(() -> literals.sql(Double.NaN)).hasMessageContaining("cannot keep the number NaN");
    }

    @Test
    void a_script_is_framed_for_sqlcmd() {
        SessionControl session = dialect.session();
        assertThat(session.scriptPreamble())
                .containsSubsequence(":on error exit", "SET QUOTED_IDENTIFIER, ANSI_NULLS, XACT_ABORT ON", "GO");
        assertThat(session.scriptBegin()).containsExactly("BEGIN TRANSACTION");
        assertThat(session.scriptCommit()).containsExactly("COMMIT");
        assertThat(session.scriptStatement("CREATE VIEW v AS SELECT 1 AS a"))
                .isEqualTo("CREATE VIEW v AS SELECT 1 AS a\nGO");
    }

    @Test
    void a_script_is_cut_at_go_and_nowhere_else() {
        assertThat(dialect.splitter().split("""
            CREATE TABLE [a;b] (id INT);
            GO
            CREATE PROCEDURE p AS
            DECLARE @x INT; SET @x = 1;
            -- GO
            PRINT 'a;
            GO
            b'
            go
            """))
                .containsExactly(
                        new SourceStatement("CREATE TABLE [a;b] (id INT);", 1),
                        new SourceStatement(
                                "CREATE PROCEDURE p AS\nDECLARE @x INT; SET @x = 1;\n-- GO\nPRINT 'a;\nGO\nb'", 3));
    }

    @Test
    void whatever_needs_a_connection_is_refused_with_the_way_round() {
        Connection connection = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("the connection is not to be touched");
                });
        refuses(() -> dialect.reflector().reflect(connection, List.of()), "read the catalogue");
        refuses(() -> dialect.lock().tryAcquire(connection, "v"), "lock v");
        refuses(() -> dialect.lock().release(connection, "v"), "unlock v");
        refuses(() -> dialect.lock().holder(connection, "v"), "ask who has locked v");
        refuses(() -> dialect.session().prepare(connection, "tag"), "run on a connection");
        refuses(() -> dialect.session().begin(connection), "begin a transaction");
        refuses(() -> dialect.session().commit(connection), "commit a transaction");
        refuses(() -> dialect.session().rollback(connection), "roll a transaction back");
    }

    private static void refuses(ThrowingCallable call, String action) {
        assertThatThrownBy(call)
                .hasMessageContaining("Cannot " + action + ": for SQL Server Aludel writes SQL scripts")
                .hasMessageContaining("--sql");
    }
}
