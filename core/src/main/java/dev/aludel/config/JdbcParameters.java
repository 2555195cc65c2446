package dev.aludel.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a {@code jdbc:} URL: kept letter by letter, but for user, password and secrets, which are held
 * apart as their plain values.
 */
final class JdbcParameters {

    private static final Set<String> USER = Set.of("user", "username", "uid");
    private static final Set<String> PASSWORD = Set.of("password", "passwd", "pwd");

    private final String head;
    private final String separator;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> kept = new ArrayList<>();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private @Nullable String user;
    private @Nullable String password;

    private JdbcParameters(String head, String separator) {
        this.head = head;
        this.separator = separator;
    }

    /** {@code head?a=1&b=2}; most drivers percent-decode the values, MariaDB's does not. */
    static JdbcParameters afterQuestionMark(String text, boolean decoded) {
        int question = text.indexOf('?');
        if (question < 0) {
            return new JdbcParameters(text, "?");
        }
        JdbcParameters parameters = new JdbcParameters(text.substring(0, question), "?");
        for (String piece : text.substring(question + 1).split("&", -1)) {
            String value = piece.substring(piece.indexOf('=') + 1);
            parameters.add(piece, decoded ? PercentCoding.decodeQuery(value) : value);
        }
        return parameters;
    }

    /** {@code head;a=1;b={x;y}}: SQL Server quotes with braces, H2 with a backslash. */
    static JdbcParameters afterSemicolon(String text) {
        List<String> pieces = piecesOf(text);
        JdbcParameters parameters = new JdbcParameters(pieces.get(0), ";");
        for (String piece : pieces.subList(1, pieces.size())) {
            parameters.add(piece, plain(piece.substring(piece.indexOf('=') + 1)));
        }
        return parameters;
    }

    String head() {
        return head;
    }

    Credentials credentials() {
        return new Credentials(user, password);
    }

    Map<String, String> secrets() {
        return secrets;
    }

    /** The first value under one of these names, which are in lower case; null for none. */
    @Nullable
    String value(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Whether a piece without a name has an at-sign in it: then the host comes there, and a password in front of it. */
    boolean holdsAddress() {
        return kept.stream().anyMatch(piece -> piece.matches("[^=]*@.*"));
    }

    /** What goes back into the URL, with the separator in front; empty for none. */
    String written() {
        String between = separator.equals("?") ? "&" : separator;
        return kept.isEmpty() ? "" : kept.stream().collect(Collectors.joining(between, separator, ""));
    }

    private void add(String piece, String value) {
        int equals = piece.indexOf('=');
        String name = (equals < 0 ? piece : piece.substring(0, equals)).strip();
        String lower = name.toLowerCase(Locale.ROOT);
        if (equals >= 0 && USER.contains(lower)) {
            user = value;
            return;
        }
        if (equals >= 0 && PASSWORD.contains(lower)) {
            password = value;
            return;
        }
        if (equals >= 0 && SecretNames.isSecret(name)) {
            secrets.put(name, value);
            return;
        }
        values.put(lower, value);
        if (!piece.isBlank()) {
            kept.add(piece);
        }
    }

    private static List<String> piecesOf(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        boolean braced = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean opens = letter == '{' && i > 0 && text.charAt(i - 1) == '=';
            braced = opens || (braced && letter != '}');
            boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
            if (letter == ';' && !braced && !escaped) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static String plain(String value) {
        if (value.length() >= 2 && value.startsWith("{") && value.endsWith("}")) {
            return value.substring(1, value.length() - 1).replace("}}", "}");
        }
        return value.replace("\\;", ";");
    }
}
