package dev.aludel.script;

import dev.aludel.migration.TransactionScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an SQL revision says.
 *
 * @param values the values of its directives
 * @param line the line of its id, from 1; 0 when it has none
 * @param transaction how its statements are bound together
 * @param upgrade the way up
 * @param downgrade the way back; {@code null} when there is none
 * @param irreversible why there is no way back; empty when there is one
 */
record SqlRevision(
        Map<String, List<String>> values,
        int line,
        TransactionScope transaction,
        SqlSection upgrade,
        @Nullable SqlSection downgrade,
        String irreversible) {

    SqlRevision {
        values = Map.copyOf(values);
    }
}
