package dev.aludel.it.command;

import dev.aludel.command.Aludel;
import dev.aludel.config.ConfigLoader;
import dev.aludel.config.ConfigRequest;
import dev.aludel.testservers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A project folder whose database is on a real server. */
record ServerProject(Path folder, TestDatabase database) {

    /** Writes the configuration; lines are added to it as they are. */
    ServerProject configured(String... lines) {
        write("aludel.toml", String.join("\n", lines) + "\n");
        write("migrations/versions/README.md", "Revisions\n");
        return this;
    }

    /** An SQL revision; {@code down} empty for a base. */
    void revision(String id, String down, String upgrade, String downgrade) {
        write("migrations/versions/" + id + ".sql", """
            -- aludel:revision %s
            -- aludel:down %s
            -- aludel:message step %s
            -- aludel:upgrade
            %s
            -- aludel:downgrade
            %s
            """.formatted(id, down, id, upgrade, downgrade));
    }

    /** A Java revision with these bodies; {@code down} empty for a base. */
    void javaRevision(String id, String down, String upgrade, String downgrade) {
        write("migrations/versions/R_" + id + ".java", """
            import static dev.aludel.migration.Elements.*;
            import static dev.aludel.migration.Types.*;
            import dev.aludel.migration.*;

            @Revision(id = "%1$s"%2$s, message = "step %1$s")
            public final class R_%1$s implements Migration {
                @Override public void upgrade(Operations op) {
                    %3$s
                }
                @Override public void downgrade(Operations op) {
                    %4$s
                }
            }
            """.formatted(
                        id, down.isEmpty() ? "" : ", down = \"" + down + "\"", upgrade, downgrade));
    }

    Aludel aludel() {
        return aludel(database.url());
    }

    Aludel aludel(String url) {
        return Aludel.of(ConfigLoader.load(ConfigRequest.in(folder).withEnvironment(Map.of("DATABASE_URL", url))));
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs statements with semicolons between them, none inside. */
    void script(String text) throws SQLException {
        for (String statement : text.split(";")) {
            if (!statement.isBlank()) {
                execute(statement);
            }
        }
    }

    /** Statements that belong together. */
    void inOneSession(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    List<String> rows(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
