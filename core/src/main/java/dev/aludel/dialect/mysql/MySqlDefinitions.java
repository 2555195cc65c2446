package dev.aludel.dialect.mysql;

import dev.aludel.dialect.mysqlfamily.FamilyDefinitions;
import dev.aludel.dialect.mysqlfamily.FamilyLiterals;

/** Spells columns, constraints and index keys for MySQL. */
final class MySqlDefinitions extends FamilyDefinitions {

    MySqlDefinitions() {
        super(MySqlDialect.DISPLAY_NAME, MySqlIdentifiers.identifiers(), new FamilyLiterals());
    }
}
