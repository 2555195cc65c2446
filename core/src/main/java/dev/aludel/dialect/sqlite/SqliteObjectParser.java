package dev.aludel.dialect.sqlite;

import dev.aludel.schema.Column;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE INDEX and CREATE VIEW statements as SQLite keeps them. */
final class SqliteObjectParser {

    private SqliteObjectParser() {}

    /** An index of a table (sqlite.org/lang_createindex.html). */
    static Index index(String sql, String name, Table table) {
        SqliteCursor cursor = new SqliteCursor(sql);
        cursor.expect("CREATE");
        boolean unique = cursor.accept("UNIQUE");
        cursor.expect("INDEX");
        cursor.accept("IF", "NOT", "EXISTS");
        cursor.lastName();
        cursor.expect("ON");
        cursor.name();
        cursor.expectSymbol("(");
        List<IndexElement> elements = new ArrayList<>();
        do {
            elements.add(element(cursor, table));
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        Index index = Index.of(name, elements).withUnique(unique);
        return cursor.accept("WHERE") ? index.withWhere(cursor.rest()) : index;
    }

    private static IndexElement element(SqliteCursor cursor, Table table) {
        String text = cursor.textUntil(",", ")", "ASC", "DESC", "COLLATE");
        IndexElement element = column(text, table)
                .map(IndexElement::column)
                .orElseGet(() -> IndexElement.expression(withoutParentheses(text)));
        if (cursor.accept("COLLATE")) {
            element = element.withCollation(cursor.name());
        }
        if (cursor.accept("DESC")) {
            return element.desc();
        }
        cursor.accept("ASC");
        return element;
    }

    private static Optional<String> column(String text, Table table) {
        List<SqliteToken> tokens = SqliteScanner.scan(text);
        return tokens.size() == 1
                ? table.columns().stream()
                        .map(Column::name)
                        .filter(tokens.getFirst()::names)
                        .findFirst()
                : Optional.empty();
    }

    private static String withoutParentheses(String text) {
        return SqliteExpressions.isInParentheses(SqliteScanner.scan(text))
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    /** A view (sqlite.org/lang_createview.html). */
    static View view(String sql, QualifiedName name) {
        SqliteCursor cursor = new SqliteCursor(sql);
        cursor.expect("CREATE");
        if (!cursor.accept("TEMP")) {
            cursor.accept("TEMPORARY");
        }
        cursor.expect("VIEW");
        cursor.accept("IF", "NOT", "EXISTS");
        cursor.lastName();
        List<String> columns = cursor.peek().isSymbol("(") ? cursor.names() : List.of();
        cursor.expect("AS");
        return new View(name, cursor.rest(), false, columns, null);
    }
}
