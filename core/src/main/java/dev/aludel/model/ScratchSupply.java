package dev.aludel.model;

import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchRequest;
import java.sql.SQLException;

/** Opens scratch places, wherever the configuration says that they are. */
public interface ScratchSupply {

    /**
     * Opens a place.
     *
     * @param request what it has to be fit for
     * @return the place; the caller closes it
     * @throws dev.aludel.AludelException when there can be none, with what to do about it
     * @throws SQLException when the database fails
     */
    Scratch open(ScratchRequest request) throws SQLException;
}
