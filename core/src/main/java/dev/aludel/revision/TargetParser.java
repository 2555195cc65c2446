package dev.aludel.revision;

import dev.aludel.AludelException;
import dev.aludel.revision.RevisionTarget.Absolute;
import dev.aludel.revision.RevisionTarget.Anchor;
import dev.aludel.revision.RevisionTarget.Keyword;
import dev.aludel.revision.RevisionTarget.Name;
import dev.aludel.revision.RevisionTarget.Relative;
import dev.aludel.revision.TargetProblem.MalformedTarget;
import dev.aludel.revision.TargetProblem.RangeNotAllowed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar: {@code [branch@][name][+N|-N]}, of which name or steps must be there. */
final class TargetParser {

    private static final Pattern PLACE = Pattern.compile("(?<name>[^-+]*)(?<steps>[-+]\\d+)?");

    private TargetParser() {}

    static RevisionTarget parse(String text) {
        if (text.indexOf(':') >= 0) {
            throw new AludelException(new RangeNotAllowed(text));
        }
        int at = text.indexOf('@');
        String branch = at < 0 ? null : word(text, text.substring(0, at));
        Matcher place = PLACE.matcher(text.substring(at + 1));
        if (!place.matches()) {
            throw malformed(text, "steps such as +2 or -1 stand at the end, and '-' is not allowed in identifiers");
        }
        String name = place.group("name");
        String steps = place.group("steps");
        if (steps == null) {
            return new Absolute(branch, anchor(word(text, name)));
        }
        return new Relative(branch, name.isEmpty() ? Keyword.CURRENT : anchor(word(text, name)), number(text, steps));
    }

    private static Anchor anchor(String name) {
        return switch (name) {
            case "head" -> Keyword.HEAD;
            case "heads" -> Keyword.HEADS;
            case "base" -> Keyword.BASE;
            case "current" -> Keyword.CURRENT;
            default -> new Name(name);
        };
    }

    private static String word(String text, String word) {
        if (word.isEmpty()) {
            throw malformed(text, "a name is missing");
        }
        if (word.codePoints().anyMatch(c -> Character.isWhitespace(c) || "@,+-".indexOf(c) >= 0)) {
            throw malformed(text, "'" + word + "' is not one name");
        }
        return word;
    }

    private static int number(String text, String steps) {
        try {
            return Integer.parseInt(steps);
        } catch (NumberFormatException tooLong) {
            throw malformed(text, "no graph has so many revisions as " + steps.substring(1));
        }
    }

    private static AludelException malformed(String text, String why) {
        return new AludelException(new MalformedTarget(text, why));
    }
}
