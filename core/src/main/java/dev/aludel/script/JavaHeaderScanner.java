package dev.aludel.script;

import dev.aludel.AludelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code @Revision} annotation of a Java source without compiling it: a lexer that knows comments, literals and
 * text blocks, and a reader of annotation values that are string literals, joined by {@code +} or listed in braces.
 */
final class JavaHeaderScanner {

    private static final Set<String> ANNOTATION = Set.of("Revision", "dev.aludel.migration.Revision");
    private static final String LITERALS_ONLY =
            "Headers are read without compiling, so constants and calls cannot be used."
                    + " Write a string literal, literals joined by +, or a list of them: down = {\"a\", \"b\"}";

    private final String file;
    private final JavaLexer lexer;
    private JavaToken token;

    private JavaHeaderScanner(String file, String source) {
        this.file = file;
        this.lexer = new JavaLexer(file, source);
        this.token = lexer.next();
    }

    /**
     * Reads the header.
     *
     * @param file the file's name for messages
     * @param source its text
     * @return the header, or empty when no top-level class in it has the annotation
     * @throws AludelException when a value is no string literal
     */
    static Optional<JavaHeader> scan(String file, String source) {
        return new JavaHeaderScanner(file, source).scan();
    }

    private Optional<JavaHeader> scan() {
        String packageName = "";
        while (token.kind() != JavaToken.Kind.END) {
            if (token.is("package")) {
                advance();
                packageName = qualifiedName();
            } else if (token.is("{")) {
                skip("{", "}"); // the body of a class
            } else if (token.is("@")) {
                int line = token.line();
                if (ANNOTATION.contains(annotationName())) {
                    return Optional.of(header(packageName, line));
                }
                skip("(", ")");
            } else {
                advance();
            }
        }
        return Optional.empty();
    }

    private JavaHeader header(String packageName, int line) {
        Map<String, List<String>> values = token.is("(") ? values() : Map.of();
        return new JavaHeader(packageName, className(line), values, line);
    }

    private String className(int line) {
        while (token.kind() != JavaToken.Kind.END && !token.is("{")) {
            if (token.is("@")) {
                annotationName();
                skip("(", ")");
                continue;
            }
            boolean named = token.is("class") || token.is("record") || token.is("enum");
            advance();
            if (named && token.kind() == JavaToken.Kind.WORD) {
                return token.text();
            }
        }
        throw malformed(
                line,
                "no class follows @Revision",
                "Put it before the class: public final class M... implements Migration");
    }

    private String annotationName() {
        advance();
        return qualifiedName();
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder();
        while (token.kind() == JavaToken.Kind.WORD) {
            name.append(token.text());
            advance();
            if (!token.is(".")) {
                break;
            }
            name.append('.');
            advance();
        }
        return name.toString();
    }

    /** Moves behind the bracket that belongs to this one; stays when there is none here. */
    private void skip(String open, String close) {
        int depth = 0;
        do {
            if (token.is(open)) {
                depth++;
            }
            if (token.is(close)) {
                depth--;
            }
            if (depth == 0 && !token.is(close)) {
                return;
            }
            advance();
        } while (depth > 0 && token.kind() != JavaToken.Kind.END);
    }

    private Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        advance();
        while (!token.is(")")) {
            JavaToken name = token;
            if (name.kind() != JavaToken.Kind.WORD) {
                throw malformed(
                        name.line(),
                        "a name such as id, down or message is expected, not " + name.words(),
                        "Write @Revision(id = \"...\", down = \"...\", message = \"...\")");
            }
            advance();
            if (!token.is("=")) {
                throw malformed(
                        token.line(),
                        "'=' is expected after " + name.text() + ", not " + token.words(),
                        "Write " + name.text() + " = \"...\"");
            }
            advance();
            values.put(name.text(), token.is("{") ? listed() : List.of(text()));
            skipComma();
        }
        advance();
        return values;
    }

    private List<String> listed() {
        List<String> texts = new ArrayList<>();
        advance();
        while (!token.is("}")) {
            texts.add(text());
            skipComma();
        }
        advance();
        return texts;
    }

    private void skipComma() {
        if (token.is(",")) {
            advance();
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        while (true) {
            if (token.kind() != JavaToken.Kind.STRING) {
                throw malformed(token.line(), "a string literal is expected, not " + token.words(), LITERALS_ONLY);
            }
            text.append(token.text());
            advance();
            if (!token.is("+")) {
                return text.toString();
            }
            advance();
        }
    }

    private void advance() {
        token = lexer.next();
    }

    private AludelException malformed(int line, String reason, String advice) {
        return new AludelException(new ScriptProblem.MalformedHeader(file + ":" + line, reason, advice));
    }
}
