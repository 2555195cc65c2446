package dev.aludel.testservers;

import java.nio.file.Path;

/**
 * Which server an engine's databases live on: the one whose URL is in the environment; else, with
 * {@code -Daludel.servers=system}, the machine's own if it has one; else the one on the class path.
 */
record ServerChoice(String url, boolean preferSystem, SystemServers system, EmbeddedServers embedded) {

    /** What the environment and the system properties say. */
    static ServerChoice configured(Engine engine) {
        String wanted = System.getProperty("aludel.servers", "embedded");
        if (!wanted.equals("embedded") && !wanted.equals("system")) {
            throw new TestServerException("-Daludel.servers=" + wanted + " is neither embedded nor system");
        }
        return new ServerChoice(
                System.getenv().getOrDefault(engine.urlVariable(), ""),
                wanted.equals("system"),
                new SystemServers(Path.of("/")),
                new EmbeddedServers(BinaryCache.ofUser()));
    }

    /** The address of a server that is running when this returns. */
    ServerAddress serverFor(Engine engine) {
        if (!url.isEmpty()) {
            return ServerAddress.parse(engine, url);
        }
        return new ServerStarter(engine, recipe(engine)).start();
    }

    /** How the server is started where no URL names one. */
    ServerRecipe recipe(Engine engine) {
        return switch (engine) {
            case POSTGRES -> preferSystem ? system.postgres().orElseGet(embedded::postgres) : embedded.postgres();
            case MARIADB -> preferSystem ? system.mariaDb().orElseGet(embedded::mariaDb) : embedded.mariaDb();
            case MYSQL -> embedded.mySql();
            case SQLITE, H2 -> throw new IllegalArgumentException(engine.label() + " has no server");
        };
    }
}
