package dev.aludel.autogenerate.compare;

import dev.aludel.AludelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Renames as a user writes them, {@code old:new}: {@code users:accounts}, {@code users.mail:users.email}, or shorter
 * {@code users.mail:email}; a name with its schema in front is understood as well. What is not among them is left to
 * another decider.
 *
 * @param instructions the renames
 * @param otherwise who decides about everything else
 */
public record RenameInstructions(List<Instruction> instructions, RenameDecider otherwise) implements RenameDecider {

    /**
     * One of them.
     *
     * @param from the old name
     * @param to the new name
     */
    public record Instruction(String from, String to) {

        boolean is(Rename rename) {
            return matches(from, rename.fromPath(), rename.from().schema(), "")
                    && matches(to, rename.toPath(), rename.to().schema(), rename.toDetail());
        }

        private boolean touches(Rename rename) {
            return matches(from, rename.fromPath(), rename.from().schema(), "")
                    || matches(to, rename.toPath(), rename.to().schema(), "");
        }

        /** A name is meant when it is written in full, without its schema, or, where that is clear, alone. */
        private static boolean matches(String written, String path, @Nullable String schema, String alone) {
            return written.equals(path)
                    || (schema != null && path.equals(schema + "." + written))
                    || (!alone.isEmpty() && written.equals(alone));
        }

        @Override
        public String toString() {
            return from + ":" + to;
        }
    }

    /** Copies the list. */
    public RenameInstructions {
        instructions = List.copyOf(instructions);
    }

    /**
     * Reads them.
     *
     * @param written each as {@code old:new}
     * @param otherwise who decides about everything else
     * @return the decider
     * @throws AludelException when one of them is not of that form
     */
    public static RenameInstructions parse(List<String> written, RenameDecider otherwise) {
        List<Instruction> instructions = new ArrayList<>();
        for (String each : written) {
            int colon = each.indexOf(':');
            if (colon < 1 || colon == each.length() - 1 || each.indexOf(':', colon + 1) >= 0) {
                throw new AludelException(new ComparisonProblem.MalformedRename(each));
            }
            instructions.add(new Instruction(each.substring(0, colon), each.substring(colon + 1)));
        }
        return new RenameInstructions(instructions, otherwise);
    }

    /**
     * The instructions that fit nothing.
     *
     * @param renames the renames that a comparison has found
     * @return those that are none of them
     */
    public List<Instruction> unused(Renames renames) {
        return instructions.stream()
                .filter(instruction -> renames.all().stream().noneMatch(instruction::is))
                .toList();
    }

    @Override
    public Optional<Decision> told(Rename rename) {
        if (instructions.stream().anyMatch(instruction -> instruction.is(rename))) {
            return Optional.of(Decision.SAME);
        }
        if (instructions.stream().anyMatch(instruction -> instruction.touches(rename))) {
            return Optional.of(Decision.DIFFERENT);
        }
        return otherwise.told(rename);
    }

    @Override
    public Decision decide(RenameCandidate candidate) {
        return otherwise.decide(candidate);
    }
}
