package dev.aludel.command;

import dev.aludel.dialect.Dialect;
import java.util.stream.Collectors;

/** Creates the version table. */
final class EnsureVersion {

    private final Project project;

    EnsureVersion(Project project) {
        this.project = project;
    }

    boolean run() {
        return project.online(session -> session.versions().ensure(session.connection()));
    }

    String sql() {
        Dialect dialect = project.offlineDialect();
        return project.versions(dialect).createStatements().stream()
                .map(statement -> dialect.session().scriptStatement(statement.sql()))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
