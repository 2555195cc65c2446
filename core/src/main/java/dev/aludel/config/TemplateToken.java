package dev.aludel.config;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a template can put into a name. */
enum TemplateToken {
    YEAR("\\d{4}"),
    MONTH("\\d{2}"),
    DAY("\\d{2}"),
    HOUR("\\d{2}"),
    MINUTE("\\d{2}"),
    SECOND("\\d{2}"),
    EPOCH("\\d+"),
    REV(".+?"),
    SEQ("(\\d{4,9})(?!\\d)"),
    SLUG(".*?");

    private final String pattern;

    TemplateToken(String pattern) {
        this.pattern = pattern;
    }

    static Optional<TemplateToken> of(String word) {
        return Stream.of(values()).filter(token -> token.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(TemplateToken::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The token's text in a new name. */
    String rendered(NameValues values) {
        ZonedDateTime time = values.time();
        return switch (this) {
            case YEAR -> "%04d".formatted(time.getYear());
            case MONTH -> "%02d".formatted(time.getMonthValue());
            case DAY -> "%02d".formatted(time.getDayOfMonth());
            case HOUR -> "%02d".formatted(time.getHour());
            case MINUTE -> "%02d".formatted(time.getMinute());
            case SECOND -> "%02d".formatted(time.getSecond());
            case EPOCH -> Long.toString(time.toEpochSecond());
            case REV -> values.rev();
            case SEQ -> "%04d".formatted(values.seq());
            case SLUG -> values.slug();
        };
    }

    /** A regular expression for the token in names of the same day. */
    String sameDay(ZonedDateTime day) {
        return switch (this) {
            case YEAR, MONTH, DAY -> rendered(new NameValues(day, "", 1, ""));
            case HOUR, MINUTE, SECOND, EPOCH, REV, SEQ, SLUG -> pattern;
        };
    }
}
