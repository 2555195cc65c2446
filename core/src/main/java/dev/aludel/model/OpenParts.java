package dev.aludel.model;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a model leaves to the database, and so is no matter of it: names of constraints, how a table is stored. */
final class OpenParts {

    private OpenParts() {}

    /**
     * Fills in what has to be said while the schema is made: MySQL and MariaDB build an index for a foreign key, and name it
     * after the key only where that has a name (MySQL 8.0 manual 13.1.20.5).
     *
     * @param asked the schema as it was asked for
     * @return the schema with names for its foreign keys
     */
    static Schema filled(Schema asked) {
        return asked.withTables(asked.tables().stream().map(OpenParts::filled).toList());
    }

    private static Table filled(Table table) {
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            boolean unnamed = constraint instanceof ForeignKey && constraint.name() == null;
            constraints.add(unnamed ? constraint.withName(name(table, constraints.size())) : constraint);
        }
        return table.withConstraints(constraints);
    }

    /** Unlike any other in a scratch place, and short enough for every database. */
    private static String name(Table table, int number) {
        return "fk_" + Integer.toHexString(table.name().hashCode()) + "_" + number;
    }

    /**
     * Leaves open again what the database has filled in.
     *
     * @param made the schema as the database made it
     * @param asked the schema as it was asked for
     * @param there what is there: a table that is there stays stored as it is
     * @return the schema that was made, without what nobody asked for
     */
    static Schema opened(Schema made, Schema asked, Schema there) {
        return made.withTables(made.tables().stream()
                .map(table -> asked.table(table.name())
                        .map(wish -> opened(table, wish)
                                .withOptions(options(
                                        table.options(),
                                        wish.options(),
                                        there.table(table.name())
                                                .map(Table::options)
                                                .orElse(TableOptions.NONE))))
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

    private static TableOptions options(TableOptions made, TableOptions asked, TableOptions there) {
        boolean textOpen = asked.charset() == null && asked.collation() == null;
        return made.withEngine(open(made.engine(), asked.engine(), there.engine()))
                .withRowFormat(open(made.rowFormat(), asked.rowFormat(), there.rowFormat()))
                .withCharset(textOpen ? there.charset() : made.charset())
                .withCollation(textOpen ? there.collation() : made.collation());
    }

    private static @Nullable String open(@Nullable String made, @Nullable String asked, @Nullable String there) {
        return asked == null ? there : made;
    }
}
