package dev.aludel.dialect.oracle;

import dev.aludel.ddl.Literals;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Spells values for Oracle. The empty text is NULL there (SQL Language Reference 19c, "Nulls"), also where it is a default.
 * Dates are literals of their types, which no NLS setting of the session changes.
 */
final class OracleLiterals extends Literals {

    /** The longest text literal with MAX_STRING_SIZE = STANDARD (SQL Language Reference 19c, "Text Literals"). */
    private static final int LONGEST_TEXT = 4000;

    /** Letters of one piece of a longer text: at most three bytes each in UTF-8. */
    private static final int PIECE = 1000;

    /** Bytes that two letters each of a text literal can say. */
    private static final int LONGEST_BYTES = 2000;

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter FINEST = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSSSS");

    /**
     * A line break is spelled {@code CHR(10)}, for SQL*Plus takes a line of a slash, a line that ends with a semicolon or
     * a hyphen, and an empty line for its own also inside quotes. A text that is too long for one literal is a CLOB.
     */
    @Override
    public String text(String value) {
        if (value.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
            return pieces(value).stream()
                    .map(piece -> "TO_CLOB(" + oneLine(piece) + ")")
                    .collect(Collectors.joining(" || "));
        }
        return oneLine(value);
    }

    /** A text where a literal must stand and no expression may, as after COMMENT ... IS. */
    String literal(String value) {
        return super.text(value);
    }

    private String oneLine(String value) {
        if (value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            return literal(value);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= value.length(); at++) {
            boolean lineBreak = at < value.length() && (value.charAt(at) == '\n' || value.charAt(at) == '\r');
            if (!lineBreak && at < value.length()) {
                continue;
            }
            if (at > from) {
                parts.add(literal(value.substring(from, at)));
            }
            if (lineBreak) {
                parts.add("CHR(" + (int) value.charAt(at) + ")");
            }
            from = at + 1;
        }
        return String.join(" || ", parts);
    }

    private static List<String> pieces(String value) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < value.length()) {
            int to = Math.min(from + PIECE, value.length());
            boolean insidePair = to < value.length() && Character.isHighSurrogate(value.charAt(to - 1));
            pieces.add(value.substring(from, insidePair ? to - 1 : to));
            from = insidePair ? to - 1 : to;
        }
        return pieces;
    }

    /** Columns of truth values are NUMBER(1). */
    @Override
    public String bool(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    protected String bytes(byte[] value) {
        if (value.length > LONGEST_BYTES) {
            throw OracleDialect.unsupported(
                    "write " + value.length + " bytes into a statement",
                    "2000 are the most; fill the column with a PL/SQL block that calls DBMS_LOB.WRITEAPPEND.");
        }
        return "HEXTORAW('" + HexFormat.of().withUpperCase().formatHex(value) + "')";
    }

    /** Columns of such identifiers are RAW(16). */
    @Override
    protected String uuid(UUID value) {
        return "HEXTORAW('" + value.toString().replace("-", "").toUpperCase(Locale.ROOT) + "')";
    }

    @Override
    protected String floating(double value) {
        if (Double.isNaN(value)) {
            return "BINARY_DOUBLE_NAN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "BINARY_DOUBLE_INFINITY" : "-BINARY_DOUBLE_INFINITY";
        }
        return Double.toString(value);
    }

    @Override
    protected String date(LocalDate value) {
        return "DATE '" + value + "'";
    }

    /** There is no type for a time of day; an interval since midnight is the nearest. */
    @Override
    protected String time(LocalTime value) {
        return "INTERVAL '0 " + DateTimeFormatter.ISO_LOCAL_TIME.format(value) + "' DAY TO SECOND";
    }

    @Override
    protected String dateTime(LocalDateTime value) {
        return "TIMESTAMP '" + local(value) + "'";
    }

    @Override
    protected String instant(OffsetDateTime value) {
        return "TIMESTAMP '" + local(value.toLocalDateTime()) + " "
                + value.getOffset().getId().replace("Z", "+00:00") + "'";
    }

    private static String local(LocalDateTime value) {
        boolean whole = value.withNano(0).equals(value);
        return (whole ? SECONDS : FINEST).format(value);
    }
}
