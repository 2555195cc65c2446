package dev.aludel.model.snapshot;

import dev.aludel.Problem;
import java.util.Optional;

/** Why a file is not a snapshot that can be read. */
public sealed interface SnapshotProblem extends Problem {

    /**
     * It is something else.
     *
     * @param place the file
     */
    record NoSnapshot(String place) implements SnapshotProblem {
        @Override
        public String what() {
            return "This is no snapshot of a schema";
        }

        @Override
        public Optional<String> where() {
            return Optional.of(place);
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Snapshots are written with: aludel inspect --save FILE");
        }
    }

    /**
     * A newer Aludel wrote it.
     *
     * @param place the file
     * @param form its form
     * @param known the newest form that is known here
     */
    record Newer(String place, String form, int known) implements SnapshotProblem {
        @Override
        public String what() {
            return "This snapshot is of form " + form + ", and this Aludel reads forms up to " + known;
        }

        @Override
        public Optional<String> where() {
            return Optional.of(place);
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Use a newer Aludel, or write the snapshot anew with this one.");
        }
    }

    /**
     * It is broken.
     *
     * @param place the file, with the line where it is known
     * @param reason what is wrong
     */
    record Unreadable(String place, String reason) implements SnapshotProblem {
        @Override
        public String what() {
            return "The snapshot cannot be read: " + reason;
        }

        @Override
        public Optional<String> where() {
            return Optional.of(place);
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Snapshots are written with aludel inspect --save FILE, not by hand.");
        }
    }
}
