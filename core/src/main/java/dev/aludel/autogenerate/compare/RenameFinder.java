package dev.aludel.autogenerate.compare;

import dev.aludel.autogenerate.compare.RenameDecider.Decision;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.EnumOperation.RenameEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SequenceOperation.RenameSequence;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds what has a new name and keeps what it holds: enum types and sequences, tables, then their columns. Of what is gone
 * and what is new, those that are alike are asked about, the most alike first.
 */
final class RenameFinder {

    private final RenameDecider decider;
    private final Likeness likeness;
    private final RenamedSchema renamed;
    private final Schema to;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Rename> renames = new ArrayList<>();
    private final List<RenameCandidate> undecided = new ArrayList<>();
    private final Map<QualifiedName, QualifiedName> tablesBefore = new HashMap<>();
    private final Map<QualifiedName, QualifiedName> enumsBefore = new HashMap<>();
    private final Map<QualifiedName, Map<String, String>> relabelled = new HashMap<>();
    private Schema from;

    RenameFinder(Dialect dialect, RenameDecider decider, Schema from, Schema to) {
        this.decider = decider;
        this.likeness = new Likeness(dialect);
        this.renamed = new RenamedSchema(dialect.identifiers(), dialect.comparison());
        this.from = from;
        this.to = to;
    }

    /** Finds them all. */
    RenameFinder find() {
        enums();
        sequences();
        tables();
        for (Table after : to.tables()) {
            from.table(after.name()).ifPresent(before -> columns(before, after));
        }
        return this;
    }

    /** The first schema with the names of the second. */
    Schema from() {
        return from;
    }

    /** The renames as operations, in an order in which they run. */
    List<Operation> operations() {
        return operations;
    }

    /** The labels of a type that go on under another name when the type is replaced. */
    Map<String, String> relabelled(QualifiedName type) {
        return relabelled.getOrDefault(type, Map.of());
    }

    Renames renames() {
        return new Renames(renames);
    }

    /** What may be a rename, and nobody could tell. */
    List<RenameCandidate> undecided() {
        return undecided;
    }

    private void enums() {
        List<EnumType> gone = from.enums().stream()
                .filter(type ->
                        to.enums().stream().noneMatch(each -> each.name().equals(type.name())))
                .toList();
        List<EnumType> fresh = to.enums().stream()
                .filter(type ->
                        from.enums().stream().noneMatch(each -> each.name().equals(type.name())))
                .toList();
        List<RenameCandidate> pairs = new ArrayList<>();
        for (EnumType one : gone) {
            for (EnumType other : fresh) {
                if (Objects.equals(one.name().schema(), other.name().schema())) {
                    pairs.add(new RenameCandidate(
                            Rename.of(Rename.Kind.ENUM, one.name(), other.name()), likeness.of(one, other)));
                }
            }
        }
        for (Rename rename : chosen(pairs)) {
            enumsBefore.put(rename.to(), rename.from());
            apply(rename, new RenameEnum(rename.from(), rename.to().name()));
        }
        for (EnumType after : to.enums()) {
            List.copyOf(from.enums()).stream()
                    .filter(before -> before.name().equals(after.name()))
                    .forEach(before -> labels(before, after));
        }
    }

    private void sequences() {
        List<Sequence> gone = from.sequences().stream()
                .filter(each ->
                        to.sequences().stream().noneMatch(other -> other.name().equals(each.name())))
                .toList();
        List<Sequence> fresh = to.sequences().stream()
                .filter(each -> from.sequences().stream()
                        .noneMatch(other -> other.name().equals(each.name())))
                .toList();
        List<RenameCandidate> pairs = new ArrayList<>();
        for (Sequence one : gone) {
            for (Sequence other : fresh) {
                if (Objects.equals(one.name().schema(), other.name().schema())) {
                    pairs.add(new RenameCandidate(
                            Rename.of(Rename.Kind.SEQUENCE, one.name(), other.name()), likeness.of(one, other)));
                }
            }
        }
        chosen(pairs)
                .forEach(rename -> apply(
                        rename, new RenameSequence(rename.from(), rename.to().name())));
    }

