package dev.aludel.it.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.autogenerate.compare.Comparison;
import dev.aludel.autogenerate.compare.ComparisonOptions;
import dev.aludel.autogenerate.compare.RenameCandidate;
import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.autogenerate.compare.SchemaComparator;
import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testservers.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for whole schemas on a database. What is read of one, made in an empty one, is the same, as the reflector and the
 * database's own dump see it; and taken back it leaves nothing behind. One version becomes the next and goes back, and every
 * row and value that both have is still there.
 */
abstract class RealSchemaContract {

    /** Two versions of a schema. */
    record Step(String name, String before, String after) {}

    /** A fresh, empty database. */
    abstract TestDatabase database();

    /** The folder of schemas, among the resources and in the corpus. */
    abstract String folder();

    /** The schemas written for the project, by name. */
    abstract List<String> own();

    /** Versions that follow each other. */
    abstract List<Step> steps();

    /** What the database itself says is there, in a form in which the same is said in the same words. */
    abstract List<String> dump(Connection connection) throws SQLException;

    /** Puts rows into tables that have none. */
    void fill(ScriptedSchema database) throws SQLException {}

    @TestFactory
    Stream<DynamicTest> a_schema_is_made_anew_exactly_and_taken_away_again() {
        Stream<DynamicTest> own = own().stream().map(name -> DynamicTest.dynamicTest(name, () -> copy(resource(name))));
        Stream<DynamicTest> others = Corpus.files(folder()).stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> copy(text(file))));
        return Stream.concat(own, others);
    }

    private void copy(String script) throws SQLException {
        try (ScriptedSchema original = ScriptedSchema.on(database());
                ScriptedSchema copy = ScriptedSchema.on(database())) {
            SchemaComparator comparator = comparator(copy, RenameDecider.undecided());
            original.load(script);
            Schema wanted = original.reflect();
            assertThat(wanted.leftOut()).isEmpty();
            assertThat(wanted.tables()).isNotEmpty();
            Comparison there = comparator.compare(Schema.EMPTY, wanted);
            copy.apply(there.operations());

            assertSame(Lines.of(wanted), Lines.of(copy.reflect()));
            assertThat(comparator.compare(copy.reflect(), wanted).differences()).isEmpty();
            assertSame(dump(original.connection()), dump(copy.connection()));

            copy.apply(comparator.back(there).operations());
            assertThat(copy.reflect()).isEqualTo(Schema.EMPTY);
            assertThat(dump(copy.connection())).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_version_becomes_the_next_and_is_taken_back_with_its_rows() {
        return steps().stream()
                .map(step -> DynamicTest.dynamicTest(step.name(), () -> change(step.before(), step.after())));
    }

    private void change(String before, String after) throws SQLException {
        try (ScriptedSchema database = ScriptedSchema.on(database());
                ScriptedSchema first = ScriptedSchema.on(database());
                ScriptedSchema next = ScriptedSchema.on(database())) {
            first.load(before);
            next.load(after);
            database.load(before);
            Schema wanted = next.reflect();
            fill(database);
            Map<String, List<String>> rows = rows(database);
            assertThat(rows).isNotEmpty();
            SchemaComparator comparator = comparator(database, new NeverRenamed());

            Comparison there = comparator.compare(database.reflect(), wanted);
            database.apply(there.operations());
            assertThat(comparator.compare(database.reflect(), wanted).differences())
                    .isEmpty();
            assertSame(dump(next.connection()), dump(database.connection()));
            Map<String, List<String>> kept = rows(database);
            kept.keySet().retainAll(rows.keySet());
            assertSame(rows, kept);

            database.apply(comparator.back(there).operations());
            assertSame(dump(first.connection()), dump(database.connection()));
            assertSame(kept, rows(database));

            database.apply(comparator.compare(database.reflect(), wanted).operations());
            assertSame(dump(next.connection()), dump(database.connection()));
        }
    }

    private static SchemaComparator comparator(ScriptedSchema database, RenameDecider renames) {
        return new SchemaComparator(database.dialect(), ComparisonOptions.DEFAULTS.withRenames(renames));
    }

    /** What is gone is gone. */
    private record NeverRenamed() implements RenameDecider {
        @Override
        public Decision decide(RenameCandidate candidate) {
            return Decision.DIFFERENT;
        }
    }

    /** Says only what differs. */
    private static void assertSame(List<String> expected, List<String> actual) {
        List<String> missing = new ArrayList<>(expected);
        actual.forEach(missing::remove);
        List<String> surplus = new ArrayList<>(actual);
        expected.forEach(surplus::remove);
        assertThat(String.join("\n", surplus)).isEqualTo(String.join("\n", missing));
        assertThat(actual).isEqualTo(expected);
    }

    // Rows

    /** The values of each plain column of each table, sorted. */
    private static Map<String, List<String>> rows(ScriptedSchema database) throws SQLException {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Table table : database.reflect().tables()) {
            for (Column column : table.columns()) {
                if (column.generated() == null) {
                    found.put(
                            table.name() + "." + column.name(),
                            values(
                                    database,
                                    database.dialect().identifiers().quoted(column.name()),
                                    database.dialect().identifiers().quoted(table.name())));
                }
            }
        }
        return found;
    }

    private static List<String> values(ScriptedSchema database, String column, String table) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + column + " FROM " + table)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        values.sort(null);
        return values;
    }

    /** A number may be written in another form, but is the same number. */
    private static void assertSame(Map<String, List<String>> before, Map<String, List<String>> after) {
        before.forEach((column, values) -> {
            List<String> now = after.get(column);
            if (now != null) {
                assertThat(now.stream().map(RealSchemaContract::plain).toList())
                        .as(column)
                        .isEqualTo(
                                values.stream().map(RealSchemaContract::plain).toList());
            }
        });
    }

    private static String plain(String value) {
        return value.matches("-?\\d+\\.0+") ? value.substring(0, value.indexOf('.')) : value;
    }

    // Files

    final String resource(String name) {
        String resource = "/" + folder() + "/" + name + ".sql";
        try (InputStream in = RealSchemaContract.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each file of a folder of the corpus with the one before it. */
    static List<Step> transitions(String folder) {
        List<Path> files = Corpus.files(folder);
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number < files.size(); number++) {
            Path from = files.get(number - 1);
            Path to = files.get(number);
            steps.add(new Step(from.getFileName() + " to " + to.getFileName(), text(from), text(to)));
        }
        return steps;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
