package dev.aludel.script;

import dev.aludel.migration.TransactionScope;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The text of a new revision file, in Java or in SQL. */
final class RevisionText {

    private static final int LINE_LENGTH = 120;

    private static final List<String> IMPORTS = List.of(
            "import static dev.aludel.migration.Elements.*;",
            "import static dev.aludel.migration.Types.*;",
            "import dev.aludel.migration.Migration;",
            "import dev.aludel.migration.Operations;",
            "import dev.aludel.migration.Revision;");

    private RevisionText() {}

    static String java(RevisionDraft draft, String className) {
        Set<String> imports = new TreeSet<>(IMPORTS);
        imports.addAll(draft.imports());
        boolean alone = draft.transaction() == TransactionScope.NONE;
        if (alone) {
            imports.add("import dev.aludel.migration.TransactionScope;");
        }
        List<String> lines = new ArrayList<>();
        lines.addAll(imports.stream().filter(RevisionText::isStatic).toList());
        lines.add("");
        lines.addAll(imports.stream().filter(line -> !isStatic(line)).toList());
        lines.add("");
        lines.addAll(annotation(draft.revision()));
        lines.add("public final class " + className + " implements Migration {");
        lines.add("");
        method(lines, "upgrade", draft.upgrade());
        lines.add("");
        method(lines, "downgrade", draft.downgrade());
        if (alone) {
            lines.add("");
            lines.add("    @Override");
            lines.add("    public TransactionScope transaction() {");
            lines.add("        return TransactionScope.NONE;");
            lines.add("    }");
        }
        if (!draft.members().isEmpty()) {
            lines.add("");
            indented(lines, "    ", draft.members());
        }
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    static String sql(RevisionDraft draft) {
        Revision revision = draft.revision();
        List<String> lines = new ArrayList<>();
        lines.add("-- aludel:revision " + revision.id());
        directive(lines, "down", revision.down().stream().map(RevisionId::value).toList());
        directive(lines, "labels", revision.labels());
        directive(lines, "depends-on", revision.dependsOn());
        // A header has one line a directive: each further line of the message is one more.
        if (!revision.message().isEmpty()) {
            message(revision).forEach(line -> lines.add(("-- aludel:message " + line).stripTrailing()));
        }
        if (revision.created() != null) {
            lines.add("-- aludel:created " + revision.created());
        }
        if (draft.transaction() == TransactionScope.NONE) {
            lines.add("-- aludel:transaction none");
        }
        lines.add("");
        section(lines, "upgrade", draft.upgrade());
        lines.add("");
        section(lines, "downgrade", draft.downgrade());
        return String.join("\n", lines) + "\n";
    }

    private static boolean isStatic(String line) {
        return line.startsWith("import static ");
    }

    private static List<String> message(Revision revision) {
        String message = revision.message().replace("\r\n", "\n").replace('\r', '\n');
        return List.of(message.split("\n", -1));
    }

    private static List<String> annotation(Revision revision) {
        List<String> values = new ArrayList<>();
        values.add("id = " + JavaText.literal(revision.id().value()));
        value(values, "down", revision.down().stream().map(RevisionId::value).toList());
        value(values, "labels", revision.labels());
        value(values, "dependsOn", revision.dependsOn());
        values.add("message = " + JavaText.literal(revision.message()));
        if (revision.created() != null) {
            values.add("created = " + JavaText.literal(revision.created().toString()));
        }
        String line = "@Revision(" + String.join(", ", values) + ")";
        if (line.length() <= LINE_LENGTH) {
            return List.of(line);
        }
        return List.of("@Revision(", values.stream().collect(Collectors.joining(",\n        ", "        ", ")")));
    }

    private static void value(List<String> values, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            values.add(name + " = " + JavaText.literals(texts));
        }
    }

    private static void method(List<String> lines, String name, List<String> body) {
        lines.add("    @Override");
        lines.add("    public void " + name + "(Operations op) {");
        indented(lines, "        ", body);
        lines.add("    }");
    }

    private static void indented(List<String> lines, String indent, List<String> more) {
        more.forEach(line -> lines.add(line.isEmpty() ? "" : indent + line));
    }

    private static void directive(List<String> lines, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            lines.add("-- aludel:" + name + " " + String.join(", ", texts));
        }
    }

    private static void section(List<String> lines, String name, List<String> body) {
        lines.add("-- aludel:" + name);
        lines.addAll(body);
    }
}
