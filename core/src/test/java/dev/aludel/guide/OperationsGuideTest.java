package dev.aludel.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.AludelException;
import dev.aludel.ddl.SchemaLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/guide/operations.md} what the compilers make of every operation. Run with
 * {@code -Daludel.guide=write} to write it anew.
 */
class OperationsGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "guide", "operations.md");
    private static final List<String> ORDER =
            List.of("postgres", "mysql", "mariadb", "sqlite", "h2", "oracle", "sqlserver");

    private final List<Dialect> dialects = DialectRegistry.load(getClass().getClassLoader()).dialects().stream()
            .filter(dialect -> ORDER.contains(dialect.name()))
            .sorted(Comparator.comparingInt(dialect -> ORDER.indexOf(dialect.name())))
            .toList();

    @Test
    void every_operation_has_an_example() {
        Set<Class<?>> shown =
                OperationSamples.all().values().stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(leaves(Operation.class).filter(leaf -> leaf != CustomOperation.class))
                .allMatch(shown::contains);
        assertThat(shown).anyMatch(CustomOperation.class::isAssignableFrom);
    }

    @Test
    void the_guide_shows_what_each_database_gets() throws IOException {
        String guide = guide();
        if ("write".equals(System.getProperty("aludel.guide"))) {
            Files.createDirectories(GUIDE.getParent());
            Files.writeString(GUIDE, guide);
        }

        assertThat(Files.readString(GUIDE))
                .as("write it anew with: mvn test -pl core -Dtest=OperationsGuideTest -Daludel.guide=write")
                .isEqualTo(guide);
    }

    private String guide() {
        StringBuilder text = new StringBuilder("""
            # Operations

            What each operation becomes on each database. `op` is the argument of `upgrade` and `downgrade`; the call is the
            heading. A dash means that the database cannot do it, and says what to do instead. This page is made by a test,
            from the compilers themselves.

            The examples stand on two tables: `users` (id, email, with a unique key and an index on email) and `orders` (id,
            user_id, total, mood, with a foreign key to users, a check on total and an enum).

            """);
        matrix(text);
        OperationSamples.all().forEach((title, operation) -> section(text, title, operation));
        return text.toString();
    }

    private void matrix(StringBuilder text) {
        text.append("| operation |");
        dialects.forEach(
                dialect -> text.append(' ').append(dialect.displayName()).append(" |"));
        text.append("\n|---|").append("---|".repeat(dialects.size())).append('\n');
        OperationSamples.all().forEach((title, operation) -> {
            text.append("| [").append(title).append("](#").append(anchor(title)).append(") |");
            dialects.forEach(
                    dialect -> text.append(' ').append(mark(dialect, operation)).append(" |"));
            text.append('\n');
        });
        text.append("""

            yes: a statement or more; rebuild: the table is built anew with its rows; nothing: there is nothing to do on this
            database; –: it cannot.

            """);
    }

    private static String mark(Dialect dialect, Operation operation) {
        try {
            SchemaLookup catalog = new SchemaLookup(OperationSamples.BEFORE);
            if (dialect.ddl().rebuilds(operation, catalog)) {
                return "rebuild";
            }
            return dialect.ddl().compile(operation, catalog).isEmpty() ? "nothing" : "yes";
        } catch (AludelException e) {
            return "–";
        }
    }

    private void section(StringBuilder text, String title, Operation operation) {
        text.append("## ").append(title).append("\n\n");
        Map<String, List<Dialect>> alike = dialects.stream()
                .collect(Collectors.groupingBy(
                        dialect -> body(dialect, operation), LinkedHashMap::new, Collectors.toList()));
        alike.forEach((body, same) -> {
            String names = same.stream().map(Dialect::displayName).collect(Collectors.joining(", "));
            text.append(names).append(body).append('\n');
        });
    }

    private static String body(Dialect dialect, Operation operation) {
        try {
            List<SqlStatement> statements = dialect.ddl().compile(operation, new SchemaLookup(OperationSamples.BEFORE));
            if (statements.isEmpty()) {
                return ": nothing to do.\n";
            }
            String sql = statements.stream()
                    .map(statement -> (statement.placement() == SqlStatement.Placement.OUTSIDE_TRANSACTION
                                    ? "-- outside a transaction\n"
                                    : "")
                            + statement.sql() + ";")
                    .collect(Collectors.joining("\n"));
            return ":\n\n```sql\n" + sql + "\n```\n";
        } catch (AludelException e) {
            return ": – " + e.problem().what() + ". " + e.problem().next().orElse("") + "\n";
        }
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_ -]", "").replace(' ', '-');
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(OperationsGuideTest::leaves)
                : Stream.of(type);
    }
}
