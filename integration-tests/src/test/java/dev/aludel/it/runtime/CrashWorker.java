package dev.aludel.it.runtime;

import dev.aludel.AludelException;
import dev.aludel.runtime.RunListener;
import dev.aludel.runtime.RunResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.sqlite.ProgressHandler;

/**
 * The program that is killed: runs one of the chains as it is told on its standard input, one line each:
 * {@code upgrade r03 17 before}. At the point that is named it says {@code AT} and waits to be killed; with {@code during} it
 * says {@code READY} before the statement and runs it when it is told to go on.
 *
 * <p>Points are what is written to the database, and commits, counted from 1.
 */
final class CrashWorker {

    private static final Pattern READS = Pattern.compile(
            "^(/\\*.*?\\*/)?\\s*(SELECT|SET|PRAGMA|SHOW|EXPLAIN|WITH|DO|BEGIN|ROLLBACK)\\b", Pattern.CASE_INSENSITIVE);

    /** What Aludel writes for itself. */
    private static final Pattern ACCOUNT = Pattern.compile("\\baludel_\\w+|^COMMIT", Pattern.CASE_INSENSITIVE);

    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final String url;
    private final String user;
    private final String password;
    private final String chain;

    private CrashWorker(String url, String user, String password, String chain) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.chain = chain;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        new CrashWorker(arguments[0], arguments[1], arguments[2], arguments[3]).serve();
    }

    private LiveChain chain() throws SQLException {
        return switch (chain) {
            case "CrashChain" -> CrashChain.on(this::connect);
            case "StartChain" -> StartChain.on(this::connect);
            case "BackfillChain" -> BackfillChain.on(this::connect);
            default -> throw new IllegalArgumentException(chain);
        };
    }

    private Connection connect() throws SQLException {
        return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    private void serve() throws IOException, SQLException {
        LiveChain chain = chain();
        boolean batches = this.chain.equals("BackfillChain");
        RunListener listener = batches ? new BatchesDone() : RunListener.SILENT;
        out.println("UP");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", 4);
            Points points = new Points(Integer.parseInt(words[2]), words[3]);
            try (Connection real = connect();
                    Connection connection = Tap.on(real, points.on(real))) {
                RunResult result = words[0].equals("upgrade")
                        ? chain.upgrade(words[1], listener, connection)
                        : chain.downgrade(words[1], listener, connection);
                out.println("DONE " + result.steps().size() + " " + points.kinds);
            } catch (AludelException e) {
                out.println("FAILED " + e.getMessage().replace('\n', ' '));
            }
        }
    }

    /** Says when a batch is done. */
    private final class BatchesDone implements RunListener {
        @Override
        public void progress(Progress progress) {
            if (progress.rowsPerSecond() > 0) {
                out.println("PROGRESS " + progress.rows());
            }
        }
    }

    /** Counts what is written, and stops where it is told. */
    private final class Points implements Tap {

        /** One letter for each point: s for a statement of the author's, a for one of Aludel's own. */
        private final StringBuilder kinds = new StringBuilder();

        private final int target;
        private final String phase;
        private Connection connection;

        Points(int target, String phase) {
            this.target = target;
            this.phase = phase;
        }

        Tap on(Connection real) {
            connection = real;
            return this;
        }

        @Override
        public void before(String sql) throws SQLException {
            if (READS.matcher(sql).find()) {
                return;
            }
            kinds.append(ACCOUNT.matcher(sql).find() ? 'a' : 's');
            if (kinds.length() != target) {
                return;
            }
            if (phase.equals("before")) {
                stop();
            }
            if (phase.equals("during")) {
                during();
            }
        }

        @Override
        public void after(String sql) {
            if (kinds.length() == target
                    && phase.equals("after")
                    && !READS.matcher(sql).find()) {
                stop();
            }
        }

        /** SQLite has no other session that could hold it up, but it can call back from the middle of a statement. */
        private void during() throws SQLException {
            if (url.startsWith("jdbc:sqlite:")) {
                ProgressHandler.setHandler(connection, 3, new ProgressHandler() {
                    @Override
                    protected int progress() {
                        stop();
                        return 0;
                    }
                });
                return;
            }
            out.println("READY");
            try {
                in.readLine();
            } catch (IOException e) {
                throw new SQLException(e);
            }
        }

        private void stop() {
            out.println("AT");
            while (true) {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
