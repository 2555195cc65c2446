package dev.aludel.config;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the file of a new revision is called, without its extension: text with the tokens {@code {year} {month} {day}
 * {hour} {minute} {second} {epoch} {rev} {seq} {slug}}. A slash makes folders.
 */
public final class FileNameTemplate {

    // Windows allows none of these in a file name.
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[\\\\:*?\"<>|\\p{Cntrl}]");
    private static final Pattern OUTSIDE = Pattern.compile("/.*|(.*/)?\\.\\.(/.*)?");
    private static final Pattern SEPARATORS_AT_END = Pattern.compile("[-_. ]+$");

    /** Id and slug, as Alembic has it. */
    public static final FileNameTemplate DEFAULT = parse("{rev}_{slug}", Place.PROGRAM);

    private final String text;
    private final NameTemplate template;

    private FileNameTemplate(String text, NameTemplate template) {
        this.text = text;
        this.template = template;
    }

    /**
     * Reads a template.
     *
     * @param text the template, with tokens in braces or in Alembic's spelling {@code %%(rev)s}
     * @param place where it was written, for the message of a failure
     * @return the template
     * @throws dev.aludel.AludelException with a {@link ConfigProblem} when a token is unknown or no file could have such a
     *     name
     */
    public static FileNameTemplate parse(String text, Place place) {
        NameTemplate template = NameTemplate.parse(text, place);
        String literals = String.join("", template.literals());
        if (NOT_IN_FILE_NAMES.matcher(literals).find()) {
            throw new ConfigProblem.BadTemplate(place, text, "has a character that no file name can have")
                    .toException();
        }
        if (OUTSIDE.matcher(text).matches()) {
            throw new ConfigProblem.BadTemplate(place, text, "leads out of the folder of the revisions").toException();
        }
        return new FileNameTemplate(text, template);
    }

    String render(NameValues values) {
        return SEPARATORS_AT_END.matcher(template.render(values)).replaceAll("");
    }

    int highestSequence(Collection<String> names, ZonedDateTime day) {
        return template.highestSequence(names, day);
    }

    /**
     * The id template that a name without {@code {rev}} carries in itself: what stands before the slug, where that tells
     * one revision from another. So {@code {year}{month}{day}_{seq}_{slug}} makes ids such as {@code 20241031_0001}.
     */
    Optional<RevisionIdTemplate> impliedIdTemplate() {
        int slug = template.parts().indexOf(new NameTemplate.Part.Slot(TemplateToken.SLUG));
        if (slug <= 0 || template.has(TemplateToken.REV)) {
            return Optional.empty();
        }
        NameTemplate before = new NameTemplate(withoutSeparator(template.parts().subList(0, slug)));
        boolean distinct =
                before.has(TemplateToken.SEQ) || before.has(TemplateToken.SECOND) || before.has(TemplateToken.EPOCH);
        return distinct ? RevisionIdTemplate.ofLegal(before) : Optional.empty();
    }

    private static List<NameTemplate.Part> withoutSeparator(List<NameTemplate.Part> parts) {
        int last = parts.size() - 1;
        boolean separated = parts.get(last) instanceof NameTemplate.Part.Literal(String literal)
                && SEPARATORS_AT_END.matcher(literal).replaceAll("").isEmpty();
        return separated ? parts.subList(0, last) : parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileNameTemplate that && template.equals(that.template);
    }

    @Override
    public int hashCode() {
        return Objects.hash(template);
    }

    /** The template as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
