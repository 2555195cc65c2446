package dev.aludel.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who ran something, as the history keeps it. A script does not know who will run it, so everything but the version may be
 * missing.
 *
 * @param who the name of the user at the operating system, or null when not known
 * @param host the name of the machine, or null when not known
 * @param version the version of Aludel that ran it or wrote the script
 */
public record RunOrigin(@Nullable String who, @Nullable String host, String version) {

    /** This JVM's user, machine and version. */
    static RunOrigin ofProcess() {
        return new RunOrigin(System.getProperty("user.name"), hostName(), ownVersion());
    }

    /** A script that this version writes. */
    static RunOrigin ofScript() {
        return new RunOrigin(null, null, ownVersion());
    }

    /** The environment first: asking the network for the machine's own name can take seconds where it is set up badly. */
    private static @Nullable String hostName() {
        return Stream.of("HOSTNAME", "COMPUTERNAME")
                .map(System::getenv)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElseGet(RunOrigin::hostNameOfNetwork);
    }

    private static @Nullable String hostNameOfNetwork() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return null; // a machine without a name
        }
    }

    private static String ownVersion() {
        Properties properties = new Properties();
        try (InputStream resource = RunOrigin.class.getResourceAsStream("version.properties")) {
            properties.load(Objects.requireNonNull(resource, "version.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is in the same jar
        }
        return Objects.requireNonNull(properties.getProperty("version"), "version");
    }
}
