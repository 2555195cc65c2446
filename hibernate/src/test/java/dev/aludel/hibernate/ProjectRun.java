package dev.aludel.hibernate;

import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.command.Aludel;
import dev.aludel.command.AutogenerateResult;
import dev.aludel.command.CheckResult;
import dev.aludel.command.ComparisonRequest;
import dev.aludel.command.RevisionRequest;
import dev.aludel.config.ConfigLoader;
import dev.aludel.config.ConfigRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a test does with a project: one verb and its words, and what comes of it in words. */
public final class ProjectRun implements BiFunction<Path, List<String>, List<String>> {

    /** Where there are no temporary tables (SQLite), Hibernate makes these for itself when it starts. */
    private static final Pattern OF_HIBERNATE = Pattern.compile("table HTE?_");

    /** Made anew beside each Hibernate. */
    public ProjectRun() {}

    @Override
    public List<String> apply(Path folder, List<String> words) {
        Aludel aludel = Aludel.of(ConfigLoader.load(ConfigRequest.in(folder)));
        ComparisonRequest request = ComparisonRequest.MODELS.withDecider(RenameDecider.never());
        return switch (words.getFirst()) {
            case "generate" -> {
                AutogenerateResult result = aludel.autogenerate(RevisionRequest.of(words.get(1)), request);
                yield words(result.found());
            }
            case "check" -> words(aludel.check(request.withDropUnmanaged(true)));
            case "upgrade" -> {
                aludel.upgrade("head");
                yield List.of();
            }
            case "downgrade" -> {
                aludel.downgrade(words.get(1));
                yield List.of();
            }
            default -> throw new IllegalArgumentException(words.toString());
        };
    }

    private static List<String> words(CheckResult found) {
        return Stream.concat(
                        found.differences().stream().map(Difference::words),
                        found.undecided().stream().map(Object::toString))
                .filter(words -> !OF_HIBERNATE.matcher(words).lookingAt())
                .toList();
    }
}
