package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.ddl.InlinedParameters;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.ServerVersion;
import dev.aludel.model.Model;
import dev.aludel.model.ModelProblem;
import dev.aludel.model.Normalised;
import dev.aludel.model.Normaliser;
import dev.aludel.model.SchemaReference;
import dev.aludel.model.ScratchSupply;
import dev.aludel.runtime.output.ScriptSink;
import dev.aludel.schema.Schema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares any two schemas. */
final class Diff {

    private final Project project;

    Diff(Project project) {
        this.project = project;
    }

    DiffResult run(SchemaReference from, SchemaReference to, List<String> renames, RenameDecider decider) {
        return project.readingOrEmpty(session -> {
            Dialect dialect = session.dialect();
            ScratchSupply scratch = project.scratches(dialect);
            ModelLoading loading = new ModelLoading(project, dialect, ServerVersion.of(session.connection()), scratch);
            Model first = loading.load(from);
            Model second = loading.load(to);
            Schema there = written(first, dialect, scratch);
            ComparisonRequest request =
                    ComparisonRequest.MODELS.withRenames(renames).withDecider(decider);
            Compared compared = new SchemaComparing(dialect, scratch, project.environment())
                    .compare(there, second, request, name -> true);
            Path folder = project.config().origin().folder();
            return new DiffResult(
                    from.describe(folder), to.describe(folder), compared.result(), sql(compared, dialect));
        });
    }

    /** The first schema as the database itself writes it. */
    private static Schema written(Model model, Dialect dialect, ScratchSupply scratch) throws SQLException {
        if (model.normalised()) {
            return model.schema();
        }
        Normalised made = new Normaliser(dialect, scratch).once(model.schema());
        if (!made.failures().isEmpty()) {
            throw new AludelException(new ModelProblem.RefusedByDatabase(made.failures()));
        }
        return made.schema();
    }

    /** The statements that lead from the one to the other. */
    static String sql(Compared compared, Dialect dialect) {
        ScriptSink sink = new ScriptSink(dialect, compared.aligned().there(), Map.of());
        compared.upgrade().forEach(sink::accept);
        return sink.take().stream()
                .map(statement ->
                        dialect.session().scriptStatement(InlinedParameters.inline(statement, dialect.literals())))
                .map(statement -> statement + "\n")
                .collect(Collectors.joining());
    }
}
