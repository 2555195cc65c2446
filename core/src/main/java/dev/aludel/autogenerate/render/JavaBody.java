package dev.aludel.autogenerate.render;

import dev.aludel.AludelException;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * The body of one way of a revision in Java. A way too long for one method (a class file allows 65,535 bytes, JVMS 4.7.3)
 * is put into several.
 */
final class JavaBody {

    private static final int LONGEST_METHOD = 30_000;
    private static final int INDENT = 8;
    private static final int COMMENT_WIDTH = 100;

    private final JavaNames names;
    private final List<String> lines = new ArrayList<>();
    private final List<String> members = new ArrayList<>();

    private JavaBody(JavaNames names) {
        this.names = names;
    }

    /**
     * Writes a body.
     *
     * @param name name of the method, for those that it is split into
     * @param names collects what has to be imported
     * @param steps the operations
     * @return the body
     */
    static JavaBody of(String name, JavaNames names, List<Step> steps) {
        JavaBody body = new JavaBody(names);
        List<List<Step>> parts = body.parts(steps);
        if (parts.size() <= 1) {
            parts.forEach(part -> body.lines.addAll(body.method(part)));
            return body;
        }
        for (int i = 0; i < parts.size(); i++) {
            body.part(name + "Part" + (i + 1), parts.get(i));
        }
        return body;
    }

    /** The lines of the method, without indent. */
    List<String> lines() {
        return lines;
    }

    /** The lines of the methods beside it, without indent. */
    List<String> members() {
        return members;
    }

    private void part(String part, List<Step> steps) {
        lines.add(part + "(op);");
        if (!members.isEmpty()) {
            members.add("");
        }
        members.add("private static void " + part + "(Operations op) {");
        method(steps).forEach(line -> members.add(line.isEmpty() ? "" : "    " + line));
        members.add("}");
    }

    private List<List<Step>> parts(List<Step> steps) {
        OperationCode code = new OperationCode(new JavaNames(), new TypeCode(new JavaNames(), Map.of()));
        List<List<Step>> parts = new ArrayList<>();
        int weight = LONGEST_METHOD;
        for (Step step : steps) {
            int more = JavaCode.weight(code(code, step));
            if (weight + more > LONGEST_METHOD) {
                parts.add(new ArrayList<>());
                weight = 0;
            }
            parts.getLast().add(step);
            weight += more;
        }
        return parts;
    }

    private List<String> method(List<Step> steps) {
        Map<SqlType.Enumeration, String> variables = variables(steps);
        List<List<String>> statements = new ArrayList<>();
        TypeCode bare = new TypeCode(names, Map.of());
        List<String> declarations = new ArrayList<>();
        variables.forEach((type, variable) ->
                declarations.addAll(JavaLayout.statement("var " + variable + " = ", bare.enumeration(type), INDENT)));
        if (!declarations.isEmpty()) {
            statements.add(declarations);
        }
        OperationCode code = new OperationCode(names, new TypeCode(names, variables));
        for (Step step : steps) {
            List<String> statement = new ArrayList<>();
            step.notes().forEach(note -> statement.addAll(comment(note, "// ")));
            statement.addAll(JavaLayout.statement(code(code, step), INDENT));
            statements.add(statement);
        }
        return spaced(statements);
    }

    /** Enumerations that are needed more than once list their labels once. */
    private static Map<SqlType.Enumeration, String> variables(List<Step> steps) {
        TypeCode types = new TypeCode(new JavaNames(), Map.of());
        OperationCode counting = new OperationCode(new JavaNames(), types);
        steps.forEach(step -> code(counting, step));
        Map<SqlType.Enumeration, String> variables = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(Set.of("op", "column"));
        types.uses().forEach((type, uses) -> {
            if (uses > 1) {
                variables.put(type, variable(String.valueOf(type.name()), taken));
            }
        });
        return variables;
    }

    private static String variable(String typeName, Set<String> taken) {
        StringBuilder camel = new StringBuilder();
        for (String word : typeName.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                String lower = word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
                char first = lower.charAt(0);
                camel.append(camel.isEmpty() ? Character.toLowerCase(first) : Character.toUpperCase(first));
                camel.append(lower.substring(1));
            }
        }
        String name = SourceVersion.isName(camel) ? camel.toString() : camel + "Type";
        name = SourceVersion.isName(name) ? name : "type" + name;
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + i;
        }
        return free;
    }

    private static JavaCode code(OperationCode code, Step step) {
        try {
            return code.of(step.operation());
        } catch (ValueCode.Unspeakable e) {
            throw new AludelException(
                    new RenderProblem.NoJava(step.operation().describe(), String.valueOf(e.getMessage())), e);
        }
    }

    /** Calls of one line stand together; what has several lines, or comments, stands by itself. */
    private static List<String> spaced(List<List<String>> statements) {
        List<String> lines = new ArrayList<>();
        boolean apart = false;
        for (List<String> statement : statements) {
            boolean several = statement.size() > 1;
            if (!lines.isEmpty() && (apart || several)) {
                lines.add("");
            }
            lines.addAll(statement);
            apart = several;
        }
        return lines;
    }

    /** A note as a comment, its words on as many lines as it takes. */
    static List<String> comment(String note, String mark) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : note.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > COMMENT_WIDTH) {
                lines.add(mark + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add((mark + line).stripTrailing());
        return lines;
    }
}
