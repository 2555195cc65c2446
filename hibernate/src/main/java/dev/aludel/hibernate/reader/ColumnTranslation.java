package dev.aludel.hibernate.reader;

import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.Metadata;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.jspecify.annotations.Nullable;

/** Turns Hibernate's columns into ours. */
final class ColumnTranslation {

    private static final Pattern TEXT = Pattern.compile("'((?:[^'\\\\]|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Metadata metadata;
    private final Dialect hibernate;
    private final Names names;
    private final TypeTranslation types;
    private final String database;

    ColumnTranslation(Metadata metadata, Names names, TypeTranslation types, String database) {
        this.metadata = metadata;
        this.hibernate = metadata.getDatabase().getDialect();
        this.names = names;
        this.types = types;
        this.database = database;
    }

    dev.aludel.schema.Column of(Column column) {
        String type = column.getSqlType(metadata);
        dev.aludel.schema.Column made = dev.aludel.schema.Column.of(names.column(column), types.of(type))
                .withNullable(column.isNullable())
                .withComment(column.getComment());
        if (column.isIdentity() && database.equals("sqlite")) {
            return rowid(type, made);
        }
        if (column.isIdentity()) {
            return made.withNullable(false).withIdentity(Identity.of(identity()));
        }
        if (column.getCollation() != null) {
            made = made.withOptions(made.options().withCollation(column.getCollation()));
        }
        if (column.getGeneratedAs() != null) {
            // H2 has one kind only, and no word for it (H2 manual, Generated Columns).
            String words = hibernate.generatedAs("x").toLowerCase(Locale.ROOT);
            boolean stored = words.contains("stored") || words.contains("persisted") || database.equals("h2");
            boolean notNull = !column.isNullable() && hibernate.supportsNotNullAfterGeneratedAs();
            return made.withNullable(!notNull).withGenerated(new GeneratedColumn(column.getGeneratedAs(), stored));
        }
        return made.withDefault(defaultValue(column.getDefaultValue()));
    }

    /** SQLite numbers what is an integer primary key; the words for it differ between the lines of Hibernate. */
    private dev.aludel.schema.Column rowid(String type, dev.aludel.schema.Column made) {
        var support = hibernate.getIdentityColumnSupport();
        String words = (support.hasDataTypeInIdentityColumn() ? type + " " : "")
                + support.getIdentityColumnString(java.sql.Types.BIGINT);
        String declared = words.replaceFirst("(?i)\\s*not null\\s*$", "").strip();
        return made.withType(types.of(declared)).withNullable(declared.equals(words.strip()));
    }

    private Identity.Kind identity() {
        return switch (database) {
            case "mysql", "mariadb" -> Identity.Kind.AUTOINCREMENT;
            default -> Identity.Kind.BY_DEFAULT;
        };
    }

    private static @Nullable ColumnDefault defaultValue(@Nullable String sql) {
        if (sql == null || sql.isBlank()) {
            return null;
        }
        Matcher text = TEXT.matcher(sql.strip());
        if (text.matches()) {
            return new ColumnDefault.Text(text.group(1).replace("''", "'"));
        }
        if (NUMBER.matcher(sql.strip()).matches()) {
            return new ColumnDefault.Number(new BigDecimal(sql.strip()));
        }
        return new ColumnDefault.Expression(sql.strip());
    }
}
