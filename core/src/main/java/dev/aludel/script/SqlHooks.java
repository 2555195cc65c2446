package dev.aludel.script;

import dev.aludel.config.AludelConfig;
import dev.aludel.ddl.Literals;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.migration.HookContext;
import dev.aludel.migration.MigrationEnvironment;
import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hooks written in SQL: the files {@code before_run.sql}, {@code before_step.sql}, {@code on_version_apply.sql},
 * {@code after_step.sql}, {@code after_run.sql} and {@code on_failure.sql} in the folder {@code hooks} of the migrations. In
 * them {@code {revision}}, {@code {direction}}, {@code {message}}, {@code {heads}} and {@code {failure}} stand for texts in
 * quotes, as far as there are such.
 */
public final class SqlHooks implements MigrationEnvironment {

    private final Path folder;
    private final DialectRegistry dialects;

    private SqlHooks(Path folder, DialectRegistry dialects) {
        this.folder = folder;
        this.dialects = dialects;
    }

    /**
     * Looks for the folder.
     *
     * @param config the project's configuration
     * @param dialects the databases whose SQL is known
     * @return the hooks in it, whose files are read when they are called; empty when there is no such folder
     */
    public static Optional<MigrationEnvironment> load(AludelConfig config, DialectRegistry dialects) {
        Path folder = config.script().location().resolve("hooks");
        return Files.isDirectory(folder) ? Optional.of(new SqlHooks(folder, dialects)) : Optional.empty();
    }

    @Override
    public void beforeRun(HookContext context) throws SQLException {
        run("before_run", context, Map.of());
    }

    @Override
    public void beforeStep(HookContext context, MigrationStep version) throws SQLException {
        run("before_step", context, values(version));
    }

    @Override
    public void onVersionApply(HookContext context, MigrationStep version, Set<RevisionId> heads) throws SQLException {
        Map<String, String> values = values(version);
        values.put("heads", words(heads));
        run("on_version_apply", context, values);
    }

    @Override
    public void afterStep(HookContext context, MigrationStep version) throws SQLException {
        run("after_step", context, values(version));
    }

    @Override
    public void afterRun(HookContext context, Set<RevisionId> heads) throws SQLException {
        run("after_run", context, Map.of("heads", words(heads)));
    }

    @Override
    public void onFailure(HookContext context, MigrationStep version, Exception failure) throws SQLException {
        Map<String, String> values = values(version);
        values.put("failure", String.valueOf(failure.getMessage()));
        run("on_failure", context, values);
    }

    private static Map<String, String> values(MigrationStep version) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("direction", version.direction().word());
        values.put(
                "revision",
                version.migration().map(Revision::id).map(RevisionId::value).orElse(words(version.to())));
        values.put("message", version.migration().map(Revision::message).orElse(""));
        return values;
    }

    private static String words(Set<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).sorted().collect(Collectors.joining(", "));
    }

    private void run(String hook, HookContext context, Map<String, String> values) throws SQLException {
        Path file = folder.resolve(hook + ".sql");
        if (!Files.isRegularFile(file)) {
            return;
        }
        Dialect dialect = dialects.named(context.dialect());
        for (var statement : dialect.splitter().split(RevisionFileReader.text(file))) {
            try (Statement plain = context.connection().createStatement()) {
                plain.setEscapeProcessing(false);
                plain.execute(filled(statement.sql(), values, dialect.literals()));
            }
        }
    }

    private static String filled(String sql, Map<String, String> values, Literals literals) {
        String filled = sql;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", literals.text(value.getValue()));
        }
        return filled;
    }
}
