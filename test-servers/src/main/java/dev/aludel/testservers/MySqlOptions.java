package dev.aludel.testservers;

import java.util.ArrayList;
import java.util.List;

/** The options that MySQL and MariaDB share. */
final class MySqlOptions {
    private static final String LOGIN = "login.sql";

    private MySqlOptions() {}

    /** Both refuse to run as root unless told to. */
    static List<String> asRoot() {
        return Unprivileged.isRoot() ? List.of("--user=root") : List.of();
    }

    /** Writes the statements that the server executes at its start, before it lets anybody in. */
    static void writeLogin(ServerFolder folder, Credentials credentials) {
        String account = "'" + credentials.user() + "'@'%'";
        folder.write(
                LOGIN,
                "CREATE USER " + account + " IDENTIFIED BY '" + credentials.password() + "';\n" + "GRANT ALL ON *.* TO "
                        + account + " WITH GRANT OPTION;");
    }

    /**
     * Serving, as fast as a server can that need not survive a crash. Asynchronous I/O is off because sandboxes forbid it
     * and a machine's whole allowance (fs.aio-max-nr) is used up by a few servers. Each has a folder of its own for temporary
     * files: a server that starts deletes those that it finds, and would take them from under another.
     */
    static List<String> serve(ServerFolder folder, int port) {
        List<String> options = new ArrayList<>(asRoot());
        options.addAll(List.of(
                "--datadir=" + folder.data(),
                "--tmpdir=" + folder.path(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=server.sock",
                "--pid-file=" + folder.path().resolve("pid"),
                "--init-file=" + folder.path().resolve(LOGIN),
                "--skip-name-resolve",
                "--max-connections=200",
                "--innodb-buffer-pool-size=32M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-flush-method=nosync",
                "--innodb-doublewrite=OFF",
                "--innodb-use-native-aio=OFF"));
        return List.copyOf(options);
    }
}
