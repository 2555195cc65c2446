package dev.aludel.command;

import dev.aludel.dialect.Dialect;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Creates the version table, and the history table with it. */
final class EnsureVersion {

    private final Project project;

    EnsureVersion(Project project) {
        this.project = project;
    }

    boolean run() {
        return project.online(session -> {
            boolean created = session.versions().ensure(session.connection());
            session.history().ensure(session.connection());
            return created;
        });
    }

    String sql() {
        Dialect dialect = project.offlineDialect();
        return Stream.concat(
                        project.versions(dialect).createStatements().stream(),
                        project.history(dialect).createStatements(true).stream())
                .map(statement -> dialect.session().scriptStatement(statement.sql()))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
