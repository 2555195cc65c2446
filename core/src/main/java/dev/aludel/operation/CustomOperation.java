package dev.aludel.operation;

import java.util.List;

/** The door for operations that users define themselves: it says its own SQL for each database. */
public non-sealed interface CustomOperation extends Operation {

    /**
     * The statements that carry it out.
     *
     * @param dialect name of the database it runs on, for example {@code postgres}
     * @return statements in order, without closing delimiters; empty when there is nothing to do on that database
     */
    List<String> statements(String dialect);
}
