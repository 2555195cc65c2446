package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes of sequences. */
public sealed interface SequenceOperation extends Operation {

    /**
     * Creates a sequence.
     *
     * @param sequence the sequence
     * @param ifNotExists whether a sequence of that name is left as it is instead of being an error
     */
    record CreateSequence(Sequence sequence, boolean ifNotExists) implements SequenceOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropSequence(sequence.name(), false, sequence));
        }

        @Override
        public String describe() {
            return "create sequence " + sequence.name();
        }
    }

    /**
     * Changes how a sequence counts.
     *
     * @param name the sequence
     * @param options the new options; a {@code null} among them leaves that one as it is
     * @param existing the options as they were; {@code null} when not known
     */
    record AlterSequence(
            QualifiedName name,
            SequenceOptions options,
            @Nullable SequenceOptions existing) implements SequenceOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(existing).map(before -> new AlterSequence(name, before, options));
        }

        @Override
        public String describe() {
            return "alter sequence " + name;
        }
    }

    /**
     * Drops a sequence.
     *
     * @param name the sequence
     * @param ifExists whether a missing sequence is no error
     * @param existing the sequence as it was; {@code null} when not known
     */
    record DropSequence(
            QualifiedName name, boolean ifExists, @Nullable Sequence existing) implements SequenceOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(existing).map(sequence -> new CreateSequence(sequence, false));
        }

        @Override
        public String describe() {
            return "drop sequence " + name;
        }
    }

    /**
     * Gives a sequence another name in the same schema.
     *
     * @param from the sequence
     * @param to its new name
     */
    record RenameSequence(QualifiedName from, String to) implements SequenceOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameSequence(from.sibling(to), from.name()));
        }

        @Override
        public String describe() {
            return "rename sequence " + from + " to " + to;
        }
    }

    /**
     * Makes a sequence all that is said: its type, how it counts, who owns it, its comment. Its counter goes on.
     *
     * @param sequence the sequence as it shall be; an option left open is the database's own choice
     * @param existing the sequence as it was; {@code null} when not known
     */
    record RedefineSequence(Sequence sequence, @Nullable Sequence existing) implements SequenceOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(existing).map(before -> new RedefineSequence(before, sequence));
        }

        @Override
        public String describe() {
            return "redefine sequence " + sequence.name();
        }
    }
}
