package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MySQL from the folder that an archive was unpacked into; tried with 8.0.31.
 *
 * <p>Logins use mysql_native_password, which needs neither TLS nor an RSA key and which MariaDB's client programs know
 * too; so the certificates are left out. The archive lacks ICU's data, of which the
 * log warns; the usual regular expressions work without.
 */
record MySqlRecipe(Path home) implements ServerRecipe {
    MySqlRecipe {
        requireNonNull(home);
    }

    @Override
    public String stopSignal() {
        return "KILL";
    }

    @Override
    public String firstDatabase() {
        return "mysql";
    }

    @Override
    public Path program() {
        return home.resolve("bin/mysqld");
    }

    @Override
    public List<String> initialise(ServerFolder folder, Credentials credentials) {
        MySqlOptions.writeLogin(folder, credentials);
        List<String> command = new ArrayList<>(List.of(
                program().toString(),
                "--no-defaults",
                "--initialize-insecure",
                "--basedir=" + home,
                "--datadir=" + folder.data(),
                "--auto-generate-certs=OFF",
                "--caching-sha2-password-auto-generate-rsa-keys=OFF",
                "--sha256-password-auto-generate-rsa-keys=OFF",
                "--innodb-redo-log-capacity=16M",
                "--innodb-use-native-aio=OFF",
                "--innodb-flush-method=nosync"));
        command.addAll(MySqlOptions.asRoot());
        return List.copyOf(command);
    }

    @Override
    public List<String> serve(ServerFolder folder, int port) {
        List<String> command = new ArrayList<>(List.of(program().toString(), "--no-defaults", "--basedir=" + home));
        command.addAll(MySqlOptions.serve(folder, port));
        command.addAll(List.of(
                "--mysqlx=OFF",
                "--disable-log-bin",
                "--innodb-redo-log-capacity=16M",
                "--default-authentication-plugin=mysql_native_password",
                "--auto-generate-certs=OFF",
                "--caching-sha2-password-auto-generate-rsa-keys=OFF",
                "--sha256-password-auto-generate-rsa-keys=OFF"));
        return List.copyOf(command);
    }
}
