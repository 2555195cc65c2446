package dev.aludel.hibernate.reader;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Turns Hibernate's constraints into ours. A name that Hibernate made up, a hash of the names of table and columns, is left
 * open, so that the name in the database counts.
 */
final class ConstraintTranslation {

    private static final Pattern MADE_UP = Pattern.compile("(?i)(FK|UK|IDX)_?[0-9a-z]{20,30}");

    private static final Pattern PLAIN = Pattern.compile(
            "(?i)(n?varchar|n?char|character|(tiny|medium|long|n)?text|n?clob|string|(tiny|small|medium|big)?int|number|numeric|decimal)\\b");

    private final Metadata metadata;
    private final SqlStringGenerationContext context;
    private final Dialect hibernate;
    private final Names names;
    private final ReferentialAction usual;

    ConstraintTranslation(Metadata metadata, SqlStringGenerationContext context, Names names, String database) {
        this.metadata = metadata;
        this.context = context;
        this.hibernate = metadata.getDatabase().getDialect();
        this.names = names;
        // What a foreign key does that says nothing, as the catalogue calls it (MariaDB: Foreign Keys, "default:
        // RESTRICT").
        usual = database.equals("mariadb") ? ReferentialAction.RESTRICT : ReferentialAction.NO_ACTION;
    }

    List<Constraint> of(Table table) {
        List<Constraint> constraints = new ArrayList<>();
        if (table.hasPrimaryKey()) {
            constraints.add(primaryKey(table));
        }
        constraints.addAll(uniqueKeys(table));
        constraints.addAll(foreignKeys(table));
        constraints.addAll(checks(table));
        return constraints;
    }

    private PrimaryKey primaryKey(Table table) {
        UniqueKey ordering = table.getPrimaryKey().getOrderingUniqueKey();
        boolean named = ordering != null && ordering.isNameExplicit();
        return new PrimaryKey(
                named ? name(ordering.getName()) : null,
                names.columns(table.getPrimaryKey().getColumns()));
    }

    /** A unique column has a key only once Hibernate writes its DDL, so that both are looked at. */
    private List<UniqueConstraint> uniqueKeys(Table table) {
        List<UniqueConstraint> keys = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        if (table.hasPrimaryKey()) {
            seen.add(Set.copyOf(names.columns(table.getPrimaryKey().getColumns())));
        }
        for (UniqueKey key : table.getUniqueKeys().values()) {
            List<String> columns = names.columns(key.getColumns());
            if (!columns.isEmpty() && isMade(table, key) && seen.add(Set.copyOf(columns))) {
                keys.add(UniqueConstraint.of(key.isNameExplicit() ? name(key.getName()) : null, columns));
            }
        }
        for (Column column : table.getColumns()) {
            if (column.isUnique() && seen.add(Set.of(names.column(column)))) {
                keys.add(UniqueConstraint.of(null, List.of(names.column(column))));
            }
        }
        return keys;
    }

    /** Whether Hibernate makes a key of several columns at all: not where there is no ALTER TABLE for it (SQLite). */
    private boolean isMade(Table table, UniqueKey key) {
        return key.getColumns().size() == 1 && key.getColumns().getFirst().isUnique()
                || !hibernate
                        .getUniqueDelegate()
                        .getTableCreationUniqueConstraintsFragment(table, context)
                        .isBlank()
                || !hibernate
                        .getUniqueDelegate()
                        .getAlterTableToAddUniqueKeyCommand(key, metadata, context)
                        .isBlank();
    }

    @SuppressWarnings("removal") // its successor is not there in 6.6
    private List<ForeignKey> foreignKeys(Table table) {
        List<ForeignKey> keys = new ArrayList<>();
        if (!hibernate.hasAlterTable()) {
            return keys; // then Hibernate makes none (SQLite)
        }
        Set<ForeignKey> seen = new HashSet<>();
        for (org.hibernate.mapping.ForeignKey key : table.getForeignKeys().values()) {
            if (!key.isCreationEnabled() || !key.isPhysicalConstraint()) {
                continue;
            }
            List<Column> referenced = key.isReferenceToPrimaryKey()
                    ? key.getReferencedTable().getPrimaryKey().getColumns()
                    : key.getReferencedColumns();
            ForeignKey made = ForeignKey.of(
                            madeUp(key.getName()) ? null : name(key.getName()),
                            names.columns(key.getColumns()),
                            names.table(key.getReferencedTable()),
                            names.columns(referenced))
                    .withOnDelete(onDelete(key.getOnDeleteAction()))
                    .withOnUpdate(usual);
            if (seen.add(made.withName(null))) {
                keys.add(made);
            }
        }
        return keys;
    }

    private ReferentialAction onDelete(@Nullable OnDeleteAction action) {
        if (action == null || !hibernate.supportsCascadeDelete()) {
            return usual;
        }
        return switch (action.name()) {
            case "CASCADE" -> ReferentialAction.CASCADE;
            case "SET_NULL" -> ReferentialAction.SET_NULL;
            case "SET_DEFAULT" -> ReferentialAction.SET_DEFAULT;
            case "RESTRICT" -> ReferentialAction.RESTRICT;
            default -> usual;
        };
    }

    /** The unnamed ones of a column are one check, as Hibernate writes them. */
    private List<CheckConstraint> checks(Table table) {
        List<CheckConstraint> checks = new ArrayList<>();
        if (!hibernate.supportsColumnCheck() && !hibernate.supportsTableCheck()) {
            return checks;
        }
        for (Column column : table.getColumns()) {
            List<org.hibernate.mapping.CheckConstraint> unnamed = column.getCheckConstraints().stream()
                    .filter(org.hibernate.mapping.CheckConstraint::isAnonymous)
                    .filter(check -> !isOfEnumType(column))
                    .toList();
            if (unnamed.size() == 1) {
                checks.add(CheckConstraint.of(null, unnamed.getFirst().getConstraint()));
            } else if (!unnamed.isEmpty()) {
                checks.add(CheckConstraint.of(
                        null,
                        unnamed.stream()
                                .map(org.hibernate.mapping.CheckConstraint::getConstraintInParens)
                                .collect(Collectors.joining(" and "))));
            }
            column.getCheckConstraints().stream()
                    .filter(org.hibernate.mapping.CheckConstraint::isNamed)
                    .forEach(check -> checks.add(CheckConstraint.of(name(check.getName()), check.getConstraint())));
        }
        if (hibernate.supportsTableCheck()) {
            table.getChecks()
                    .forEach(check -> checks.add(
                            CheckConstraint.of(check.isNamed() ? name(check.getName()) : null, check.getConstraint())));
        }
        return checks;
    }

    /**
     * Whether a column that keeps an enum was given a type by hand that is neither text nor number: an enum type of the
     * database, which lets in no other value without Hibernate's check as well.
     */
    private static boolean isOfEnumType(Column column) {
        String type = column.getSqlType();
        return type != null
                && column.getValue() instanceof BasicValue value
                && value.getType().getReturnedClass().isEnum()
                && !PLAIN.matcher(type).lookingAt();
    }

    private String name(String name) {
        return names.written(name);
    }

    /** Whether a name is a hash: {@code FK}, {@code UK} or {@code IDX} and an MD5 in base 35. */
    static boolean madeUp(@Nullable String name) {
        return name == null || MADE_UP.matcher(name).matches();
    }
}
