package dev.aludel.script;

import dev.aludel.ddl.SqlNormalForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * The checksum of a revision's content: the same whatever the line ends, the white space between words and the comments.
 * Version 1 is SHA-256 over the pieces that matter, each with its length before it so that no two lists of pieces read
 * alike: for Java the tokens, for SQL the directives and the normal form of each section.
 */
final class Checksum {

    private static final String VERSION = "1:";

    private final MessageDigest digest = sha256();

    private Checksum() {}

    static String ofJava(String file, String text) {
        Checksum checksum = new Checksum();
        JavaLexer lexer = new JavaLexer(file, text);
        for (JavaToken token = lexer.next(); token.kind() != JavaToken.Kind.END; token = lexer.next()) {
            checksum.add(token.kind().name());
            checksum.add(token.text());
        }
        return checksum.value();
    }

    static String ofSql(SqlRevision revision) {
        Checksum checksum = new Checksum();
        new TreeMap<>(revision.values()).forEach((name, texts) -> {
            checksum.add(name);
            checksum.add(String.join(",", texts));
        });
        checksum.add("upgrade");
        checksum.add(SqlNormalForm.of(revision.upgrade().text()));
        SqlSection downgrade = revision.downgrade();
        checksum.add(downgrade == null ? "irreversible" : "downgrade");
        checksum.add(downgrade == null ? revision.irreversible() : SqlNormalForm.of(downgrade.text()));
        return checksum.value();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void add(String piece) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private String value() {
        return VERSION + HexFormat.of().formatHex(digest.digest());
    }
}
