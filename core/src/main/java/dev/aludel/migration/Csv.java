package dev.aludel.migration;

import dev.aludel.AludelException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header, for {@link Operations#bulkInsert(String, Csv)}: RFC 4180, in UTF-8. A value without quotes that is
 * empty is NULL; in quotes it is the empty text. All values are given to the database as texts, which it converts to the type of
 * the column.
 */
public final class Csv {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String name;
    private final Source source;
    private final char separator;

    private Csv(String name, Source source, char separator) {
        this.name = name;
        this.source = source;
        this.separator = separator;
    }

    @FunctionalInterface
    private interface Source {
        Reader open() throws IOException;
    }

    /**
     * A file.
     *
     * @param path its path; a relative one starts at the directory that the run was started in
     * @return the file, not yet read
     */
    public static Csv file(String path) {
        return new Csv(path, () -> Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8), ',');
    }

    /**
     * A text.
     *
     * @param text the header and the lines
     * @return the text, not yet read
     */
    public static Csv text(String text) {
        return new Csv("the text", () -> new StringReader(text), ',');
    }

    /** The same with another character between the values. */
    public Csv separatedBy(char character) {
        return new Csv(name, source, character);
    }

    /** Reads the header and hands it over with the lines, which are read as they are asked for. */
    void read(BiConsumer<List<String>, Stream<List<@Nullable Object>>> reader) {
        try (BufferedReader input = new BufferedReader(source.open())) {
            Lines lines = new Lines(input);
            List<String> header = lines.header();
            reader.accept(
                    header,
                    StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false));
        } catch (IOException e) {
            throw new AludelException(new MigrationProblem.UnreadableCsv(name, 0, String.valueOf(e)), e);
        }
    }

    /** Cuts the file into rows. */
    private final class Lines implements Iterator<List<@Nullable Object>> {

        private final BufferedReader input;
        private final List<@Nullable Object> values = new ArrayList<>();
        private int columns;
        private int line = 1;
        private int rowLine = 1;
        private int pushedBack = -1;
        private @Nullable List<@Nullable Object> next;

        Lines(BufferedReader input) {
            this.input = input;
        }

        List<String> header() throws IOException {
            int first = read();
            pushedBack = first == BYTE_ORDER_MARK ? -1 : first;
            List<@Nullable Object> names = row();
            if (names == null || names.contains(null)) {
                throw broken("it does not begin with the names of the columns");
            }
            columns = names.size();
            next = row();
            return names.stream().map(String::valueOf).map(String::strip).toList();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public List<@Nullable Object> next() {
            List<@Nullable Object> row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            try {
                next = row();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return row;
        }

        /** The next row, or null at the end. Empty lines are none. */
        private @Nullable List<@Nullable Object> row() throws IOException {
            values.clear();
            int first = read();
            while (first == '\n' || first == '\r') {
                first = read();
            }
            if (first < 0) {
                return null;
            }
            pushedBack = first;
            rowLine = line;
            boolean more = true;
            while (more) {
                more = value();
            }
            if (columns > 0 && values.size() != columns) {
                throw broken(values.size() + " values for " + columns + " columns");
            }
            return new ArrayList<>(values);
        }

        /** Reads a value; whether another one follows in the same row. */
        private boolean value() throws IOException {
            StringBuilder text = new StringBuilder();
            int c = read();
            boolean quoted = c == '"';
            if (quoted) {
                quoted(text);
                c = read();
            }
            while (c >= 0 && c != separator && c != '\n' && c != '\r') {
                text.append((char) c);
                c = read();
            }
            if (c == '\r') {
                int following = read();
                pushedBack = following == '\n' ? -1 : following;
            }
            values.add(text.isEmpty() && !quoted ? null : text.toString());
            return c == separator;
        }

        private void quoted(StringBuilder text) throws IOException {
            while (true) {
                int c = read();
                if (c < 0) {
                    throw broken("a quote is not closed");
                }
                if (c == '"') {
                    int following = read();
                    if (following != '"') {
                        pushedBack = following;
                        return;
                    }
                }
                text.append((char) c);
            }
        }

        private int read() throws IOException {
            int c = pushedBack;
            pushedBack = -1;
            if (c < 0) {
                c = input.read();
                line += c == '\n' ? 1 : 0;
            }
            return c;
        }

        private AludelException broken(String reason) {
            return new AludelException(new MigrationProblem.UnreadableCsv(name, rowLine, reason));
        }
    }
}
