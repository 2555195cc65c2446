package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.mysqlfamily.FamilyLiterals;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Spells literals for MariaDB, whose date and time literals know no offset. */
final class MariaDbLiterals extends FamilyLiterals {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    /** A timestamp column reads its value in the session's time zone, so the instant is brought there. */
    @Override
    protected String instant(OffsetDateTime value) {
        String utc = DATE_TIME.format(value.withOffsetSameInstant(ZoneOffset.UTC));
        return "CONVERT_TZ(" + text(utc) + ", '+00:00', @@SESSION.time_zone)";
    }
}
