package dev.aludel.script;

import dev.aludel.AludelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the {@code @Revision} annotation of a Java source without compiling it: a lexer that knows comments, literals and
 * text blocks, and a reader of annotation values that are string literals, joined by {@code +} or listed in braces.
 */
final class JavaHeaderScanner {

    private static final String ANNOTATION = "Revision";
    private static final String QUALIFIED = "dev.aludel.migration.Revision";

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
     * @return the header, or empty when no class in it has the annotation
     * @throws AludelException when a value is no string literal
     */
    static Optional<JavaHeader> scan(String file, String source) {
        return new JavaHeaderScanner(file, source).scan();
    }

    private Optional<JavaHeader> scan() {
        String packageName = "";
        while (token.kind() != JavaToken.Kind.END) {
            if (token.is("package") && packageName.isEmpty()) {
                advance();
                packageName = qualifiedName();
            } else if (token.is("@")) {
                int line = token.line();
                advance();
                if (token.kind() != JavaToken.Kind.WORD) {
                    continue;
                }
                String name = qualifiedName();
                if (name.equals(ANNOTATION) || name.equals(QUALIFIED)) {
                    Map<String, List<String>> values = token.is("(") ? values() : Map.of();
                    return Optional.of(new JavaHeader(packageName, className(), values, line));
                }
            } else if (token.is("{")) {
                return Optional.empty(); // the annotation stands before the body of the top-level class
            } else {
                advance();
            }
        }
        return Optional.empty();
    }

    private String className() {
        while (token.kind() != JavaToken.Kind.END && !token.is("class") && !token.is("record") && !token.is("enum")) {
            advance();
        }
        advance();
        return token.kind() == JavaToken.Kind.WORD ? token.text() : "";
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

    private Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        advance();
        while (!token.is(")")) {
            JavaToken name = token;
            if (name.kind() != JavaToken.Kind.WORD) {
                throw malformed(name.line(), "a name such as id, down or message is expected, not " + name.words());
            }
            advance();
            if (!token.is("=")) {
                throw malformed(token.line(), "'=' is expected after " + name.text() + ", not " + token.words());
            }
            advance();
            values.put(name.text(), token.is("{") ? listed() : List.of(text()));
            if (token.is(",")) {
                advance();
            }
        }
        advance();
        return values;
    }

    private List<String> listed() {
        List<String> texts = new ArrayList<>();
        advance();
        while (!token.is("}")) {
            texts.add(text());
            if (token.is(",")) {
                advance();
            }
        }
        advance();
        return texts;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        while (true) {
            if (token.kind() != JavaToken.Kind.STRING) {
                throw malformed(
                        token.line(),
                        "a string literal is expected, not " + token.words()
                                + "; headers are read without compiling, so constants and calls cannot be used");
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

    private AludelException malformed(int line, String reason) {
        return new AludelException(new ScriptProblem.MalformedHeader(file + ":" + line, reason));
    }
}
