package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.migration.TransactionScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an SQL revision: directives in comments at its head, then a section for each direction. */
final class SqlRevisionReader {

    private static final Pattern DIRECTIVE = Pattern.compile("--\\s*aludel:([\\w-]*)\\s*(.*?)\\s*");
    private static final List<String> KNOWN = List.of(
            "revision",
            "down",
            "labels",
            "depends-on",
            "message",
            "created",
            "transaction",
            "upgrade",
            "downgrade",
            "irreversible");
    private static final Set<String> SECTIONS = Set.of("upgrade", "downgrade", "irreversible");
    private static final Set<String> LISTS = Set.of("down", "labels", "depends-on");

    private final String file;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, SqlSection> sections = new LinkedHashMap<>();
    private int headerLine;

    private SqlRevisionReader(String file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param file its name for messages
     * @param text its text
     * @return what it says
     * @throws AludelException when a directive is unknown or there twice, or a section is missing
     */
    static SqlRevision read(String file, String text) {
        return new SqlRevisionReader(file).read(text);
    }

    private SqlRevision read(String text) {
        String[] lines = text.split("\\R", -1);
        String open = "";
        StringBuilder body = new StringBuilder();
        int first = 0;
        for (int i = 0; i < lines.length; i++) {
            Matcher directive = DIRECTIVE.matcher(lines[i].strip());
            if (!directive.matches()) {
                body.append(lines[i]).append('\n');
                continue;
            }
            String name = directive.group(1).toLowerCase(Locale.ROOT);
            String value = directive.group(2);
            check(name, value, i + 1);
            if (SECTIONS.contains(name)) {
                close(open, first, body);
                open = name;
                first = i + 2;
                body.setLength(0);
                body.append(value);
            } else {
                put(name, value, i + 1);
            }
        }
        close(open, first, body);
        return assembled();
    }

    private SqlRevision assembled() {
        if (!sections.containsKey("upgrade")) {
            throw new AludelException(new ScriptProblem.MissingSection(file, "-- aludel:upgrade"));
        }
        SqlSection irreversible = sections.get("irreversible");
        if (irreversible == null && !sections.containsKey("downgrade")) {
            throw new AludelException(new ScriptProblem.MissingSection(file, "-- aludel:downgrade"));
        }
        TransactionScope scope =
                values.getOrDefault("transaction", List.of("revision")).equals(List.of("none"))
                        ? TransactionScope.NONE
                        : TransactionScope.REVISION;
        SqlSection downgrade = irreversible == null ? sections.get("downgrade") : null;
        return new SqlRevision(
                values,
                headerLine,
                scope,
                sections.get("upgrade"),
                downgrade,
                irreversible == null ? "" : irreversible.text().strip());
    }

    private void check(String name, String value, int line) {
        if (!KNOWN.contains(name)) {
            throw malformed(line, "there is no directive 'aludel:" + name + "'; there are " + String.join(", ", KNOWN));
        }
        if (name.equals("transaction") && !Set.of("none", "revision").contains(value)) {
            throw malformed(line, "aludel:transaction is none or revision, not '" + value + "'");
        }
        if (name.equals("irreversible") && value.isEmpty()) {
            throw malformed(line, "aludel:irreversible needs a reason");
        }
    }

    private void put(String name, String value, int line) {
        if (name.equals("revision")) {
            headerLine = line;
        }
        List<String> texts = LISTS.contains(name)
                ? List.of(value.split("\\s*,\\s*")).stream()
                        .filter(text -> !text.isEmpty())
                        .toList()
                : List.of(value);
        List<String> before = values.get(name);
        if (before == null) {
            values.put(name, texts);
        } else if (name.equals("message")) {
            values.put(name, List.of(before.getFirst() + "\n" + value));
        } else {
            throw malformed(line, "aludel:" + name + " stands here a second time");
        }
    }

    private void close(String name, int first, StringBuilder body) {
        if (name.isEmpty()) {
            return;
        }
        if (sections.put(name, new SqlSection(body.toString(), first)) != null) {
            throw malformed(first - 1, "aludel:" + name + " stands here a second time");
        }
    }

    private AludelException malformed(int line, String reason) {
        return new AludelException(new ScriptProblem.MalformedHeader(file + ":" + line, reason));
    }
}
