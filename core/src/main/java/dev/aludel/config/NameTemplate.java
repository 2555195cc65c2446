package dev.aludel.config;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text with tokens such as {@code {year}} in it, also in Alembic's spelling {@code %%(year)d}. */
record NameTemplate(List<Part> parts) {

    private static final Pattern ALEMBIC_TOKEN = Pattern.compile("%+\\((\\w+)\\)[-+ 0-9.]*[sdi]");
    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");

    NameTemplate {
        parts = List.copyOf(parts);
    }

    /** A piece of a template. */
    sealed interface Part {
        /** Text that stands in every name. */
        record Literal(String text) implements Part {}

        /** A place to be filled. */
        record Slot(TemplateToken token) implements Part {}
    }

    static NameTemplate parse(String text, Place place) {
        String braced = ALEMBIC_TOKEN.matcher(text).replaceAll("{$1}");
        List<Part> parts = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(braced);
        int end = 0;
        while (matcher.find()) {
            addLiteral(parts, braced.substring(end, matcher.start()), place);
            parts.add(new Part.Slot(token(matcher.group(1), place)));
            end = matcher.end();
        }
        addLiteral(parts, braced.substring(end), place);
        if (parts.stream().noneMatch(Part.Slot.class::isInstance)) {
            throw new ConfigProblem.BadTemplate(place, text, "has no token, so every name would be the same")
                    .toException();
        }
        return new NameTemplate(parts);
    }

    boolean has(TemplateToken token) {
        return parts.contains(new Part.Slot(token));
    }

    List<String> literals() {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Literal(String text) ? Stream.of(text) : Stream.empty())
                .toList();
    }

    String render(NameValues values) {
        StringBuilder name = new StringBuilder();
        for (Part part : parts) {
            name.append(
                    switch (part) {
                        case Part.Literal(String text) -> text;
                        case Part.Slot(TemplateToken token) -> token.rendered(values);
                    });
        }
        return name.toString();
    }

    /** The highest {@code {seq}} among these names on that day; 0 where there is none or the template has no such token. */
    int highestSequence(Collection<String> names, ZonedDateTime day) {
        if (!has(TemplateToken.SEQ)) {
            return 0;
        }
        Pattern pattern = Pattern.compile(upToSequence(day));
        int highest = 0;
        for (String name : names) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.lookingAt()) {
                highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
            }
        }
        return highest;
    }

    /** Names of Java revisions have an M before a digit and an underscore for each character no class name can have. */
    private String upToSequence(ZonedDateTime day) {
        StringBuilder pattern = new StringBuilder("M?");
        Part sequence = new Part.Slot(TemplateToken.SEQ);
        for (Part part : parts.subList(0, parts.indexOf(sequence) + 1)) {
            pattern.append(
                    switch (part) {
                        case Part.Literal(String text) -> lenient(text);
                        case Part.Slot(TemplateToken token) -> token.sameDay(day);
                    });
        }
        return pattern.toString();
    }

    private static String lenient(String literal) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < literal.length(); i++) {
            char letter = literal.charAt(i);
            String quoted = Pattern.quote(String.valueOf(letter));
            pattern.append(Character.isJavaIdentifierPart(letter) ? quoted : "(?:" + quoted + "|_)");
        }
        return pattern.toString();
    }

    private static TemplateToken token(String word, Place place) {
        return TemplateToken.of(word)
                .orElseThrow(() -> new ConfigProblem.UnknownToken(place, word, TemplateToken.words()).toException());
    }

    private static void addLiteral(List<Part> parts, String text, Place place) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            throw new ConfigProblem.BadTemplate(place, text, "has a brace without its counterpart").toException();
        }
        if (!text.isEmpty()) {
            parts.add(new Part.Literal(text));
        }
    }
}
