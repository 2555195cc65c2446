package dev.aludel.it.runtime;

import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.index;
import static dev.aludel.migration.Types.bigint;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.varchar;

import dev.aludel.config.RunSettings;
import dev.aludel.migration.DdlOption;
import dev.aludel.migration.Operations;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Twelve revisions with about sixty statements of all kinds, up and down: tables, columns, indexes, foreign keys, a rebuild, an
 * index built concurrently, rows changed in batches, SQL of the author's own, statements without a transaction.
 */
final class CrashChain {

    static final int REVISIONS = 12;
    private static final int PEOPLE = 300;
    private static final int SMALL_TABLES = 6;

    private CrashChain() {}

    static LiveChain on(LiveChain.Place database) throws SQLException {
        RunSettings settings = RunSettings.DEFAULTS.withLocks(Duration.ofSeconds(20), Duration.ofMinutes(1));
        return LiveChain.on(database, settings)
                .revision("r01", CrashChain::tables, op -> {
                    op.dropTable("people");
                    op.dropTable("teams");
                })
                .revision("r02", CrashChain::columns, op -> {
                    op.dropConstraint("fk_people_team", "people");
                    op.dropIndex("ix_people_name", "people");
                    op.dropColumn("people", "email");
                })
                .revision("r03", op -> batches(op, "+"), op -> batches(op, "-"))
                .revision("r04", CrashChain::wider, CrashChain::narrower)
                .revision("r05", CrashChain::concurrently, CrashChain::notConcurrently)
                .revision("r06", CrashChain::ownWords, op -> {
                    op.execute("DROP VIEW team_names");
                    op.execute("ALTER TABLE teams DROP COLUMN city");
                })
                .revision("r07", CrashChain::smallTables, op -> {
                    for (int i = SMALL_TABLES; i > 0; i--) {
                        op.dropTable("small" + i);
                    }
                })
                .revision("r08", CrashChain::constraints, op -> {
                    op.dropConstraint("ck_n", "people");
                    op.dropConstraint("uq_team_name", "teams");
                })
                .revision("r09", CrashChain::names, op -> {
                    op.renameTable("tiny1", "small1");
                    op.renameColumn("small2", "label", "name");
                })
                .loose("r10", CrashChain::withoutTransaction, op -> {
                    op.execute("DELETE FROM loose WHERE id = 3");
                    op.dropIndex("ix_loose", "loose");
                    op.dropTable("loose");
                })
                .revision("r11", CrashChain::away, op -> {
                    op.createTable("small6", column("id", bigint()).primaryKey(), column("name", varchar(30)));
                    op.createIndex("ix_small6", "small6", "name");
                    op.addColumn("small5", column("name", varchar(30)));
                    op.createIndex("ix_small5", "small5", "name");
                })
                .revision("r12", CrashChain::kinds, CrashChain::noKinds);
    }

    private static void tables(Operations op) {
        op.createTable(
                "teams",
                column("id", bigint()).primaryKey(),
                column("name", varchar(50)).notNull());
        op.createTable(
                "people",
                column("id", bigint()).primaryKey(),
                column("team_id", bigint()),
                column("name", varchar(80)),
                column("n", bigint()).notNull().defaultValue(0));
        op.execute("INSERT INTO teams (id, name) VALUES (1, 'red')");
        op.execute("INSERT INTO teams (id, name) VALUES (?, ?)", 2, "it's blue");
        op.bulkInsert(
                "people",
                List.of("id", "team_id", "name", "n"),
                IntStream.rangeClosed(1, PEOPLE).mapToObj(i -> List.<Object>of(i, 1 + i % 2, "name " + i, i)));
    }

    private static void columns(Operations op) {
        op.addColumn("people", column("email", varchar(40)));
        op.createIndex("ix_people_name", "people", "name");
        op.createForeignKey("fk_people_team", "people", List.of("team_id"), "teams", List.of("id"));
    }

