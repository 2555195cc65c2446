package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.AludelException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Random graphs, and random ways up, down and sideways through them: after every move the rows of the version table, the
 * applied revisions and a plain model agree. Small graphs come first, so that the first failure is an easy one. Run it
 * again with {@code -Daludel.seed=}.
 */
class RandomWalkTest {

    private static final int WALKS = 10_000;
    private static final int MOVES = 6;

    private int moved;
    private int refused;

    @Test
    void plans_agree_with_the_model() {
        long seed = Long.getLong("aludel.seed", new Random().nextLong());
        System.out.println("RandomWalkTest: -Daludel.seed=" + seed);
        for (int walk = 0; walk < WALKS; walk++) {
            new Walker(new Random(seed + walk), 2 + walk * 14 / WALKS, "seed " + seed + ", walk " + walk).walk();
        }
        assertThat(moved).isGreaterThan(WALKS * MOVES / 2);
        assertThat(refused).isGreaterThan(WALKS / 10);
    }

    /** One graph and one database. */
    private final class Walker {

        private final Random random;
        private final List<Revision> revisions;
        private final RevisionGraph graph;
        private final MigrationPlanner planner;
        private final List<String> log = new ArrayList<>();
        private ReferenceModel model;
        private Set<RevisionId> table = new TreeSet<>();

        Walker(Random random, int size, String name) {
            this.random = random;
            this.revisions = randomRevisions(random, size);
            this.graph = RevisionGraph.of(revisions);
            this.planner = new MigrationPlanner(graph);
            this.model = new ReferenceModel(revisions);
            log.add(name);
            revisions.forEach(revision -> log.add(
                    revision.id() + " " + revision.down() + " " + revision.labels() + " " + revision.dependsOn()));
        }

        void walk() {
            for (int move = 0; move < MOVES; move++) {
                switch (random.nextInt(10)) {
                    case 0 -> up("heads", expected -> expected.up(model.heads()));
                    case 1, 2, 3 -> upToSome();
                    case 4 -> oneUp();
                    case 5, 6 -> down();
                    case 7 -> oneDown();
                    case 8 -> stampSome();
                    case 9 -> stampBase();
                    default -> throw new AssertionError();
                }
                assertThat(model.rows()).as(this::story).isEqualTo(names(table));
            }
        }

        private void upToSome() {
            Set<String> targets = model.maximal(some(1 + random.nextInt(3)));
            up(String.join(" ", targets), expected -> expected.up(targets));
        }

        private void oneUp() {
            Set<String> next = table.size() > 1
                    ? Set.of()
                    : model.next(
                            table.stream().findFirst().map(RevisionId::value).orElse(""));
            if (next.size() != 1) {
                refused("+1", () -> planner.upgrade(table, Graphs.targets("+1")));
                return;
            }
            up("+1", expected -> expected.up(next));
        }

        private void up(String targets, Consumer<ReferenceModel> change) {
            log.add("upgrade " + targets + " from " + table);
            run(planner.upgrade(table, Graphs.targets(targets.split(" "))), change);
        }

        private void down() {
            String target = random.nextInt(4) == 0 ? "base" : one();
            String branch = random.nextBoolean() ? "" : one();
            String text = branch.isEmpty() ? target : branch + "@" + target;
            boolean related = branch.isEmpty() || target.equals("base") || model.related(branch, target);
            if (!related || !target.equals("base") && !model.applied().contains(target)) {
                refused(text, () -> planner.downgrade(table, RevisionTarget.parse(text)));
                return;
            }
            log.add("downgrade " + text + " from " + table);
            run(planner.downgrade(table, RevisionTarget.parse(text)), expected -> expected.down(target, branch));
        }

        private void oneDown() {
            if (table.size() != 1) {
                refused("-1", () -> planner.downgrade(table, RevisionTarget.parse("-1")));
                return;
            }
            String last = table.iterator().next().value();
            log.add("downgrade -1 from " + table);
            run(planner.downgrade(table, RevisionTarget.parse("-1")), expected -> expected.undo(last));
        }

