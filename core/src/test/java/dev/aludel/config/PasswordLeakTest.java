package dev.aludel.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.AludelException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes a password into every kind of URL, well-formed and broken, and looks for it in whatever can be printed. */
class PasswordLeakTest {

    private static final long SEED = Long.getLong("aludel.seed", System.nanoTime());
    private static final int ROUNDS = 50_000;
    /** No word of a message or a URL begins so, and each piece of a password does. */
    private static final String MARK = "zQ7";

    private static final List<String> TEMPLATES = List.of(
            "postgresql://app:%s@host/db",
            "postgresql+asyncpg://app:%s@host:5433/db?sslmode=require",
            "postgres://:%s@host/db",
            "postgresql://host/db?user=app&password=%s",
            "postgresql://app:x@host/db?sslpassword=%s",
            "postgresql:/app:%s@host/db",
            "postgress://app:%s@host/db",
            "mysql+pymysql://app:%s@host/db?charset=utf8mb4",
            "mariadb://app:%s@host/db",
            "mariadb://app@host/db?keyStorePassword=%s",
            "sqlite://app:%s@host/db",
            "sqlite:///file.db?key=%s",
            "oracle://app:%s@host:1521/sid",
            "mssql+pyodbc://app:%s@host/db?driver=x",
            "app:%s@host/db",
            "%s",
            "jdbc:postgresql://host/db?user=app&password=%s",
            "jdbc:postgresql://app:%s@host/db",
            "jdbc:mysql://app:%s@host/db",
            "jdbc:mysql://(host=h,user=app,password=%s)/db",
            "jdbc:mysql://app:%s@a,app:%s@b/db",
            "jdbc:mariadb://host/db?password=%s&x=1",
            "jdbc:oracle:thin:app/%s@//host:1521/svc",
            "jdbc:sqlserver://host:1433;user=app;password={%s};encrypt=true",
            "jdbc:h2:mem:x;USER=sa;PASSWORD=%s",
            "jdbc:h2:tcp://host/x;TRACE_LEVEL_FILE=0;password=%s",
            "jdbc:p6spy:postgresql://app:%s@host/db",
            "jdbc:db2://host:50000/db;user=app;password=%s;",
            "jdbc:postgresql:app:%s@host/db");

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    @Test
    void no_url_shows_a_piece_of_its_password() {
        for (int round = 0; round < ROUNDS; round++) {
            String template = pick(TEMPLATES);
            String password = password();
            String text = template.replace("%s", password);
            // A separator inside a parameter ends it in every reader of URLs, so what follows is no longer the
            // password.
            boolean cutShort = template.contains("=") && password.matches(".*[&;}].*");
            assertThat(printed(text, !cutShort))
                    .as("seed %d, round %d, url %s", SEED, round, text)
                    .doesNotContainIgnoringCase(MARK);
        }
    }

    @Test
    void no_configuration_shows_a_piece_of_its_password() {
        for (int round = 0; round < 300; round++) {
            String url = pick(TEMPLATES).replace("%s", password());
            ConfigFolder project = new ConfigFolder(folder)
                    .toml("user = 'app'\n[models]\ndatabase = '" + url.replace("'", "") + "'\n[x]\nsecret = '"
                            + password().replace("'", "") + "'")
                    .variable("ALUDEL_PASSWORD", password())
                    .variable("DATABASE_URL", url)
                    .argument("dev_url", url);

            assertThat(printed(project))
                    .as("seed %d, round %d, url %s", SEED, round, url)
                    .doesNotContainIgnoringCase(MARK);
        }
    }

    private String printed(String text, boolean withJdbcUrl) {
        StringBuilder printed = new StringBuilder();
        try {
            DatabaseUrl url = DatabaseUrl.parse(text, folder);
            printed.append(url).append(url.display()).append(url.withPassword(password()));
            printed.append(new DatabaseSetting.Known(url, Place.PROGRAM));
            if (withJdbcUrl) {
                printed.append(url.jdbcUrl());
            }
        } catch (AludelException e) {
            printed.append(trace(e)).append(e.problem());
        }
        return printed.toString();
    }

    private static String printed(ConfigFolder project) {
        StringBuilder printed = new StringBuilder(project.request().toString());
        try {
            AludelConfig config = project.load();
            printed.append(config).append(config.connection()).append(config.models());
            printed.append(config.database());
        } catch (AludelException e) {
            printed.append(trace(e)).append(e.problem());
        }
        return printed.toString();
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Pieces that each begin with the mark, joined by the characters that mean something in URLs. */
    private String password() {
        List<String> joints = List.of("", "@", "/", ":", "?", "#", "&", "=", ";", "%", "%40", "+", " ", "[", "}", "//");
        List<String> pieces = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            pieces.add(MARK + Integer.toString(random.nextInt(1000), 36));
        }
        StringBuilder password = new StringBuilder(pieces.get(0));
        for (String piece : pieces.subList(1, count)) {
            password.append(pick(joints)).append(piece);
        }
        return password.toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    @Test
    void the_marks_would_be_found_where_a_password_is_meant_to_be_read() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://app:" + MARK + "@host/db", folder);

        assertThat(url.password()).contains(MARK);
        assertThat(url.connectionProperties()).containsAllEntriesOf(Map.of("password", MARK));
    }
}
