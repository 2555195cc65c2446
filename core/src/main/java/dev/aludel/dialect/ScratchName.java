package dev.aludel.dialect;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a scratch place: {@value ScratchPlaces#PREFIX}, when it was made, and something no other has.
 *
 * @param text the name; lower case letters, digits and underscores, 36 characters at most
 * @param made when it was made, to the second, by the clock of whoever made it
 */
public record ScratchName(String text, Instant made) {

    private static final Pattern FORM = Pattern.compile(ScratchPlaces.PREFIX + "([0-9a-z]{6,8})_[0-9a-f]{12}");
    private static final int RADIX = 36;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A name that nobody has. */
    public static ScratchName fresh() {
        Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        byte[] own = new byte[6];
        RANDOM.nextBytes(own);
        String text = ScratchPlaces.PREFIX + Long.toString(now.getEpochSecond(), RADIX) + "_"
                + HexFormat.of().formatHex(own);
        return new ScratchName(text, now);
    }

    /**
     * Reads a name.
     *
     * @param text any name
     * @return the name, or empty when it is not one of a scratch place
     */
    public static Optional<ScratchName> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ScratchName(text, Instant.ofEpochSecond(Long.parseLong(form.group(1), RADIX))))
                : Optional.empty();
    }

    /**
     * Whether it was made so long ago that whoever made it has either begun to use it or is dead.
     *
     * @param age how long
     * @return whether it is older than that
     */
    public boolean isOlderThan(Duration age) {
        return made.isBefore(Instant.now().minus(age));
    }
}