        private void stampSome() {
            Set<String> targets = model.maximal(some(1 + random.nextInt(2)));
            log.add("stamp " + targets + " over " + table);
            ReferenceModel expected = model.copy();
            expected.stamp(targets);
            stamp(planner.stamp(table, Graphs.targets(targets.toArray(String[]::new))), expected);
        }

        private void stampBase() {
            String branch = random.nextBoolean() ? "" : one();
            String text = branch.isEmpty() ? "base" : branch + "@base";
            log.add("stamp " + text + " over " + table);
            ReferenceModel expected = model.copy();
            expected.stampBase(branch);
            stamp(planner.stamp(table, Graphs.targets(text)), expected);
        }

        /** Makes the steps one by one; the model does the same in one go. */
        private void run(MigrationPlan plan, Consumer<ReferenceModel> change) {
            ReferenceModel expected = model.copy();
            change.accept(expected);
            for (MigrationStep step : plan.steps()) {
                String name = step.migration().orElseThrow().id().value();
                boolean up = step.direction() == Direction.UPGRADE;
                assertThat(up ? model.mayApply(name) : model.mayUndo(name))
                        .as(() -> story() + step)
                        .isTrue();
                step.versionChanges().forEach(rowChange -> rowChange.applyTo(table));
                model.did(step);
                assertThat(names(table)).as(() -> story() + step).isEqualTo(model.rows());
            }
            assertThat(model.applied()).as(this::story).isEqualTo(expected.applied());
            assertThat(table).as(this::story).isEqualTo(new TreeSet<>(plan.headsAfter()));
            moved++;
        }

        private void stamp(MigrationPlan plan, ReferenceModel expected) {
            plan.steps().forEach(step -> step.versionChanges().forEach(change -> change.applyTo(table)));
            assertThat(names(table)).as(this::story).isEqualTo(expected.rows());
            assertThat(table).as(this::story).isEqualTo(new TreeSet<>(plan.headsAfter()));
            model = expected;
            moved++;
        }

        private void refused(String text, Runnable move) {
            log.add("refused " + text + " from " + table);
            try {
                move.run();
            } catch (AludelException problem) {
                assertThat(problem.problem()).isInstanceOf(RevisionProblem.class);
                refused++;
                return;
            }
            throw new AssertionError(story() + "was not refused");
        }

        private String one() {
            return revisions.get(random.nextInt(revisions.size())).id().value();
        }

        private Set<String> some(int count) {
            Set<String> some = new TreeSet<>();
            for (int i = 0; i < count; i++) {
                some.add(one());
            }
            return some;
        }

        private String story() {
            return String.join("\n", log) + "\n";
        }
    }

    private static Set<String> names(Collection<RevisionId> ids) {
        Set<String> names = new TreeSet<>();
        ids.forEach(id -> names.add(id.value()));
        return names;
    }

    /** Each revision follows and depends on older ones; some carry labels, and some dependencies name those. */
    private static List<Revision> randomRevisions(Random random, int size) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Revision revision = Revision.of("r" + i, older(random, revisions, 70, 25));
            if (random.nextInt(100) < 15) {
                revision = revision.withLabels("label" + i);
            }
            revisions.add(revision.withDependsOn(names(random, revisions)));
        }
        Collections.shuffle(revisions, random);
        return revisions;
    }

    /** Identifiers of older revisions: often one, each further one less likely. */
    private static String[] older(Random random, List<Revision> revisions, int first, int more) {
        List<String> chosen = new ArrayList<>();
        int chance = first;
        while (!revisions.isEmpty() && random.nextInt(100) < chance) {
            // Mostly a recent one, so that graphs grow long and not only wide.
            int back = Math.min(random.nextInt(revisions.size()), random.nextInt(revisions.size()));
            chosen.add(revisions.get(revisions.size() - 1 - back).id().value());
            chance = more;
        }
        return chosen.toArray(String[]::new);
    }

    private static String[] names(Random random, List<Revision> revisions) {
        String[] names = older(random, revisions, 20, 20);
        for (int i = 0; i < names.length; i++) {
            RevisionId id = new RevisionId(names[i]);
            List<String> labels = revisions.stream()
                    .filter(revision -> revision.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .labels();
            names[i] = labels.isEmpty() ? names[i] : labels.getFirst();
        }
        return names;
    }
}
