package dev.aludel.runtime.journal;

import dev.aludel.dialect.Dialect;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a schema is, in lines that can be kept, compared and read. The same schema always gives the same lines. */
public final class Fingerprint {

    private static final int HASH_BYTES = 16;
    private static final char SEPARATOR = '\t';

    private final Map<String, FingerprintLine> lines;

    private Fingerprint(Collection<FingerprintLine> lines) {
        Map<String, FingerprintLine> byKey = new TreeMap<>();
        for (FingerprintLine line : lines) {
            // Two overloads that differ in nothing that is reflected still are two.
            byKey.merge(
                    line.key(),
                    line,
                    (one, other) -> new FingerprintLine(
                            one.owner(),
                            one.key(),
                            Stream.of(one.value(), other.value()).sorted().collect(Collectors.joining(" and "))));
        }
        this.lines = Collections.unmodifiableMap(byKey);
    }

    /**
     * Takes the fingerprint of a schema.
     *
     * @param schema the schema, as reflected or projected
     * @param dialect spells types and values
     * @return its fingerprint
     */
    public static Fingerprint of(Schema schema, Dialect dialect) {
        return new Fingerprint(new SchemaLines(dialect).of(schema));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @param text the text
     * @return the fingerprint
     */
    public static Fingerprint parse(String text) {
        return new Fingerprint(text.lines()
                .filter(line -> !line.isEmpty())
                .map(Fingerprint::parseLine)
                .toList());
    }

    /** The lines in a form to be kept. */
    public String text() {
        return lines.values().stream().map(Fingerprint::textOf).collect(Collectors.joining("\n"));
    }

    /** A short name for it: 32 hexadecimal digits. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /**
     * What has to happen to get from this one to another.
     *
     * @param other the other one
     * @return the differences, in the order of their keys
     */
    Difference differenceTo(Fingerprint other) {
        Set<String> keys = new TreeSet<>(lines.keySet());
        keys.addAll(other.lines.keySet());
        return new Difference(keys.stream()
                .filter(key -> !Objects.equals(lines.get(key), other.lines.get(key)))
                .map(key -> new Difference.Change(lines.get(key), other.lines.get(key)))
                .toList());
    }

    /** Everything that a line is about. */
    Set<QualifiedName> owners() {
        return lines.values().stream().map(FingerprintLine::owner).collect(Collectors.toSet());
    }

    private static String textOf(FingerprintLine line) {
        QualifiedName owner = line.owner();
        return escaped(owner.schema())
                + SEPARATOR
                + escaped(owner.name())
                + SEPARATOR
                + escaped(line.key())
                + SEPARATOR
                + escaped(line.value());
    }

    private static FingerprintLine parseLine(String text) {
        String[] parts = text.split(String.valueOf(SEPARATOR), -1);
        String schema = unescaped(parts[0]);
        QualifiedName owner = new QualifiedName(schema.isEmpty() ? null : schema, unescaped(parts[1]));
        return new FingerprintLine(owner, unescaped(parts[2]), unescaped(parts[3]));
    }

    private static String escaped(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean escape = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (escape) {
                plain.append(
                        switch (c) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> c;
                        });
                escape = false;
            } else if (c == '\\') {
                escape = true;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    /** For messages and tests: a line each. */
    @Override
    public String toString() {
        return lines.values().stream().map(FingerprintLine::words).collect(Collectors.joining("\n"));
    }
}
