package dev.aludel.model;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.HashSet;
import java.util.Set;

/** Names of constraints that a model leaves to the database, and so are no matter of it. */
final class OpenNames {

    private OpenNames() {}

    /**
     * Leaves open again what the database has filled in.
     *
     * @param made the schema as the database made it
     * @param asked the schema as it was asked for
     * @return the schema that was made, without the names that nobody asked for
     */
    static Schema opened(Schema made, Schema asked) {
        return made.withTables(made.tables().stream()
                .map(table -> asked.table(table.name())
                        .map(wish -> opened(table, wish))
                        .orElse(table))
                .toList());
    }

    private static Table opened(Table made, Table asked) {
        Set<String> named = new HashSet<>();
        boolean someUnnamed = false;
        for (Constraint constraint : asked.constraints()) {
            String name = constraint.name();
            someUnnamed |= name == null;
            if (name != null) {
                named.add(name);
            }
        }
        if (!someUnnamed) {
            return made;
        }
        return made.withConstraints(made.constraints().stream()
                .map(constraint -> named.contains(constraint.name()) ? constraint : constraint.withName(null))
                .toList());
    }
}
