package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.LexicalRules;
import dev.aludel.ddl.LexicalSplitter;
import dev.aludel.ddl.StatementSplitter;
import dev.aludel.migration.TransactionScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an SQL revision: directives in comments at its head, then a section for each direction. */
final class SqlRevisionReader {

    private static final Pattern DIRECTIVE =
            Pattern.compile("\\s*--\\s*aludel:([\\w-]*)(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final String UPGRADE = "upgrade";
    private static final String DOWNGRADE = "downgrade";
    private static final String IRREVERSIBLE = "irreversible";
    private static final List<String> KNOWN = List.of(
            "revision",
            "down",
            "labels",
            "depends-on",
            "message",
            "created",
            "transaction",
            UPGRADE,
            DOWNGRADE,
            IRREVERSIBLE);
    private static final Set<String> SECTIONS = Set.of(UPGRADE, DOWNGRADE, IRREVERSIBLE);
    private static final Set<String> LISTS = Set.of("down", "labels", "depends-on");

    private final String file;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private Section open = new Section("", 0);
    private int headerLine;
    private String irreversible = "";

    /** A section while it is read; the head of the file is the one without a name. */
    private record Section(String name, int line, StringBuilder text) {
        Section(String name, int line) {
            this(name, line, new StringBuilder());
        }
    }

    private SqlRevisionReader(String file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param file its name for messages
     * @param text its text
     * @return what it says
     * @throws AludelException when a directive is unknown, out of place or there twice, when a section is missing, or when
     *     there is SQL outside the sections
     */
    static SqlRevision read(String file, String text) {
        return new SqlRevisionReader(file).read(text);
    }

    private SqlRevision read(String text) {
        Section head = open;
        String[] lines = text.replace("\r\n", "\n").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher directive = DIRECTIVE.matcher(lines[i]);
            if (!directive.matches()) {
                open.text().append(lines[i]).append('\n');
                continue;
            }
            take(directive.group(1).toLowerCase(Locale.ROOT), directive.group(2), i + 1);
            if (open.name().isEmpty()) {
                head.text().append('\n'); // keeps the count of lines
            }
        }
        Section upgrade = section(UPGRADE);
        if (upgrade == null) {
            throw new AludelException(new ScriptProblem.MissingSection(file, "-- aludel:upgrade"));
        }
        refuseSql(head, "no direction", "Put it below '-- aludel:upgrade' or '-- aludel:downgrade'.");
        return new SqlRevision(values, headerLine, scope(), closed(upgrade), wayBack(), irreversible);
    }

    private void take(String name, String rest, int line) {
        if (!KNOWN.contains(name)) {
            String all = "There are: " + String.join(", ", KNOWN);
            throw malformed(line, "there is no directive 'aludel:" + name + "'", Suggestions.of(name, KNOWN, all));
        }
        if (SECTIONS.contains(name)) {
            begin(name, rest.strip(), line);
            return;
        }
        if (!open.name().isEmpty()) {
            throw malformed(
                    line,
                    "aludel:" + name + " stands inside the section '-- aludel:" + open.name() + "'",
                    "Put it at the top of the file, above the sections.");
        }
        put(name, rest, line);
    }

    private void begin(String name, String rest, int line) {
        if (section(name) != null) {
            throw twice(name, line);
        }
        if (name.equals(IRREVERSIBLE) && rest.isEmpty()) {
            throw malformed(line, "aludel:irreversible gives no reason", "Write: -- aludel:irreversible REASON");
        }
        if (!name.equals(IRREVERSIBLE) && !rest.isEmpty()) {
            throw malformed(
                    line,
                    "'" + rest + "' follows aludel:" + name,
                    "SQL begins on the line below '-- aludel:" + name + "'.");
        }
        if (name.equals(IRREVERSIBLE)) {
            irreversible = rest;
        }
        open = new Section(name, line);
        sections.put(name, open);
    }

    private void put(String name, String rest, int line) {
        String value = rest.strip();
        if (name.equals("revision")) {
            headerLine = line;
        }
        if (name.equals("transaction") && !Set.of("none", "revision").contains(value)) {
            throw malformed(
                    line,
                    "'" + value + "' is no way to run a transaction",
                    "Write aludel:transaction none, or revision.");
        }
        if (name.equals("message")) {
            // Each further line of a message is one more directive; what is indented stays so.
            String text = (rest.startsWith(" ") ? rest.substring(1) : rest).stripTrailing();
            values.merge(name, List.of(text), (one, other) -> List.of(one.getFirst() + "\n" + other.getFirst()));
            return;
        }
        List<String> texts = LISTS.contains(name) ? List.of(value.split("[\\s,]+")) : List.of(value);
        if (values.put(name, texts) != null) {
            throw twice(name, line);
        }
    }

    private TransactionScope scope() {
        boolean none = values.getOrDefault("transaction", List.of()).equals(List.of("none"));
        return none ? TransactionScope.NONE : TransactionScope.REVISION;
    }

    private @Nullable SqlSection wayBack() {
        Section downgrade = section(DOWNGRADE);
        Section none = section(IRREVERSIBLE);
        if (downgrade == null && none == null) {
            throw new AludelException(new ScriptProblem.MissingSection(file, "-- aludel:downgrade"));
        }
        if (none == null) {
            return downgrade == null ? null : closed(downgrade);
        }
        if (downgrade != null) {
            throw malformed(
                    Math.max(none.line(), downgrade.line()),
                    "the revision has a downgrade and says that it is irreversible",
                    "Remove one of '-- aludel:downgrade' and '-- aludel:irreversible'.");
        }
        refuseSql(none, "a direction that is irreversible", "Remove it, or put it below '-- aludel:downgrade'.");
        return null;
    }

    /** SQL that would never run is a mistake, not a comment. */
    private void refuseSql(Section section, String belongsTo, String advice) {
        int line = lineOfSql(section.text().toString());
        if (line > 0) {
            throw malformed(section.line() + line, "SQL stands here that belongs to " + belongsTo, advice);
        }
    }

    /** The line of the first SQL in a text, from 1; 0 when there are comments and blanks only. */
    private static int lineOfSql(String text) {
        try {
            return new LexicalSplitter(LexicalRules.STANDARD)
                    .split(text).stream()
                            .mapToInt(StatementSplitter.SourceStatement::line)
                            .findFirst()
                            .orElse(0);
        } catch (AludelException e) {
            if (e.problem() instanceof DdlProblem.Unterminated(String piece, int line)) {
                return line;
            }
            throw e;
        }
    }

    private @Nullable Section section(String name) {
        return sections.get(name);
    }

    private static SqlSection closed(Section section) {
        return new SqlSection(section.text().toString(), section.line() + 1);
    }

    private AludelException twice(String name, int line) {
        return malformed(line, "aludel:" + name + " stands here a second time", "Keep one of them.");
    }

    private AludelException malformed(int line, String reason, String advice) {
        return new AludelException(new ScriptProblem.MalformedHeader(file + ":" + line, reason, advice));
    }
}