    /** Each batch twice as large as the one before: four of them. */
    private static void batches(Operations op, String sign) {
        op.execute("UPDATE teams SET name = name WHERE id = 1");
        op.batched(
                "people",
                batch -> batch.update("n = n " + sign + " 1000").firstSize(20).target(Duration.ofHours(1)));
        op.execute("UPDATE people SET n = n " + sign + " 1 WHERE id = 7");
    }

    private static void wider(Operations op) {
        op.alterColumn("people", "name", change -> change.type(varchar(120)));
        op.execute("UPDATE people SET email = 'none'");
        op.alterColumn("people", "email", change -> change.notNull().defaultValue("none"));
    }

    private static void narrower(Operations op) {
        op.alterColumn("people", "email", change -> change.nullable().dropDefault());
        op.execute("UPDATE people SET email = NULL");
        op.alterColumn("people", "name", change -> change.type(varchar(80)));
    }

    private static void concurrently(Operations op) {
        op.execute("UPDATE people SET n = n + 5 WHERE id = 1");
        if (op.dialect().equals("postgres")) {
            op.createIndex("people", index("ux_people", "id", "n").unique(), DdlOption.CONCURRENTLY);
        } else {
            op.createUniqueIndex("ux_people", "people", "id", "n");
        }
        op.execute("UPDATE people SET n = n + 5 WHERE id = 2");
    }

    private static void notConcurrently(Operations op) {
        op.execute("UPDATE people SET n = n - 5 WHERE id = 2");
        if (op.dialect().equals("postgres")) {
            op.dropIndex("ux_people", "people", DdlOption.CONCURRENTLY);
        } else {
            op.dropIndex("ux_people", "people");
        }
        op.execute("UPDATE people SET n = n - 5 WHERE id = 1");
    }

    private static void ownWords(Operations op) {
        op.execute("ALTER TABLE teams ADD COLUMN city varchar(40)");
        op.execute("UPDATE teams SET city = 'Hanau'");
        op.execute("CREATE VIEW team_names AS SELECT id, name FROM teams");
    }

    private static void smallTables(Operations op) {
        for (int i = 1; i <= SMALL_TABLES; i++) {
            String table = "small" + i;
            op.createTable(table, column("id", bigint()).primaryKey(), column("name", varchar(30)));
            op.createIndex("ix_" + table, table, "name");
        }
    }

    private static void constraints(Operations op) {
        op.createUniqueConstraint("uq_team_name", "teams", "name");
        op.createCheckConstraint("ck_n", "people", "n > -1000000");
    }

    private static void names(Operations op) {
        op.renameColumn("small2", "name", "label");
        op.renameTable("small1", "tiny1");
    }

    private static void withoutTransaction(Operations op) {
        op.createTable("loose", column("id", integer()).primaryKey(), column("n", integer()));
        op.execute("INSERT INTO loose VALUES (1, 0)");
        op.createIndex("ix_loose", "loose", "n");
        op.execute("INSERT INTO loose SELECT 2, COUNT(*) FROM people");
        op.execute("UPDATE loose SET n = n + 1");
        op.execute("INSERT INTO loose VALUES (3, 3)");
    }

    private static void away(Operations op) {
        op.dropIndex("ix_small5", "small5");
        op.dropColumn("small5", "name");
        op.dropIndex("ix_small6", "small6");
        op.dropTable("small6");
    }

    private static void kinds(Operations op) {
        if (op.dialect().equals("postgres")) {
            op.createEnum("mood", "sad", "happy");
            op.addEnumValue("mood", "ok");
            op.addColumn("teams", column("mood", new dev.aludel.schema.type.SqlType.Native("mood")));
        } else {
            op.addColumn("teams", column("mood", varchar(10)));
        }
        op.execute("UPDATE teams SET mood = 'ok' WHERE id = 1");
        op.createTable("kinds", column("id", bigint()).primaryKey());
        op.execute("INSERT INTO kinds VALUES (1), (2)");
    }

    private static void noKinds(Operations op) {
        op.dropTable("kinds");
        op.dropColumn("teams", "mood");
        if (op.dialect().equals("postgres")) {
            op.dropEnum("mood");
        }
    }
}
