package dev.aludel.config;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Names new revisions: their ids and their files. Whether a name is taken is for the caller to see.
 *
 * @param fileTemplate how files are called
 * @param idTemplate how ids are made
 * @param slugLength how many characters of the message a file name takes, at least 1
 * @param zone whose clock the times in names are read from
 */
public record RevisionNaming(
        FileNameTemplate fileTemplate, RevisionIdTemplate idTemplate, int slugLength, ZoneId zone) {

    /** The default of {@code truncate_slug_length}. */
    public static final int DEFAULT_SLUG_LENGTH = 40;

    /** Checks the length. */
    public RevisionNaming {
        Objects.requireNonNull(fileTemplate, "fileTemplate");
        Objects.requireNonNull(idTemplate, "idTemplate");
        Objects.requireNonNull(zone, "zone");
        if (slugLength < 1) {
            throw new IllegalArgumentException("slugLength must be at least 1, not " + slugLength);
        }
    }

    /**
     * Random ids and {@code {rev}_{slug}} as file name.
     *
     * @param zone whose clock the times in names are read from
     * @return the naming of a project that sets nothing
     */
    public static RevisionNaming defaults(ZoneId zone) {
        return new RevisionNaming(FileNameTemplate.DEFAULT, RevisionIdTemplate.DEFAULT, DEFAULT_SLUG_LENGTH, zone);
    }

    /** A file template without {@code {rev}} brings its own ids, so that nobody has to say the same thing twice. */
    static RevisionIdTemplate idTemplateFor(FileNameTemplate fileTemplate, @Nullable RevisionIdTemplate given) {
        return given != null ? given : fileTemplate.impliedIdTemplate().orElse(RevisionIdTemplate.DEFAULT);
    }

    /**
     * Makes id and file name of a new revision.
     *
     * @param message the revision's message
     * @param time when it is made
     * @param existing what is there already, for {@code {seq}} to go on counting
     * @param random where random digits come from
     * @return id and file name
     */
    public RevisionName next(String message, Instant time, Existing existing, RandomGenerator random) {
        NameValues values = values(message, time, existing, twelveDigits(random));
        return named(idTemplate.render(values), values);
    }

    /**
     * Makes the file name of a new revision whose id the user has chosen.
     *
     * @param id the id
     * @param message the revision's message
     * @param time when it is made
     * @param existing what is there already, for {@code {seq}} to go on counting
     * @return id and file name
     */
    public RevisionName withId(String id, String message, Instant time, Existing existing) {
        return named(id, values(message, time, existing, id));
    }

    private RevisionName named(String id, NameValues values) {
        NameValues withId = new NameValues(values.time(), id, values.seq(), values.slug());
        return new RevisionName(id, fileTemplate.render(withId));
    }

    private NameValues values(String message, Instant time, Existing existing, String rev) {
        ZonedDateTime local = time.atZone(zone);
        int highest = Math.max(
                fileTemplate.highestSequence(existing.fileNames(), local),
                idTemplate.highestSequence(existing.ids(), local));
        return new NameValues(local, rev, highest + 1, Slug.of(message, slugLength));
    }

    private static String twelveDigits(RandomGenerator random) {
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * The revisions there are.
     *
     * @param fileNames their files' names without extension
     * @param ids their ids
     */
    public record Existing(List<String> fileNames, List<String> ids) {

        /** No revisions. */
        public static final Existing NONE = new Existing(List.of(), List.of());

        /** Copies the lists. */
        public Existing {
            fileNames = List.copyOf(fileNames);
            ids = List.copyOf(ids);
        }

        /**
         * The revisions there are, from any collections.
         *
         * @param fileNames their files' names without extension
         * @param ids their ids
         * @return both, copied
         */
        public static Existing of(Collection<String> fileNames, Collection<String> ids) {
            return new Existing(List.copyOf(fileNames), List.copyOf(ids));
        }
    }
}
