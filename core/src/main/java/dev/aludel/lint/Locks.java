package dev.aludel.lint;

import dev.aludel.dialect.OperationEffect;
import dev.aludel.dialect.OperationEffect.Blocked;
import dev.aludel.dialect.OperationEffect.TableLock;
import dev.aludel.dialect.OperationEffect.Work;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.ForeignKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who has to wait while the operation runs, and for what. */
final class Locks implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        OperationEffect effect = change.effect();
        if (effect == null) {
            return Optional.empty();
        }
        List<TableLock> felt = effect.locks().stream()
                .filter(lock -> lock.table() == null || !change.facts().fresh().contains(lock.table()))
                .filter(lock -> lock.blocked() != Blocked.CHANGES || effect.work() != Work.CATALOGUE)
                .toList();
        if (felt.isEmpty() || felt.getFirst().table() == null && effect.work() == Work.CATALOGUE) {
            return Optional.empty();
        }
        String words =
                felt.stream().map(Locks::words).collect(Collectors.joining("; ")) + during(change, effect.work());
        return Optional.of(new Finding(rule(effect.work()), FindingKind.LOCK, words, advice(change.operation(), felt)));
    }

    private static String rule(Work work) {
        return switch (work) {
            case CATALOGUE -> Finding.MOMENTARY_LOCK;
            case SCAN -> "lock-scan";
            case INDEX -> "lock-index";
            case REWRITE -> "lock-rewrite";
        };
    }

    private static String words(TableLock lock) {
        String what = lock.table() == null ? "the whole database" : lock.table().toString();
        return switch (lock.blocked()) {
            case CHANGES -> what + " against other schema changes only";
            case WRITES -> what + " against writes";
            case EVERYTHING -> what + " against reads and writes";
        };
    }

    private static String during(Change change, Work work) {
        String size = Objects.requireNonNull(change.effect()).locks().stream()
                .map(TableLock::table)
                .filter(Objects::nonNull)
                .map(change::size)
                .findFirst()
                .orElse("");
        return switch (work) {
            case CATALOGUE -> ", briefly";
            case SCAN -> ", while its rows are checked" + size;
            case INDEX -> ", while an index is built over its rows" + size;
            case REWRITE -> ", while all its rows are written anew" + size;
        };
    }

    private static String advice(Operation operation, List<TableLock> locks) {
        boolean harmless = locks.stream().allMatch(lock -> lock.table() == null || lock.blocked() == Blocked.CHANGES);
        if (harmless) {
            return "";
        }
        if (operation instanceof CreateIndex create && !create.concurrently()) {
            return "Build the index concurrently where the database can: writes go on meanwhile.";
        }
        boolean canWait = operation instanceof CreateConstraint create
                && (create.constraint() instanceof ForeignKey key && key.validated()
                        || create.constraint() instanceof CheckConstraint check && check.validated());
        return canWait
                ? "Where the database can: add it with notValid(), and check the rows in a later revision with"
                        + " validateConstraint."
                : "";
    }
}
