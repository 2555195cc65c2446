package dev.aludel.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** A user's project folder with an SQLite database, and a way to type commands in it. */
final class CliProject {

    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Terminal terminal = Terminal.none();

    private CliProject(Path folder) {
        this.folder = folder;
    }

    /** An empty folder. */
    static CliProject empty(Path folder) {
        return new CliProject(folder);
    }

    /** A folder with a configuration for {@code app.db} and revisions in {@code migrations/versions}. */
    static CliProject configured(Path folder) {
        CliProject project = new CliProject(folder);
        project.write("aludel.toml", "url = \"sqlite:///app.db\"\n");
        project.mkdirs("migrations/versions");
        return project;
    }

    CliProject with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Somebody is there, and types this. */
    CliProject typing(String input) {
        terminal = new Terminal(new BufferedReader(new StringReader(input)), true);
        return this;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    void mkdirs(String name) {
        try {
            Files.createDirectories(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.writeString(path(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Java revision with these bodies; {@code down} empty for a base. */
    void revision(String id, String down, String upgrade, String downgrade) {
        write("migrations/versions/R_" + id + ".java", javaRevision("R_" + id, id, down, upgrade, downgrade));
    }

    static String javaRevision(String className, String id, String down, String upgrade, String downgrade) {
        return """
            import static dev.aludel.migration.Elements.*;
            import static dev.aludel.migration.Types.*;
            import dev.aludel.migration.*;

            @Revision(id = "%s"%s, message = "step %s")
            public final class %s implements Migration {
                @Override public void upgrade(Operations op) {
                    %s
                }
                @Override public void downgrade(Operations op) {
                    %s
                }
            }
            """.formatted(id, down.isEmpty() ? "" : ", down = \"" + down + "\"", id, className, upgrade, downgrade);
    }

    Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine(new Surroundings(folder, environment, terminal));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        return new Run(line.execute(arguments), out.toString(), err.toString());
    }

    /** Names of the tables in {@code app.db}; none when there is no such file. */
    List<String> tables() {
        return column("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                + " ORDER BY name");
    }

    /** Rows of the version table. */
    List<String> versions() {
        return tables().contains("aludel_version")
                ? column("SELECT version_num FROM aludel_version ORDER BY version_num")
                : List.of();
    }

    List<String> column(String query) {
        if (!Files.exists(path("app.db"))) {
            return List.of();
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path("app.db"));
    }

    /**
     * What a command did.
     *
     * @param exitCode its exit code
     * @param out what it printed
     * @param err what it complained about
     */
    record Run(int exitCode, String out, String err) {}
}
