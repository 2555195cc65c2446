package dev.aludel.revision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a collection of revisions is no graph that one can migrate along. */
public sealed interface GraphProblem extends RevisionProblem {

    /**
     * Two revisions have one identifier.
     *
     * @param first the one that was read first
     * @param second the other one
     */
    record DuplicateRevision(Revision first, Revision second) implements GraphProblem {
        @Override
        public String what() {
            return "Revision " + first.id() + " is present more than once";
        }

        @Override
        public Optional<String> where() {
            return places(Stream.of(first, second));
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Give one of them another identifier, or delete the copy");
        }
    }

    /**
     * A revision follows one that is not there.
     *
     * @param child the revision that names it
     * @param parent the name of the missing one
     * @param nearest identifiers that look like it, best first
     * @param inFile the revision whose file, rather than identifier, has that name; null for none
     */
    record MissingParent(
            Revision child,
            RevisionId parent,
            List<RevisionId> nearest,
            @Nullable Revision inFile) implements GraphProblem {
        /** Copies the list. */
        public MissingParent {
            nearest = List.copyOf(nearest);
        }

        @Override
        public String what() {
            return "Revision " + parent + ", which revision " + child.id() + " follows, is not present";
        }

        @Override
        public Optional<String> where() {
            return places(Stream.of(child));
        }

        @Override
        public Optional<String> next() {
            return Optional.of(missing(parent.value(), nearest, inFile));
        }
    }

    /**
     * A revision depends on something that is neither a revision nor a branch label.
     *
     * @param revision the revision that names it
     * @param name what it names
     * @param nearest identifiers and labels that look like it, best first
     * @param inFile the revision whose file, rather than identifier, has that name; null for none
     */
    record UnknownDependency(
            Revision revision,
            String name,
            List<String> nearest,
            @Nullable Revision inFile) implements GraphProblem {
        /** Copies the list. */
        public UnknownDependency {
            nearest = List.copyOf(nearest);
        }

        @Override
        public String what() {
            return "Can't locate revision identified by '" + name + "', on which revision " + revision.id()
                    + " depends";
        }

        @Override
        public Optional<String> where() {
            return places(Stream.of(revision));
        }

        @Override
        public Optional<String> next() {
            return Optional.of(missing(name, nearest, inFile));
        }
    }

    /**
     * Two revisions give their branch one name.
     *
     * @param label the name
     * @param first the revision that was read first
     * @param second the other one
     */
    record DuplicateLabel(String label, Revision first, Revision second) implements GraphProblem {
        @Override
        public String what() {
            return "Branch name '%s' in revision %s already used by revision %s"
                    .formatted(label, second.id(), first.id());
        }

        @Override
        public Optional<String> where() {
            return places(Stream.of(second, first));
        }

        @Override
        public Optional<String> next() {
            return Optional.of("A label stands once, on the first revision of its branch, and holds for those that"
                    + " follow; take it off one of the two");
        }
    }

    /**
     * A branch has the name of a revision, so that the name would mean two things.
     *
     * @param labelled the revision with the label
     * @param named the revision with that identifier
     */
    record LabelIsRevision(Revision labelled, Revision named) implements GraphProblem {
        @Override
        public String what() {
            return "Branch name '%s' in revision %s is the identifier of a revision"
                    .formatted(named.id(), labelled.id());
        }

        @Override
        public Optional<String> where() {
            return places(Stream.of(labelled, named));
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Choose another label");
        }
    }

    /**
     * A revision follows itself.
     *
     * @param revision the revision
     */
    record SelfLoop(Revision revision) implements GraphProblem {
        @Override
        public String what() {
            return "Self-loop is detected in revision " + revision.id();
        }

        @Override
        public Optional<String> where() {
            return places(Stream.of(revision));
        }

        @Override
        public Optional<String> next() {
            return Optional.of("A revision cannot follow itself: name the revision before it, or none");
        }
    }

    /**
     * A revision depends on itself.
     *
     * @param revision the revision
     */
    record DependencySelfLoop(Revision revision) implements GraphProblem {
        @Override
        public String what() {
            return "Dependency self-loop is detected in revision " + revision.id();
        }

        @Override
        public Optional<String> where() {
            return places(Stream.of(revision));
        }

        @Override
        public Optional<String> next() {
            return Optional.of("A revision cannot depend on itself: take the dependency out");
        }
    }

    /**
     * Revisions follow each other in a circle.
     *
     * @param revisions those on the circle, by identifier
     */
    record Cycle(List<Revision> revisions) implements GraphProblem {
        /** Copies the list. */
        public Cycle {
            revisions = List.copyOf(revisions);
        }

        @Override
        public String what() {
            return "Cycle is detected in revisions (" + ids(revisions) + ")";
        }

        @Override
        public Optional<String> where() {
            return places(revisions.stream());
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Each of them follows another of them: one has to follow a revision outside, or none");
        }
    }

    /**
     * Revisions need each other in a circle that at least one dependency is part of.
     *
     * @param revisions those on the circle, by identifier
     */
    record DependencyCycle(List<Revision> revisions) implements GraphProblem {
        /** Copies the list. */
        public DependencyCycle {
            revisions = List.copyOf(revisions);
        }

        @Override
        public String what() {
            return "Dependency cycle is detected in revisions (" + ids(revisions) + ")";
        }

        @Override
        public Optional<String> where() {
            return places(revisions.stream());
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Each of them needs another of them first: take one of the dependencies out");
        }
    }

    private static Optional<String> places(Stream<Revision> revisions) {
        String places = revisions
                .map(Revision::origin)
                .filter(Objects::nonNull)
                .map(RevisionOrigin::toString)
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }

    private static String ids(List<Revision> revisions) {
        return Sentences.commas(revisions.stream().map(Revision::id).toList());
    }

    private static String missing(String name, List<?> nearest, @Nullable Revision inFile) {
        if (inFile != null) {
            return "'" + name + "' is the name of a file; the identifier in it is " + inFile.id();
        }
        return nearest.isEmpty()
                ? "Add the missing file, or name a revision that is there"
                : "Did you mean " + Sentences.or(nearest) + "? If not, add the missing file";
    }
}
