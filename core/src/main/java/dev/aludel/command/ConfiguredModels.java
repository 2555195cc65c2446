package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.command.ValidationResult.Group;
import dev.aludel.config.ModelSettings;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectProblem;
import dev.aludel.model.Model;
import dev.aludel.model.ModelFinding;
import dev.aludel.model.SchemaReference;
import dev.aludel.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models that the configuration names, read without a database: entities and tables in Java are compiled, a snapshot is
 * read. A file of SQL and another database can be read with a database only.
 *
 * @param group what was found on the way
 * @param schema what the models say; {@code null} when there are none, or they could not be read
 */
record ConfiguredModels(Group group, @Nullable Schema schema) {

    private static final String NAME = "Models";

    static ConfiguredModels of(Project project, @Nullable Dialect dialect) {
        ModelSettings settings = project.config().models();
        Path sql = settings.sql();
        if (settings.equals(ModelSettings.NONE)) {
            return fact("no models are configured; what the revisions themselves produce is looked at below");
        }
        if (settings.database().named().isPresent()) {
            return fact("the models are another database, which is not asked here");
        }
        if (sql != null && Files.isReadable(sql)) {
            return fact(sql + " is there; only a database can read it: aludel check");
        }
        if (dialect == null) {
            return fact("which database they are for has to be known first");
        }
        return read(project, dialect);
    }

    private static ConfiguredModels read(Project project, Dialect dialect) {
        try {
            Model model = new ModelLoading(project, dialect, null, request -> {
                        throw new AludelException(
                                new DialectProblem.NoScratch(dialect.displayName(), "validate opens no database"));
                    })
                    .load(new SchemaReference.Models());
            List<ValidationFinding> findings = model.findings().stream()
                    .filter(finding -> finding.severity() != ModelFinding.Severity.NOTE)
                    .map(ConfiguredModels::finding)
                    .toList();
            String fact = Counted.of(model.schema().tables().size(), "table");
            return new ConfiguredModels(Group.of(NAME, List.of(fact), findings), model.schema());
        } catch (AludelException e) {
            return new ConfiguredModels(Group.of(NAME, List.of(), List.of(ValidationFinding.of(e.problem()))), null);
        }
    }

    private static ValidationFinding finding(ModelFinding finding) {
        String where = finding.where() == null ? "" : finding.where();
        String next = finding.next() == null ? "" : finding.next();
        return finding.severity() == ModelFinding.Severity.ERROR
                ? ValidationFinding.error(finding.what(), where, next)
                : ValidationFinding.warning(finding.what(), where, next);
    }

    private static ConfiguredModels fact(String fact) {
        return new ConfiguredModels(Group.of(NAME, List.of(fact), List.of()), null);
    }
}
