package dev.aludel.it.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.autogenerate.compare.Comparison;
import dev.aludel.autogenerate.compare.ComparisonOptions;
import dev.aludel.autogenerate.compare.SchemaComparator;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.schema.Schema;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole schemas of PostgreSQL: what is read of a database, made in an empty one, is the same database, as the reflector, the
 * catalogue and {@code pg_dump} see it; and taken back it leaves nothing behind.
 */
class PostgresRealSchemaTest {

    private static final Dialect DIALECT = new PostgresDialect();

    /** Stands for a version of schemas that have to be settled by a dump. */
    private static final int DUMPED_ONLY = 0;

    /** Written for the project, with the major version that first knows all of it. */
    private static final List<Source> OWN = List.of(
            own("shop", 13),
            own("ledger", 13),
            own("guarded", 13),
            own("workshop", 13),
            own("several", 13),
            own("from14", 14),
            own("from15", 15),
            own("from18", 18),
            own("restated", DUMPED_ONLY));

    /**
     * A schema as SQL.
     *
     * @param name what it is called
     * @param since the first major version of PostgreSQL that can read it
     * @param script gives its text
     */
    private record Source(String name, int since, Supplier<String> script) {}

    @TestFactory
    Stream<DynamicTest> a_schema_is_made_anew_exactly_on_the_newest_server() {
        return tests(TestServers::postgres, false);
    }

    @TestFactory
    Stream<DynamicTest> a_schema_is_made_anew_exactly_for_pg_dump() {
        Optional<TestDatabase> first = TestServers.systemPostgres();
        first.ifPresent(TestDatabase::close);
        return first.isEmpty()
                ? Stream.empty()
                : tests(() -> TestServers.systemPostgres().orElseThrow(), true);
    }

    private static Stream<DynamicTest> tests(Supplier<TestDatabase> databases, boolean dumped) {
        int version = version(databases);
        return sources()
                .filter(source -> source.since() <= version && (dumped || source.since() != DUMPED_ONLY))
                .map(source -> DynamicTest.dynamicTest(source.name(), () -> copy(source, databases, dumped)));
    }

    private static void copy(Source source, Supplier<TestDatabase> databases, boolean dumped) throws Exception {
        SchemaComparator comparator = new SchemaComparator(DIALECT, ComparisonOptions.DEFAULTS);
        try (CopiedSchema original = settled(source, databases, dumped);
                CopiedSchema copy = new CopiedSchema(DIALECT, databases.get())) {
            Schema wanted = original.reflect();
            assertThat(wanted.tables()).isNotEmpty();
            Schema empty = copy.reflect();
            Comparison there = comparator.compare(empty, wanted);
            copy.apply(empty, there.operations());

            Schema made = copy.reflect();
            same(Lines.of(made), Lines.of(wanted));
            assertThat(comparator.compare(made, wanted).operations()).isEmpty();
            same(catalogue(copy), catalogue(original));
            if (dumped) {
                same(PostgresDump.sorted(copy.database()), PostgresDump.sorted(original.database()));
            }

            copy.apply(made, comparator.back(there).operations());
            same(Lines.of(copy.reflect()), Lines.of(empty));
        }
    }

    /**
     * A database with the schema. Where it can be dumped, it is as it is after one dump and restore: some expressions are
     * printed otherwise once what was printed is read again (a varchar compared with a list of texts).
     */
    private static CopiedSchema settled(Source source, Supplier<TestDatabase> databases, boolean dumped)
            throws Exception {
        CopiedSchema loaded = new CopiedSchema(DIALECT, databases.get());
        loaded.load(source.script().get());
        if (!dumped) {
            return loaded;
        }
        try (loaded) {
            CopiedSchema settled = new CopiedSchema(DIALECT, databases.get());
            settled.load(PostgresDump.script(loaded.database()));
            return settled;
        }
    }

    private static void same(List<String> made, List<String> wanted) {
        assertThat(Lines.difference(wanted, made)).isEmpty();
    }

    private static List<String> catalogue(CopiedSchema schema) throws SQLException {
        try (Connection connection = schema.database().connect()) {
            return PostgresCatalogue.sorted(connection);
        }
    }

    private static Stream<Source> sources() {
        List<Source> all = new ArrayList<>(OWN);
        for (Path file : Corpus.files("postgres")) {
            all.add(new Source(file.getFileName().toString(), 13, () -> text(file)));
        }
        return all.stream();
    }

    private static int version(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get();
                Connection connection = database.connect()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Source own(String name, int since) {
        return new Source(name, since, () -> {
            String resource = "/postgres/" + name + ".sql";
            try (InputStream in = PostgresRealSchemaTest.class.getResourceAsStream(resource)) {
                return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
