package dev.aludel.dialect;

import java.sql.SQLException;

/**
 * Makes scratch places beside a database. Places that a killed process left behind are recognised by the beginning of
 * their names, {@value #PREFIX}, and taken away when the next one is opened.
 */
public interface ScratchPlaces {

    /** How the names of all scratch places begin. */
    String PREFIX = "aludel_scratch_";

    /**
     * Opens a place.
     *
     * @param server opens connections to the database beside which the place is made
     * @param request what it has to be fit for
     * @return the place
     * @throws dev.aludel.AludelException with {@link DialectProblem.NoScratch} when the user may make none; nothing was
     *     made then
     * @throws SQLException when the database fails
     */
    Scratch open(ServerConnections server, ScratchRequest request) throws SQLException;
}
