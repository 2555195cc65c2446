package dev.aludel.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The checksum of a revision's content: the same whatever the line ends, the white space between words and the comments.
 * Version 1 is SHA-256 over the tokens of the text, one a line.
 */
final class Checksum {

    private static final String VERSION = "1:";

    private Checksum() {}

    static String ofJava(String text) {
        StringBuilder tokens = new StringBuilder();
        JavaLexer lexer = new JavaLexer("", text);
        for (JavaToken token = lexer.next(); token.kind() != JavaToken.Kind.END; token = lexer.next()) {
            tokens.append(token.kind()).append(' ').append(token.text()).append('\n');
        }
        return of(tokens.toString());
    }

    static String ofSql(String text) {
        return of(SqlNormalForm.of(text));
    }

    static String of(String text) {
        return VERSION + HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
