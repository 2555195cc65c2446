package dev.aludel.ddl;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Spells Java values as SQL literals, by the standard. A dialect overrides the methods its database spells otherwise.
 */
public class Literals {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    /** Spells by the standard. */
    public Literals() {}

    /**
     * Spells a value.
     *
     * @param value text, number, truth value, byte array, {@code java.time} value or UUID; {@code null} is NULL; anything
     *     else is spelled as the text of its {@code toString()}
     * @return the literal
     */
    public final String sql(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case String text -> text(text);
            case Boolean truth -> bool(truth);
            case BigDecimal number -> number.toPlainString();
            case Double number -> floating(number);
            case Float number -> floating(number.doubleValue());
            case Number number -> number.toString();
            case byte[] bytes -> bytes(bytes);
            case LocalDate date -> date(date);
            case LocalTime time -> time(time);
            case LocalDateTime local -> dateTime(local);
            case Instant instant -> instant(instant.atOffset(ZoneOffset.UTC));
            case OffsetDateTime instant -> instant(instant);
            case UUID id -> uuid(id);
            default -> text(value.toString());
        };
    }

    /** Spells a text: quotes doubled. */
    public String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Spells a truth value. */
    public String bool(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    /** Spells bytes. */
    protected String bytes(byte[] value) {
        return "X'" + HexFormat.of().withUpperCase().formatHex(value) + "'";
    }

    /** Spells a floating point number. */
    protected String floating(double value) {
        return Double.isFinite(value) ? Double.toString(value) : text(Double.toString(value));
    }

    /** Spells a date. */
    protected String date(LocalDate value) {
        return text(value.toString());
    }

    /** Spells a time of day. */
    protected String time(LocalTime value) {
        return text(value.toString());
    }

    /** Spells a date and time of day without a time zone. */
    protected String dateTime(LocalDateTime value) {
        return text(DATE_TIME.format(value));
    }

    /** Spells a universally unique identifier. */
    protected String uuid(UUID value) {
        return text(value.toString());
    }

    /** Spells an instant. */
    protected String instant(OffsetDateTime value) {
        return text(DATE_TIME.format(value) + value.getOffset().getId().replace("Z", "+00:00"));
    }
}
