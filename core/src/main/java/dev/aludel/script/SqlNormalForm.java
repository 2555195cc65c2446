package dev.aludel.script;

/**
 * An SQL revision without what does not matter: comments that are no directives, line ends, white space at the ends of
 * lines, empty lines. Strings stay as they are.
 */
final class SqlNormalForm {

    private final String text;
    private final StringBuilder normal = new StringBuilder();
    private int position;

    private SqlNormalForm(String text) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    static String of(String text) {
        return new SqlNormalForm(text).normalise();
    }

    private String normalise() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (text.startsWith("--", position)) {
                lineComment();
            } else if (text.startsWith("/*", position)) {
                int end = text.indexOf("*/", position + 2);
                position = end < 0 ? text.length() : end + 2;
            } else if (c == '\'' || c == '"' || c == '`') {
                quoted(c);
            } else {
                normal.append(c);
                position++;
            }
        }
        StringBuilder lines = new StringBuilder();
        normal.toString()
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    private void lineComment() {
        int end = text.indexOf('\n', position);
        String comment = text.substring(position, end < 0 ? text.length() : end);
        if (comment.contains("aludel:")) {
            normal.append(comment);
        }
        position += comment.length();
    }

    private void quoted(char quote) {
        int end = text.indexOf(quote, position + 1);
        int stop = end < 0 ? text.length() : end + 1;
        normal.append(text, position, stop);
        position = stop;
    }
}