    private void tables() {
        List<RenameCandidate> pairs = new ArrayList<>();
        for (Table one : from.tables()) {
            for (Table other : to.tables()) {
                boolean apart = to.table(one.name()).isPresent()
                        || from.table(other.name()).isPresent()
                        || !Objects.equals(one.name().schema(), other.name().schema());
                if (!apart) {
                    pairs.add(new RenameCandidate(
                            Rename.of(Rename.Kind.TABLE, one.name(), other.name()), likeness.of(one, other)));
                }
            }
        }
        for (Rename rename : chosen(pairs)) {
            tablesBefore.put(rename.to(), rename.from());
            apply(rename, new RenameTable(rename.from(), rename.to().name()));
        }
    }

    private void columns(Table before, Table after) {
        QualifiedName old = tablesBefore.getOrDefault(after.name(), after.name());
        List<RenameCandidate> pairs = new ArrayList<>();
        for (Column one : before.columns()) {
            for (Column other : after.columns()) {
                boolean apart = after.column(one.name()).isPresent()
                        || before.column(other.name()).isPresent()
                        || one.generated() != null
                        || other.generated() != null;
                if (!apart) {
                    pairs.add(new RenameCandidate(
                            new Rename(Rename.Kind.COLUMN, old, one.name(), after.name(), other.name()),
                            likeness.of(before, one, after, other)));
                }
            }
        }
        chosen(pairs)
                .forEach(rename ->
                        apply(rename, new RenameColumn(after.name(), rename.fromDetail(), rename.toDetail())));
    }

    /** Where labels only get new names and more of them, each is renamed; else the type is replaced with them in mind. */
    private void labels(EnumType before, EnumType after) {
        QualifiedName old = enumsBefore.getOrDefault(after.name(), after.name());
        List<RenameCandidate> pairs = new ArrayList<>();
        for (String one : before.values()) {
            for (String other : after.values()) {
                if (!after.values().contains(one) && !before.values().contains(other)) {
                    pairs.add(new RenameCandidate(
                            new Rename(Rename.Kind.ENUM_VALUE, old, one, after.name(), other),
                            likeness.ofLabels(one, before.values(), other, after.values())));
                }
            }
        }
        Map<String, String> labels = new LinkedHashMap<>();
        chosen(pairs).forEach(rename -> {
            renames.add(rename);
            labels.put(rename.fromDetail(), rename.toDetail());
        });
        List<String> renamedLabels = before.values().stream()
                .map(label -> labels.getOrDefault(label, label))
                .toList();
        if (!EnumComparator.onlyAdds(renamedLabels, after.values())) {
            relabelled.put(after.name(), labels);
            return;
        }
        labels.forEach((label, other) -> apply(new RenameEnumValue(after.name(), label, other)));
    }

    private void apply(Rename rename, Operation operation) {
        renames.add(rename);
        apply(operation);
    }

    private void apply(Operation operation) {
        operations.add(operation);
        from = renamed.after(from, operation);
    }

    /** One rename at most for each old and each new name: those told of first, then the most alike. */
    private List<Rename> chosen(List<RenameCandidate> pairs) {
        Set<String> taken = new HashSet<>();
        List<Rename> chosen = new ArrayList<>();
        for (RenameCandidate pair : pairs) {
            if (decider.told(pair.rename()).filter(Decision.SAME::equals).isPresent() && free(pair, taken)) {
                take(pair, taken);
                chosen.add(pair.rename());
            }
        }
        List<RenameCandidate> alike = pairs.stream()
                .filter(pair -> pair.likeness() >= Likeness.GOOD)
                .filter(pair -> decider.told(pair.rename()).isEmpty())
                .sorted(Comparator.comparingDouble(RenameCandidate::likeness)
                        .reversed()
                        .thenComparing(pair -> pair.rename().toString()))
                .toList();
        for (RenameCandidate pair : alike) {
            if (free(pair, taken)) {
                decide(pair, taken, chosen);
            }
        }
        return chosen;
    }

    private void decide(RenameCandidate pair, Set<String> taken, List<Rename> chosen) {
        switch (decider.decide(pair)) {
            case SAME -> {
                take(pair, taken);
                chosen.add(pair.rename());
            }
            case DIFFERENT -> {}
            case UNDECIDED -> {
                take(pair, taken);
                undecided.add(pair);
            }
        }
    }

    private static boolean free(RenameCandidate pair, Set<String> taken) {
        return !taken.contains("from " + pair.rename().fromPath())
                && !taken.contains("to " + pair.rename().toPath());
    }

    private static void take(RenameCandidate pair, Set<String> taken) {
        taken.add("from " + pair.rename().fromPath());
        taken.add("to " + pair.rename().toPath());
    }
}
