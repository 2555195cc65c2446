package dev.aludel.dialect.postgres;

import dev.aludel.ddl.Literals;
import java.util.HexFormat;

/** Spells values for PostgreSQL, whose strings take backslashes as they are (standard_conforming_strings, on since 9.1). */
final class PostgresLiterals extends Literals {

    /** The hex format of bytea (manual 8.4.1); {@code X'..'} would be a bit string. */
    @Override
    protected String bytes(byte[] value) {
        return "'\\x" + HexFormat.of().formatHex(value) + "'";
    }
}
