package dev.aludel.revision;

import java.util.Collection;
import java.util.stream.Collectors;

/** How error messages put several names into one sentence. */
final class Sentences {

    /** More names than this are cut, so that a message about 10,000 revisions stays readable. */
    private static final int LONGEST = 20;

    private Sentences() {}

    /** {@code a, b, c}. */
    static String commas(Collection<?> names) {
        String all = names.stream().limit(LONGEST).map(Object::toString).collect(Collectors.joining(", "));
        return names.size() <= LONGEST ? all : all + " and " + (names.size() - LONGEST) + " more";
    }

    /** {@code a, b and c}. */
    static String and(Collection<?> names) {
        return joined(names, " and ");
    }

    /** {@code a, b or c}. */
    static String or(Collection<?> names) {
        return joined(names, " or ");
    }

    private static String joined(Collection<?> names, String last) {
        if (names.size() < 2 || names.size() > LONGEST) {
            return commas(names);
        }
        String all = commas(names);
        String end =
                names.stream().reduce((first, second) -> second).orElseThrow().toString();
        return all.substring(0, all.length() - end.length() - 2) + last + end;
    }
}
