package dev.aludel.dialect.sqlserver;

import dev.aludel.ddl.Literals;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * Spells values for SQL Server. Texts are {@code N'...'}, for without the N a letter outside the database's code page is
 * lost; dates are ISO 8601 with a T, the form no language setting of the session changes.
 */
final class SqlServerLiterals extends Literals {

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS");
    private static final DateTimeFormatter FINEST = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS");

    @Override
    public String text(String value) {
        return "N" + super.text(value);
    }

    /** A text whose letters are all ASCII needs no N where a procedure takes a name. */
    String name(String value) {
        return value.chars().allMatch(letter -> letter < 0x80) ? super.text(value) : text(value);
    }

    /** There are no truth literals; BIT takes 1 and 0 (Transact-SQL reference, "bit"). */
    @Override
    public String bool(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    protected String bytes(byte[] value) {
        return "0x" + HexFormat.of().withUpperCase().formatHex(value);
    }

    @Override
    protected String floating(double value) {
        if (!Double.isFinite(value)) {
            throw SqlServerDialect.unsupported(
                    "keep the number " + value, "Keep NULL or a number of your choice instead.");
        }
        return Double.toString(value);
    }

    @Override
    protected String dateTime(LocalDateTime value) {
        return text(local(value));
    }

    @Override
    protected String instant(OffsetDateTime value) {
        return text(local(value.toLocalDateTime()) + value.getOffset().getId().replace("Z", "+00:00"));
    }

    /** The old {@code datetime} takes three digits of a fraction and no more. */
    private static String local(LocalDateTime value) {
        boolean inMilliseconds = value.truncatedTo(ChronoUnit.MILLIS).equals(value);
        return (inMilliseconds ? MILLISECONDS : FINEST).format(value);
    }
}
