package dev.aludel.dialect;

import static dev.aludel.migration.Elements.check;
import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.foreignKey;
import static dev.aludel.migration.Elements.options;
import static dev.aludel.migration.Elements.primaryKey;
import static dev.aludel.migration.Elements.unique;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.schema.TableOptions.NONE;

import dev.aludel.dialect.mariadb.MariaDbDialect;
import dev.aludel.dialect.sqlite.SqliteDialect;
import dev.aludel.migration.TableElement;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.schema.Partition;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.View;
import dev.aludel.schema.ViewOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only PostgreSQL has is refused elsewhere, not left out. */
class BeyondStandardTest {

    static Stream<Dialect> others() {
        return Stream.of(new SqliteDialect(), new MariaDbDialect());
    }

    @ParameterizedTest
    @MethodSource("others")
    void what_a_table_or_a_constraint_says_beyond_the_standard_is_refused(Dialect dialect) {
        ScriptFixture database = new ScriptFixture(dialect);
        refuses(
                database,
                "as a partition",
                options(NONE.withPartition(new Partition(QualifiedName.of("p"), "DEFAULT"))));
        refuses(database, "with INHERITS", options(NONE.withInherits(List.of(QualifiedName.of("p")))));
        refuses(database, "of a composite type", options(NONE.withOfType("person")));
        if (!dialect.name().equals("mariadb")) { // which has periods, and engines with parameters of their own
            refuses(database, "with WITHOUT OVERLAPS", unique("id").withoutOverlaps());
            refuses(database, "with storage parameters", options(NONE.withStorage(Map.of("fillfactor", "70"))));
        }
        refuses(database, "deferrable", primaryKey("id").deferrable());
        refuses(database, "with INCLUDE in a key", primaryKey("id").include("id"));
        refuses(database, "with NO INHERIT", check("id > 0").noInherit());
        refuses(database, "with PERIOD", foreignKey("id").references("p", "id").period());
        refuses(
                database,
                "with a key that is not enforced",
                foreignKey("id").references("p", "id").notEnforced());
    }

    @Test
    void what_a_view_says_beyond_the_standard_is_refused() {
        View view = View.of(QualifiedName.of("v"), "SELECT 1")
                .withOptions(ViewOptions.NONE.withParameters(Map.of("security_barrier", "true")));
        new ScriptFixture(new SqliteDialect())
                .refuses(op -> op.apply(new CreateView(view)), "create view v with parameters");
    }

    private static void refuses(ScriptFixture database, String words, TableElement element) {
        database.refuses(op -> op.createTable("t", column("id", integer()), element), "create table t " + words);
    }
}
