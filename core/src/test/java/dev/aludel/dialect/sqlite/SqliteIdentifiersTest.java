package dev.aludel.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteIdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abort",
                "action",
                "after",
                "always",
                "analyze",
                "any",
                "asc",
                "attach",
                "before",
                "begin",
                "by",
                "cascade",
                "column",
                "conflict",
                "cross",
                "current",
                "database",
                "deferred",
                "desc",
                "detach",
                "do",
                "each",
                "end",
                "exclude",
                "exclusive",
                "explain",
                "fail",
                "filter",
                "first",
                "following",
                "for",
                "full",
                "generated",
                "glob",
                "groups",
                "ignore",
                "immediate",
                "indexed",
                "initially",
                "inner",
                "instead",
                "key",
                "last",
                "left",
                "like",
                "match",
                "materialized",
                "natural",
                "no",
                "nulls",
                "of",
                "offset",
                "others",
                "outer",
                "over",
                "partition",
                "plan",
                "pragma",
                "preceding",
                "query",
                "range",
                "recursive",
                "regexp",
                "reindex",
                "release",
                "rename",
                "replace",
                "restrict",
                "right",
                "rollback",
                "row",
                "rows",
                "savepoint",
                "stored",
                "strict",
                "temp",
                "temporary",
                "ties",
                "trigger",
                "unbounded",
                "user",
                "User",
                "vacuum",
                "view",
                "virtual",
                "window",
                "within",
                "without"
            })
    void a_word_that_may_be_a_name_is_not_quoted_and_works(String name) throws SQLException {
        assertThat(SqliteIdentifiers.INSTANCE.quoted(name)).isEqualTo(name);
        assertThat(asTableAndColumn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add",
                "all",
                "alter",
                "and",
                "as",
                "autoincrement",
                "between",
                "case",
                "cast",
                "check",
                "collate",
                "commit",
                "constraint",
                "create",
                "default",
                "deferrable",
                "delete",
                "distinct",
                "drop",
                "else",
                "escape",
                "except",
                "exists",
                "foreign",
                "from",
                "group",
                "having",
                "if",
                "in",
                "index",
                "insert",
                "intersect",
                "into",
                "is",
                "isnull",
                "join",
                "limit",
                "not",
                "nothing",
                "notnull",
                "null",
                "on",
                "or",
                "order",
                "primary",
                "raise",
                "references",
                "returning",
                "select",
                "set",
                "table",
                "then",
                "to",
                "transaction",
                "union",
                "unique",
                "update",
                "using",
                "values",
                "when",
                "where",
                "with",
                "two words",
                "1st",
                "a-b",
                "SELECT"
            })
    void a_word_that_sqlite_refuses_is_quoted(String name) throws SQLException {
        assertThat(SqliteIdentifiers.INSTANCE.quoted(name)).isEqualTo('"' + name + '"');
        assertThat(asTableAndColumn(name)).isFalse();
        assertThat(asTableAndColumn('"' + name + '"')).isTrue();
    }

    private static boolean asTableAndColumn(String name) throws SQLException {
        List<String> uses = List.of(
                "CREATE TABLE %s (%s INTEGER CONSTRAINT %s CHECK (%s > 0), CONSTRAINT %s UNIQUE (%s))",
                "INSERT INTO %s (%s) VALUES (1)",
                "CREATE INDEX ix ON %s (%s)",
                "SELECT %s FROM %s WHERE 2 * (%s) > 1 ORDER BY %s",
                "ALTER TABLE %s RENAME COLUMN %s TO another");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            for (String use : uses) {
                try {
                    statement.execute(use.replace("%s", name));
                } catch (SQLException e) {
                    return false;
                }
            }
            return true;
        }
    }
}
