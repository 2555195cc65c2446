package dev.aludel.autogenerate.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Operation;
import dev.aludel.operation.SchemaProjector;
import dev.aludel.schema.Schema;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * For schemas by chance: what is found leads from one to the other and back, and nothing that is used is dropped while it is.
 * The build tries the same pairs every time, so that it says something about the change at hand; {@code -Daludel.seed=} tries
 * others.
 */
class RandomPairTest {

    private static final int PAIRS = 3_000;

    @Test
    void the_operations_lead_there_and_back() {
        long seed = Long.getLong("aludel.seed", 20_261_125);
        System.out.println("RandomPairTest: -Daludel.seed=" + seed);
        for (int pair = 0; pair < PAIRS; pair++) {
            RandomSchemas schemas = new RandomSchemas(new Random(seed + pair));
            Schema from = schemas.next();
            Schema to = schemas.next();
            String at = "seed " + seed + ", pair " + pair;
            check(Shrink.smallest(from, to, RandomPairTest::fails), at);
        }
    }

    private static boolean fails(Schema from, Schema to) {
        try {
            check(new Shrink.Pair(from, to), "");
            return false;
        } catch (AssertionError | RuntimeException e) {
            return true;
        }
    }

    private static void check(Shrink.Pair pair, String at) {
        SchemaComparator comparator = new SchemaComparator(
                Compared.dialect("postgres"), ComparisonOptions.DEFAULTS.withRenames(RenameDecider.never()));
        Comparison there = comparator.compare(pair.from(), pair.to());
        assertThat(run(pair.from(), there.operations(), at))
                .as("%s: there, by %s", at, describe(there))
                .isEqualTo(Compared.sorted(pair.to()));
        Comparison back = comparator.back(there);
        assertThat(run(pair.to(), back.operations(), at))
                .as("%s: and back, by %s", at, describe(back))
                .isEqualTo(Compared.sorted(pair.from()));
        assertThat(comparator.compare(pair.to(), pair.to()).operations())
                .as("%s: nothing", at)
                .isEmpty();
    }

    private static Schema run(Schema schema, List<Operation> operations, String at) {
        Schema now = schema;
        for (Operation operation : operations) {
            assertThat(Refusals.of(now, operation)).as("%s: %s", at, operations).isEmpty();
            now = SchemaProjector.apply(now, operation);
        }
        return Compared.sorted(now);
    }

    private static List<String> describe(Comparison comparison) {
        return comparison.operations().stream().map(Operation::describe).toList();
    }
}
