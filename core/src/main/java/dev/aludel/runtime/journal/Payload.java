package dev.aludel.runtime.journal;

import dev.aludel.dialect.StatementEffect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The long texts of a row as one text, in sections that each begin with a line {@code == name length}. A person can read it,
 * and nothing inside a section can end it early.
 */
record Payload(
        @Nullable Intent intent,
        List<String> following,
        @Nullable String cursor) {

    private static final String STATEMENT = "statement";
    private static final String EFFECT = "effect";
    private static final String SCOPE = "schema";
    private static final String EXPECTED = "expected";
    private static final String BEFORE = "before";
    private static final String FOLLOWING = "following";
    private static final String CURSOR = "cursor";

    private record Section(String name, String content) {}

    String text() {
        StringBuilder text = new StringBuilder();
        if (intent != null) {
            append(text, STATEMENT, intent.sql());
            append(text, EFFECT, intent.effect().name());
            intent.scope().forEach(schema -> append(text, SCOPE, schema));
            append(text, EXPECTED, intent.expectation().text());
            append(text, BEFORE, intent.before().text());
        }
        following.forEach(sql -> append(text, FOLLOWING, sql));
        if (cursor != null) {
            append(text, CURSOR, cursor);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String name, String content) {
        text.append("== ").append(name).append(' ').append(content.length()).append('\n');
        text.append(content).append('\n');
    }

    static Payload parse(String text) {
        List<Section> sections = sections(text);
        List<String> statement = contents(sections, STATEMENT);
        List<String> cursor = contents(sections, CURSOR);
        Intent intent = statement.isEmpty()
                ? null
                : new Intent(
                        statement.getFirst(),
                        StatementEffect.valueOf(contents(sections, EFFECT).getFirst()),
                        contents(sections, SCOPE),
                        Fingerprint.parse(contents(sections, BEFORE).getFirst()),
                        Expectation.parse(contents(sections, EXPECTED).getFirst()));
        return new Payload(intent, contents(sections, FOLLOWING), cursor.isEmpty() ? null : cursor.getFirst());
    }

    private static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String[] head = text.substring(at, end).split(" ", 3);
            int length = Integer.parseInt(head[2]);
            sections.add(new Section(head[1], text.substring(end + 1, end + 1 + length)));
            at = end + 1 + length + 1;
        }
        return sections;
    }

    private static List<String> contents(List<Section> sections, String name) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .map(Section::content)
                .toList();
    }
}
