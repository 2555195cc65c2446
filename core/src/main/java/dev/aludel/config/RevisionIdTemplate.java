package dev.aludel.config;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the id of a new revision is made, with the tokens of {@link FileNameTemplate}; {@code {rev}} stands for twelve
 * random hexadecimal digits.
 */
public final class RevisionIdTemplate {

    // The identifier language of the commands gives these a meaning: branch@head, ae1-1, head+2, a:b.
    private static final Pattern NOT_IN_IDS = Pattern.compile("[-@+:,/\\\\\\s]");

    /** Twelve random hexadecimal digits, as Alembic has it. */
    public static final RevisionIdTemplate DEFAULT = parse("{rev}", Place.PROGRAM);

    private final NameTemplate template;

    private RevisionIdTemplate(NameTemplate template) {
        this.template = template;
    }

    /**
     * Reads a template.
     *
     * @param text the template, with tokens in braces or in Alembic's spelling {@code %%(year)d}
     * @param place where it was written, for the message of a failure
     * @return the template
     * @throws dev.aludel.AludelException with a {@link ConfigProblem} when a token is unknown or the ids would hold a
     *     character that the commands could not tell from an operator
     */
    public static RevisionIdTemplate parse(String text, Place place) {
        NameTemplate template = NameTemplate.parse(text, place);
        return ofLegal(template)
                .orElseThrow(() -> new ConfigProblem.BadTemplate(
                                place, text, "has one of @ - + : , / or a space in it, which no revision id can have")
                        .toException());
    }

    static Optional<RevisionIdTemplate> ofLegal(NameTemplate template) {
        boolean legal =
                !NOT_IN_IDS.matcher(String.join("", template.literals())).find();
        return legal ? Optional.of(new RevisionIdTemplate(template)) : Optional.empty();
    }

    String render(NameValues values) {
        return template.render(values);
    }

    int highestSequence(Collection<String> ids, ZonedDateTime day) {
        return template.highestSequence(ids, day);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevisionIdTemplate that && template.equals(that.template);
    }

    @Override
    public int hashCode() {
        return Objects.hash(template);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (NameTemplate.Part part : template.parts()) {
            text.append(
                    switch (part) {
                        case NameTemplate.Part.Literal(String literal) -> literal;
                        case NameTemplate.Part.Slot(TemplateToken token) -> "{" + token.word() + "}";
                    });
        }
        return text.toString();
    }
}
