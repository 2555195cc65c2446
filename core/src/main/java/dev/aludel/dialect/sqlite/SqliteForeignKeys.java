package dev.aludel.dialect.sqlite;

import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what follows REFERENCES (sqlite.org/syntax/foreign-key-clause.html). */
final class SqliteForeignKeys {

    private SqliteForeignKeys() {}

    static ForeignKey parse(SqliteCursor cursor, @Nullable String name, List<String> columns) {
        QualifiedName referenced = QualifiedName.of(cursor.name());
        List<String> referencedColumns = cursor.peek().isSymbol("(") ? cursor.names() : List.of();
        ForeignKey key = ForeignKey.of(name, columns, referenced, referencedColumns);
        while (true) {
            if (cursor.accept("ON", "DELETE")) {
                key = key.withOnDelete(action(cursor));
            } else if (cursor.accept("ON", "UPDATE")) {
                key = key.withOnUpdate(action(cursor));
            } else if (cursor.accept("MATCH")) {
                key = key.withMatch(match(cursor.name()));
            } else {
                return key.withDeferrability(deferrability(cursor));
            }
        }
    }

    private static ReferentialAction action(SqliteCursor cursor) {
        if (cursor.accept("SET", "NULL")) {
            return ReferentialAction.SET_NULL;
        }
        if (cursor.accept("SET", "DEFAULT")) {
            return ReferentialAction.SET_DEFAULT;
        }
        if (cursor.accept("CASCADE")) {
            return ReferentialAction.CASCADE;
        }
        if (cursor.accept("RESTRICT")) {
            return ReferentialAction.RESTRICT;
        }
        cursor.expect("NO");
        cursor.expect("ACTION");
        return ReferentialAction.NO_ACTION;
    }

    /** SQLite takes any word after MATCH, and treats all as SIMPLE (sqlite.org/foreignkeys.html, 6). */
    private static MatchType match(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "FULL" -> MatchType.FULL;
            case "PARTIAL" -> MatchType.PARTIAL;
            default -> MatchType.SIMPLE;
        };
    }

    private static Deferrability deferrability(SqliteCursor cursor) {
        boolean never = cursor.accept("NOT", "DEFERRABLE");
        boolean said = !never && cursor.accept("DEFERRABLE");
        boolean deferred = cursor.accept("INITIALLY", "DEFERRED");
        cursor.accept("INITIALLY", "IMMEDIATE");
        if (!said) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return deferred ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }
}
