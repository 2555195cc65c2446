package dev.aludel.model;

import dev.aludel.AludelException;
import dev.aludel.config.ModelSettings;
import dev.aludel.ddl.StatementSplitter.SourceStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.SchemaScript;
import dev.aludel.dialect.SchemaScript.PassedOver;
import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A file of SQL, named by {@code models.sql}: run in a scratch database of its own, and read back from there. */
public final class SqlFileSource implements ModelSource {

    /** Makes the source. */
    public SqlFileSource() {}

    @Override
    public String key() {
        return "models.sql";
    }

    @Override
    public boolean serves(ModelSettings settings) {
        return settings.sql() != null;
    }

    @Override
    public Model load(ModelRequest request) {
        Path file = Objects.requireNonNull(request.settings().sql());
        Dialect dialect = request.dialect();
        SchemaScript script = dialect.schemaScript(ModelFile.text(file, key()), file.toString());
        try (Scratch place = request.scratch().open(ScratchRequest.running())) {
            for (SourceStatement statement : script.statements()) {
                run(place, statement, file);
            }
            place.resetSession();
            List<String> namespaces = Reflection.namespaces(place.connection());
            return Model.reflected(Reflection.of(dialect, place.connection(), namespaces))
                    .withFindings(findings(script, file));
        } catch (SQLException e) {
            throw new AludelException(
                    new ModelProblem.ScratchFailed("loading " + file, String.valueOf(e.getMessage())), e);
        }
    }

    private static void run(Scratch place, SourceStatement source, Path file) throws SQLException {
        try (Statement statement = place.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(source.sql());
        } catch (SQLException e) {
            throw new AludelException(
                    new ModelProblem.StatementRefused(
                            file + ":" + source.line(),
                            source.sql(),
                            String.valueOf(e.getMessage()).strip(),
                            place.describe()),
                    e);
        }
    }

    private static List<ModelFinding> findings(SchemaScript script, Path file) {
        Map<String, List<PassedOver>> byKind = script.passedOver().stream()
                .collect(Collectors.groupingBy(PassedOver::what, TreeMap::new, Collectors.toList()));
        List<ModelFinding> findings = new ArrayList<>();
        byKind.forEach((what, statements) -> findings.add(new ModelFinding(
                ModelFinding.Severity.NOTE,
                statements.size() + (statements.size() == 1 ? " statement about " : " statements about ") + what
                        + " passed over: no part of a schema",
                file + ":" + statements.getFirst().line(),
                null)));
        return findings;
    }
}
