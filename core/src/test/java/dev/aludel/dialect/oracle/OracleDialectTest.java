package dev.aludel.dialect.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.ddl.Identifiers;
import dev.aludel.ddl.Literals;
import dev.aludel.ddl.StatementSplitter.SourceStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.dialect.SessionControl;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OracleDialectTest {

    private final Dialect dialect = new OracleDialect();

    @Test
    void it_is_found_by_its_name_and_knows_its_servers() {
        assertThat(DialectRegistry.load(getClass().getClassLoader()).named("oracle"))
                .isInstanceOf(OracleDialect.class);
        assertThat(dialect.displayName()).isEqualTo("Oracle");
        assertThat(dialect.jdbcPrefixes()).containsExactly("jdbc:oracle:");
        assertThat(dialect.driver()).isEqualTo("com.oracle.database.jdbc:ojdbc11");
        assertThat(dialect.accepts("Oracle", "Oracle Database 19c Enterprise Edition"))
                .isTrue();
        assertThat(dialect.accepts("H2", "2.3")).isFalse();
        assertThat(dialect.capabilities().transactionalDdl()).isFalse();
        assertThat(dialect.capabilities().maximumIdentifierLength()).isEqualTo(128);
    }

    @Test
    void names_of_one_case_are_plain() {
        Identifiers names = dialect.identifiers();
        assertThat(names.quoted("user_name")).isEqualTo("user_name");
        assertThat(names.quoted("USER_NAME$1")).isEqualTo("USER_NAME$1");
        assertThat(names.quoted("userName")).isEqualTo("\"userName\"");
        assertThat(names.quoted("_user")).isEqualTo("\"_user\"");
        assertThat(names.quoted("größe")).isEqualTo("\"größe\"");
        assertThat(names.quoted("size")).isEqualTo("\"size\"");
        assertThat(names.quoted("COMMENT")).isEqualTo("\"COMMENT\"");
        assertThat(names.quoted("key")).isEqualTo("key");
    }

    @Test
    void values_are_literals_of_their_types() {
        Literals literals = dialect.literals();
        assertThat(literals.sql("it's & that")).isEqualTo("'it''s & that'");
        assertThat(literals.sql("")).isEqualTo("''");
        assertThat(literals.sql(true)).isEqualTo("1");
        assertThat(literals.sql(null)).isEqualTo("NULL");
        assertThat(literals.sql(1.5)).isEqualTo("1.5");
        assertThat(literals.sql(Double.NaN)).isEqualTo("BINARY_DOUBLE_NAN");
        assertThat(literals.sql(Double.NEGATIVE_INFINITY)).isEqualTo("-BINARY_DOUBLE_INFINITY");
        assertThat(literals.sql(new byte[] {1, (byte) 0xfe})).isEqualTo("HEXTORAW('01FE')");
        assertThat(literals.sql(LocalDate.of(2024, 2, 29))).isEqualTo("DATE '2024-02-29'");
        assertThat(literals.sql(LocalTime.of(1, 2))).isEqualTo("INTERVAL '0 01:02:00' DAY TO SECOND");
        assertThat(literals.sql(LocalDateTime.of(2024, 2, 29, 1, 2))).isEqualTo("TIMESTAMP '2024-02-29 01:02:00'");
        assertThat(literals.sql(LocalDateTime.of(2024, 2, 29, 1, 2, 3, 5000)))
                .isEqualTo("TIMESTAMP '2024-02-29 01:02:03.000005000'");
        assertThat(literals.sql(Instant.parse("2024-02-29T01:02:03Z")))
                .isEqualTo("TIMESTAMP '2024-02-29 01:02:03 +00:00'");
        assertThat(literals.sql(UUID.fromString("6f1ed002-ab55-41c0-a0b6-0c1b1f2e5a01")))
                .isEqualTo("HEXTORAW('6F1ED002AB5541C0A0B60C1B1F2E5A01')");
        assertThatThrownBy(() -> literals.sql(new byte[2001])).hasMessageContaining("cannot write 2001 bytes");
    }

    @Test
    void line_breaks_and_long_texts_are_put_together() {
        Literals literals = dialect.literals();
        assertThat(literals.sql("a\r\n/\nb;\n"))
                .isEqualTo("'a' || CHR(13) || CHR(10) || '/' || CHR(10) || 'b;' || CHR(10)");
        assertThat(literals.sql("x".repeat(4000))).isEqualTo("'" + "x".repeat(4000) + "'");
        assertThat(literals.sql("x".repeat(4001)))
                .isEqualTo(String.join(
                        " || ",
                        List.of(
                                "TO_CLOB('" + "x".repeat(1000) + "')",
                                "TO_CLOB('" + "x".repeat(1000) + "')",
                                "TO_CLOB('" + "x".repeat(1000) + "')",
                                "TO_CLOB('" + "x".repeat(1000) + "')",
                                "TO_CLOB('x')")));
        assertThat(literals.sql("x" + "😀".repeat(1500))).doesNotContain("?").contains("😀')");
    }

    @Test
    void a_script_is_framed_for_sqlplus() {
        SessionControl session = dialect.session();
        assertThat(session.scriptPreamble())
                .containsSubsequence(
                        "SET DEFINE OFF", "SET SQLBLANKLINES ON", "WHENEVER SQLERROR EXIT FAILURE ROLLBACK");
        assertThat(session.scriptBegin()).isEmpty();
        assertThat(session.scriptCommit()).containsExactly("COMMIT");
    }

    @Test
    void sql_has_no_semicolon_and_plsql_has_its_own() {
        SessionControl session = dialect.session();
        assertThat(session.scriptStatement("DROP TABLE t")).isEqualTo("DROP TABLE t\n/");
        assertThat(session.scriptStatement("DELETE FROM t;\n")).isEqualTo("DELETE FROM t\n/");
        assertThat(session.scriptStatement("BEGIN p; END;")).isEqualTo("BEGIN p; END;\n/");
        assertThat(session.scriptStatement("BEGIN p; END;\n/")).isEqualTo("BEGIN p; END;\n/");
        assertThat(session.scriptStatement("declare\n  x int; begin p; end"))
                .isEqualTo("declare\n  x int; begin p; end;\n/");
        assertThat(session.scriptStatement("-- why\n/* how */ CREATE OR REPLACE EDITIONABLE TRIGGER g BEGIN p; END g"))
                .endsWith("END g;\n/");
        assertThat(session.scriptStatement("CREATE TYPE names AS TABLE OF VARCHAR2(9)"))
                .isEqualTo("CREATE TYPE names AS TABLE OF VARCHAR2(9)\n/");
        assertThat(session.scriptStatement(" ".repeat(5000) + "SELECT 1 FROM dual"))
                .isEqualTo("SELECT 1 FROM dual\n/");
    }

    @Test
    void a_script_is_cut_at_slashes_and_at_semicolons_outside_blocks() {
        assertThat(dialect.splitter().split("""
            CREATE TABLE t (c VARCHAR2(9) DEFAULT ';');
            DROP TABLE u
            /
            CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW
            BEGIN
                :new.c := 'x';
            END;
            /
            COMMIT;
            """))
                .containsExactly(
                        new SourceStatement("CREATE TABLE t (c VARCHAR2(9) DEFAULT ';')", 1),
                        new SourceStatement("DROP TABLE u", 2),
                        new SourceStatement(
                                "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW\nBEGIN\n    :new.c := 'x';\nEND;", 4),
                        new SourceStatement("COMMIT", 9));
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
                .hasMessageContaining("Cannot " + action + ": for Oracle Aludel writes SQL scripts")
                .hasMessageContaining("--sql");
    }
}
