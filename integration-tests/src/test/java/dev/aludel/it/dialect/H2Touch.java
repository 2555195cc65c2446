package dev.aludel.it.dialect;

import java.sql.Connection;
import org.h2.api.Trigger;

/** A trigger of H2 that does nothing; H2 makes it by its name. */
public final class H2Touch implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {}
}
