package dev.aludel.testservers;

import java.nio.file.Path;
import java.util.List;

/** How one kind of server is set up in an empty folder and started there: commands, in the vendor's own options. */
interface ServerRecipe {
    /** The signal to end a server with whose data nobody will miss, as {@code kill} spells it. */
    String stopSignal();

    /** The database that is there from the start. */
    String firstDatabase();

    /** Writes what the commands read besides their options, and gives the command that fills {@code folder.data()}. */
    List<String> initialise(ServerFolder folder, Credentials credentials);

    /** The command that serves {@code folder.data()} on a port of 127.0.0.1, in the foreground, logging to its output. */
    List<String> serve(ServerFolder folder, int port);

    /** Where the program that serves is looked for; named when it cannot be started. */
    Path program();
}
