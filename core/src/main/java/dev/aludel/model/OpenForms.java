package dev.aludel.model;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Index;
import dev.aludel.schema.KeyOptions;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a tool that writes schemas has chosen by itself among forms that do the same: a serial column or an identity, a
 * precision that is the default anyway, a unique key or a unique index, the order of an enum's labels. Where the database has
 * another of these forms, it keeps it.
 */
final class OpenForms {

    private final Schema there;
    private final ComparisonRules rules;

    /**
     * Forms of one database.
     *
     * @param there what it has
     * @param rules tells which types keep the same values
     */
    OpenForms(Schema there, ComparisonRules rules) {
        this.there = there;
        this.rules = rules;
    }

    /** The wanted schema in the forms that are there, where they do the same. */
    Schema chosen(Schema wanted) {
        return wanted.withTables(wanted.tables().stream().map(this::chosen).toList())
                .withEnums(wanted.enums().stream().map(this::chosen).toList());
    }

    private EnumType chosen(EnumType wanted) {
        return there.enums().stream()
                .filter(type -> type.name().equals(wanted.name()) && sameLabels(type.values(), wanted.values()))
                .findFirst()
                .map(type -> new EnumType(wanted.name(), type.values(), wanted.comment()))
                .orElse(wanted);
    }

    private Table chosen(Table wanted) {
        Table own = there.table(wanted.name()).orElse(null);
        if (own == null) {
            return wanted;
        }
        List<Constraint> constraints = new ArrayList<>(wanted.constraints());
        List<Index> indexes = new ArrayList<>(wanted.indexes());
        for (UniqueConstraint key : wanted.constraintsOf(UniqueConstraint.class)) {
            boolean there = own.constraintsOf(UniqueConstraint.class).stream()
                    .anyMatch(each -> each.columns().equals(key.columns()));
            Optional<Index> index = own.indexes().stream()
                    .filter(each ->
                            enforces(each, key) && wanted.index(each.name()).isEmpty())
                    .findFirst();
            if (!there && index.isPresent()) {
                constraints.remove(key);
                indexes.add(index.get());
            }
        }
        return wanted.withColumns(wanted.columns().stream()
                        .map(column -> chosen(column, own.column(column.name()).orElse(null)))
                        .toList())
                .withConstraints(constraints)
                .withIndexes(indexes);
    }

    /** Whether an index does nothing but what the key would: everything in it is what an index has by itself. */
    private static boolean enforces(Index index, UniqueConstraint key) {
        Index plain =
                Index.of(index.name(), key.columns().toArray(String[]::new)).withUnique(true);
        return key.options().equals(KeyOptions.NONE)
                && plain.withMethod(index.method())
                        .withComment(index.comment())
                        .withNullsNotDistinct(key.nullsNotDistinct())
                        .equals(index);
    }

    private Column chosen(Column wanted, @Nullable Column own) {
        if (own == null) {
            return wanted;
        }
        Column chosen = same(wanted.type(), own.type()) ? wanted.withType(own.type()) : wanted;
        boolean numbered = wanted.identity() != null && own.identity() != null;
        return numbered ? chosen.withIdentity(own.identity()) : chosen;
    }

    private boolean same(SqlType wanted, SqlType own) {
        if (wanted instanceof SqlType.Enumeration one && own instanceof SqlType.Enumeration other) {
            return one.name() != null && one.name().equals(other.name()) && sameLabels(one.values(), other.values());
        }
        return rules.keepSameValues(wanted, own);
    }

    private static boolean sameLabels(List<String> one, List<String> other) {
        return one.size() == other.size() && Set.copyOf(one).equals(Set.copyOf(other));
    }
}
