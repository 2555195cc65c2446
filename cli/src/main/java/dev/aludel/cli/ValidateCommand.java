package dev.aludel.cli;

import dev.aludel.command.Aludel;
import dev.aludel.command.ValidationFinding;
import dev.aludel.command.ValidationFinding.Severity;
import dev.aludel.command.ValidationResult;
import dev.aludel.command.ValidationResult.Group;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel validate}. */
@Command(
        name = "validate",
        description =
                "Look through all that can be wrong with models, configuration and revision files; needs no database. "
                        + "Exits with 1 when something is.")
final class ValidateCommand extends ProjectCommand {

    @Option(
            names = "--with-database",
            description = "Ask the database as well: are its applied revisions still what they were?")
    private boolean withDatabase;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        Aludel aludel = aludel();
        ValidationResult result = withDatabase ? aludel.validateWithDatabase() : aludel.validate();
        if (json) {
            Json.print(result(), toJson(result));
        } else {
            new ValidationPrinter(out(), colours()).print(result);
        }
        return result.valid() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Map<String, @Nullable Object> toJson(ValidationResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("valid", result.valid());
        json.put("errors", result.count(Severity.ERROR));
        json.put("warnings", result.count(Severity.WARNING));
        json.put("groups", result.groups().stream().map(ValidateCommand::toJson).toList());
        return json;
    }

    private static Map<String, @Nullable Object> toJson(Group group) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", group.name());
        json.put("skipped", group.skipped());
        json.put("facts", group.facts());
        json.put(
                "findings",
                group.findings().stream().map(ValidateCommand::toJson).toList());
        return json;
    }

    private static Map<String, @Nullable Object> toJson(ValidationFinding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("what", finding.what());
        json.put("where", finding.where());
        json.put("next", finding.next());
        return json;
    }
}
