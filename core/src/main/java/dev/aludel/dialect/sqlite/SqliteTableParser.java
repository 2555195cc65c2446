package dev.aludel.dialect.sqlite;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a CREATE TABLE statement as SQLite keeps it (sqlite.org/lang_createtable.html). */
final class SqliteTableParser {

    private static final Set<String> AFTER_TYPE =
            Set.of("CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "AS");

    private final SqliteCursor cursor;
    private final SqliteTypes types;
    private final QualifiedName name;
    private final List<Column> columns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final SqliteVerbatim verbatim = new SqliteVerbatim();

    private SqliteTableParser(String sql, QualifiedName name, SqliteTypes types) {
        this.cursor = new SqliteCursor(sql);
        this.name = name;
        this.types = types;
    }

    /**
     * Reads a table without its indexes.
     *
     * @param sql the statement
     * @param name the table's name
     * @param types reads the declared types
     */
    static Table parse(String sql, QualifiedName name, SqliteTypes types) {
        return new SqliteTableParser(sql, name, types).table();
    }

    private Table table() {
        cursor.expect("CREATE");
        if (cursor.accept("VIRTUAL", "TABLE")) {
            return virtualTable();
        }
        if (!cursor.accept("TEMP")) {
            cursor.accept("TEMPORARY");
        }
        cursor.expect("TABLE");
        cursor.accept("IF", "NOT", "EXISTS");
        cursor.lastName();
        cursor.expectSymbol("(");
        do {
            if (isTableConstraint()) {
                break;
            }
            column();
        } while (cursor.acceptSymbol(","));
        while (!cursor.acceptSymbol(")")) {
            tableConstraint();
            cursor.acceptSymbol(","); // SQLite reads constraints without commas between them as well
        }
        return assembled(options());
    }

    private Table virtualTable() {
        cursor.accept("IF", "NOT", "EXISTS");
        cursor.lastName();
        cursor.expect("USING");
        return Table.of(name, List.of()).withOptions(TableOptions.NONE.withEngine(cursor.rest()));
    }

    private TableOptions options() {
        TableOptions options = TableOptions.NONE;
        while (!cursor.atEnd()) {
            if (cursor.accept("STRICT")) {
                options = options.withStrict(true);
            } else if (cursor.accept("WITHOUT", "ROWID")) {
                options = options.withWithoutRowid(true);
            } else {
                cursor.expectSymbol(",");
            }
        }
        return options;
    }

    // Columns

    private void column() {
        String column = cursor.name();
        String declared = declaredType();
        columns.add(Column.of(column, types.read(declared)));
        while (!cursor.peek().isSymbol(",") && !cursor.peek().isSymbol(")")) {
            columnConstraint(column);
        }
    }

    private String declaredType() {
        int start = cursor.place();
        while (cursor.peek().isName() && !isAfterType()) {
            cursor.next();
        }
        if (cursor.place() > start && cursor.peek().isSymbol("(")) {
            cursor.parenthesised();
        }
        return cursor.textSince(start);
    }

    private boolean isAfterType() {
        SqliteToken token = cursor.peek();
        return AFTER_TYPE.stream().anyMatch(token::isWord)
                || (token.isWord("GENERATED") && cursor.peek(1).isWord("ALWAYS"));
    }

    private void columnConstraint(String column) {
        String constraint = constraintName();
        if (cursor.accept("PRIMARY", "KEY")) {
            primaryKeyOfColumn(constraint, column);
        } else if (cursor.accept("NOT", "NULL")) {
            verbatim.keep(SqliteVerbatim.notNull(column), "NOT NULL", "NOT NULL" + conflictClause());
            change(column, last().withNullable(false));
        } else if (cursor.accept("NULL")) {
            conflictClause();
        } else if (cursor.accept("UNIQUE")) {
            verbatim.key("UNIQUE", List.of(column), List.of(SqliteVerbatim.quoted(column)), conflictClause());
            constraints.add(UniqueConstraint.of(constraint, List.of(column)));
        } else if (cursor.accept("CHECK")) {
            constraints.add(CheckConstraint.of(constraint, cursor.parenthesised()));
        } else if (cursor.accept("DEFAULT")) {
            change(column, last().withDefault(SqliteDefaults.read(defaultText(), last().type())));
        } else if (cursor.accept("COLLATE")) {
            change(column, last().withOptions(ColumnOptions.NONE.withCollation(cursor.name())));
        } else if (cursor.accept("REFERENCES")) {
            constraints.add(SqliteForeignKeys.parse(cursor, constraint, List.of(column)));
        } else if (cursor.accept("GENERATED", "ALWAYS", "AS") || cursor.accept("AS")) {
            change(column, last().withGenerated(generated()));
        } else if (constraint == null) {
            throw cursor.unexpected("a constraint of column " + column);
        }
    }

    private void primaryKeyOfColumn(@Nullable String constraint, String column) {
        boolean descends = cursor.accept("DESC");
        cursor.accept("ASC");
        String said = "PRIMARY KEY" + (descends ? " DESC" : "") + conflictClause();
        boolean numbered = cursor.accept("AUTOINCREMENT");
        if (numbered) {
            change(column, last().withIdentity(Identity.of(Identity.Kind.AUTOINCREMENT)));
        }
        String suffix = numbered ? " AUTOINCREMENT" : "";
        verbatim.keep(SqliteVerbatim.keyOf(column), "PRIMARY KEY" + suffix, said + suffix);
        constraints.add(new PrimaryKey(constraint, List.of(column)));
    }

    private GeneratedColumn generated() {
        String expression = cursor.parenthesised();
        boolean stored = cursor.accept("STORED");
        cursor.accept("VIRTUAL");
        return new GeneratedColumn(expression, stored);
    }

    private String defaultText() {
        if (cursor.peek().isSymbol("(")) {
            return cursor.parenthesised();
        }
        int start = cursor.place();
        if (!cursor.acceptSymbol("-")) {
            cursor.acceptSymbol("+");
        }
        cursor.next();
        return cursor.textSince(start);
    }

    private Column last() {
        return columns.getLast();
    }

    private void change(String column, Column changed) {
        columns.set(columns.size() - 1, changed.withName(column));
    }

    // Constraints of the table

    private boolean isTableConstraint() {
        SqliteToken token = cursor.peek();
        return token.isWord("CONSTRAINT")
                || (token.isWord("PRIMARY") && cursor.peek(1).isWord("KEY"))
                || token.isWord("UNIQUE")
                || token.isWord("CHECK")
                || (token.isWord("FOREIGN") && cursor.peek(1).isWord("KEY"));
    }

    private void tableConstraint() {
        String constraint = constraintName();
        if (cursor.accept("PRIMARY", "KEY")) {
            constraints.add(new PrimaryKey(constraint, keyColumns("PRIMARY KEY")));
        } else if (cursor.accept("UNIQUE")) {
            constraints.add(UniqueConstraint.of(constraint, keyColumns("UNIQUE")));
        } else if (cursor.accept("CHECK")) {
            constraints.add(CheckConstraint.of(constraint, cursor.parenthesised()));
            conflictClause();
        } else if (cursor.accept("FOREIGN", "KEY")) {
            List<String> referring = declared(cursor.names());
            cursor.expect("REFERENCES");
            constraints.add(SqliteForeignKeys.parse(cursor, constraint, referring));
        } else if (constraint == null) {
            throw cursor.unexpected("a constraint of table " + name);
        }
    }

    /** The columns of a key; one of them may say AUTOINCREMENT after the last of the columns. */
    private List<String> keyColumns(String kind) {
        List<String> key = new ArrayList<>();
        List<String> written = new ArrayList<>();
        cursor.expectSymbol("(");
        do {
            String column = declared(cursor.name());
            key.add(column);
            written.add(SqliteVerbatim.quoted(column) + collation(column) + (descends() ? " DESC" : ""));
            if (cursor.accept("AUTOINCREMENT")) {
                number(column);
            }
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        verbatim.key(kind, key, written, conflictClause());
        return key;
    }

    /** A collation that is not the column's own anyway. */
    private String collation(String column) {
        if (!cursor.accept("COLLATE")) {
            return "";
        }
        String collation = cursor.name();
        boolean own = columns.stream()
                .anyMatch(each -> each.name().equals(column)
                        && collation.equalsIgnoreCase(each.options().collation()));
        return own ? "" : " COLLATE " + SqliteVerbatim.quoted(collation);
    }

    private boolean descends() {
        if (cursor.accept("ASC")) {
            return false;
        }
        return cursor.accept("DESC");
    }

    private void number(String column) {
        columns.replaceAll(each ->
                each.name().equals(column) ? each.withIdentity(Identity.of(Identity.Kind.AUTOINCREMENT)) : each);
    }

    private List<String> declared(List<String> written) {
        return written.stream().map(this::declared).toList();
    }

    /** A column's name as it was declared: later mentions may be in another case. */
    private String declared(String written) {
        return columns.stream()
                .map(Column::name)
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .orElse(written);
    }

    private @Nullable String constraintName() {
        return cursor.accept("CONSTRAINT") ? cursor.name() : null;
    }

    /** The conflict clause that comes next, with a leading space; nothing when there is none or it is the default. */
    private String conflictClause() {
        if (!cursor.accept("ON", "CONFLICT")) {
            return "";
        }
        String resolution = cursor.next().text().toUpperCase(Locale.ROOT);
        return resolution.equals("ABORT") ? "" : " ON CONFLICT " + resolution;
    }

    // The whole

    private Table assembled(TableOptions options) {
        return new Table(
                name,
                columns,
                SqliteOrder.constraints(constraints),
                List.of(),
                null,
                options.withVerbatim(verbatim.parts()));
    }
}
