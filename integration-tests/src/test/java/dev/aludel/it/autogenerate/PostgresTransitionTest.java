package dev.aludel.it.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.autogenerate.compare.Comparison;
import dev.aludel.autogenerate.compare.ComparisonOptions;
import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.autogenerate.compare.SchemaComparator;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.schema.Schema;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Consecutive versions of real schemas: a database with rows in it is brought from one version to the next by what the
 * comparison finds, and back again; it is then exactly the other version, and has lost nothing that both have.
 */
class PostgresTransitionTest {

    private static final Dialect DIALECT = new PostgresDialect();

    private static final SchemaComparator COMPARATOR =
            new SchemaComparator(DIALECT, ComparisonOptions.DEFAULTS.withRenames(RenameDecider.never()));

    @TestFactory
    Stream<DynamicTest> a_version_becomes_the_next_and_back_again() {
        boolean dumped =
                TestServers.systemPostgres().map(PostgresTransitionTest::closed).orElse(false);
        Supplier<TestDatabase> databases =
                dumped ? () -> TestServers.systemPostgres().orElseThrow() : TestServers::postgres;
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : Corpus.folders("transitions")) {
            String name = folder.getFileName().toString();
            boolean otherDatabase = name.endsWith("_my") || name.endsWith("_lite");
            List<Path> versions = otherDatabase ? List.of() : Corpus.files("transitions/" + name);
            for (int number = 0; number + 1 < versions.size(); number++) {
                Path from = versions.get(number);
                Path to = versions.get(number + 1);
                tests.add(DynamicTest.dynamicTest(
                        name + " " + from.getFileName() + " to " + to.getFileName(),
                        () -> change(from, to, databases, dumped)));
            }
        }
        return tests.stream();
    }

    private static boolean closed(TestDatabase database) {
        database.close();
        return true;
    }

    private static void change(Path from, Path to, Supplier<TestDatabase> databases, boolean dumped) throws Exception {
        try (CopiedSchema old = loaded(from, databases);
                CopiedSchema changed = loaded(from, databases);
                CopiedSchema wanted = loaded(to, databases)) {
            Schema before = changed.reflect();
            Schema after = wanted.reflect();
            try (Connection connection = changed.database().connect()) {
                Map<?, Integer> rows = new RowFiller(connection, DIALECT.identifiers()).fill(before);
                long filled = rows.values().stream().filter(count -> count > 0).count();
                assertThat(filled).as("tables with rows of %s", rows).isGreaterThan(rows.size() * 2L / 3);
            }
            Map<String, List<String>> values = kept(changed, before, after);

            Comparison there = COMPARATOR.compare(before, after);
            changed.apply(before, there.operations());
            same(changed, wanted, dumped);
            assertThat(kept(changed, before, after)).isEqualTo(values);

            changed.apply(after, COMPARATOR.back(there).operations());
            same(changed, old, dumped);
            assertThat(kept(changed, before, after)).isEqualTo(values);
        }
    }

    private static void same(CopiedSchema one, CopiedSchema other, boolean dumped) throws Exception {
        assertThat(Lines.difference(Lines.of(other.reflect()), Lines.of(one.reflect())))
                .isEmpty();
        if (dumped) {
            List<String> dump = PostgresDump.sorted(other.database());
            assertThat(Lines.difference(dump, PostgresDump.sorted(one.database())))
                    .isEmpty();
        }
    }

    private static Map<String, List<String>> kept(CopiedSchema schema, Schema one, Schema other) throws SQLException {
        try (Connection connection = schema.database().connect()) {
            return KeptValues.of(connection, DIALECT.identifiers(), one, other);
        }
    }

    private static CopiedSchema loaded(Path file, Supplier<TestDatabase> databases) throws SQLException, IOException {
        CopiedSchema schema = new CopiedSchema(DIALECT, databases.get());
        schema.load(Files.readString(file));
        return schema;
    }
}
