package dev.aludel.hibernate;

import dev.aludel.model.Model;

/** Reads entities through a Hibernate. The one implementation is loaded beside the Hibernate that it is to use. */
public interface EntityReader {

    /**
     * Reads entities, without a connection to any database.
     *
     * @param reading what to read
     * @return the model, with findings
     * @throws dev.aludel.AludelException with a {@link HibernateProblem} when Hibernate does not take the mapping
     */
    Model read(EntityReading reading);
}
