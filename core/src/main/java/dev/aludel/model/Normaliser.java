package dev.aludel.model;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchRequest;
import dev.aludel.dialect.ScratchUse;
import dev.aludel.schema.Extension;
import dev.aludel.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Lets the database write a schema down in its own words: makes it in a scratch place and reads it back. Afterwards
 * expressions, defaults and types are spelled as the catalogue spells them, names that were left open are filled in, and two
 * schemas that mean the same are equal.
 */
public final class Normaliser {

    /** After so many rounds a text that still changes will always change. */
    private static final int MOST_ROUNDS = 4;

    private final Dialect dialect;
    private final ScratchSupply scratch;

    /**
     * A normaliser for one database.
     *
     * @param dialect its dialect
     * @param scratch opens places beside it
     */
    public Normaliser(Dialect dialect, ScratchSupply scratch) {
        this.dialect = dialect;
        this.scratch = scratch;
    }

    /**
     * One round: makes the schema and reads it back.
     *
     * @param schema any schema
     * @return it in the database's words
     * @throws dev.aludel.AludelException when there is no scratch place
     * @throws SQLException when the database fails otherwise than by refusing to make something
     */
    public Normalised once(Schema schema) throws SQLException {
        List<String> namespaces = Namespaces.of(schema);
        ScratchRequest request = new ScratchRequest(ScratchUse.READING, namespaces, size(schema));
        try (Scratch place = scratch.open(request)) {
            Connection connection = place.connection();
            List<Normalised.Refusal> refusals = SchemaMaking.make(
                    dialect, connection, OpenParts.filled(schema).withNamespaces(namespaces));
            place.resetSession();
            Schema read = Reflection.of(dialect, connection, namespaces);
            return new Normalised(ownNamespaces(read, schema), refusals);
        }
    }

    /**
     * Rounds until one changes nothing more: some databases print an expression in another way after they have read what they
     * printed themselves (PostgreSQL puts casts into the lists of a check).
     *
     * @param schema a schema as the database wrote it
     * @return it in words that stay
     * @throws SQLException see {@link #once}
     */
    public Normalised settled(Schema schema) throws SQLException {
        Normalised before = once(schema);
        for (int round = 1; round < MOST_ROUNDS; round++) {
            Normalised after = once(before.schema());
            if (after.schema().equals(before.schema())) {
                break;
            }
            before = before.withSchema(after.schema());
        }
        return before;
    }

    /** Extensions belong to the whole database, where the place may be a part of it: those are told that were asked for. */
    private static Schema ownNamespaces(Schema read, Schema asked) {
        List<Extension> extensions = asked.extensions().stream()
                .map(each -> read.extensions().stream()
                        .filter(found -> found.name().equals(each.name()))
                        .findFirst()
                        .orElse(each))
                .toList();
        return read.withNamespaces(asked.namespaces()).withExtensions(extensions);
    }

    private static int size(Schema schema) {
        int parts = schema.tables().stream()
                .mapToInt(table ->
                        1 + table.indexes().size() + table.constraints().size())
                .sum();
        return parts + schema.sequences().size() + schema.views().size();
    }
}
