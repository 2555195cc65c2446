package dev.aludel.dialect.oracle;

import static dev.aludel.migration.DdlOption.CASCADE;
import static dev.aludel.migration.DdlOption.CONCURRENTLY;
import static dev.aludel.migration.DdlOption.IF_EXISTS;
import static dev.aludel.migration.DdlOption.IF_NOT_EXISTS;
import static dev.aludel.migration.Elements.check;
import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.columns;
import static dev.aludel.migration.Elements.comparing;
import static dev.aludel.migration.Elements.exclude;
import static dev.aludel.migration.Elements.expression;
import static dev.aludel.migration.Elements.foreignKey;
import static dev.aludel.migration.Elements.index;
import static dev.aludel.migration.Elements.key;
import static dev.aludel.migration.Elements.row;
import static dev.aludel.migration.Elements.unique;
import static dev.aludel.migration.Types.enumeration;
import static dev.aludel.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.AludelException;
import dev.aludel.dialect.EveryOperation;
import dev.aludel.dialect.ScriptFixture;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OracleDdlTest {

    private static final QualifiedName N = QualifiedName.of("n");

    private final ScriptFixture oracle = new ScriptFixture(new OracleDialect());

    @Test
    void every_operation_becomes_sql_or_is_refused_by_name() {
        ScriptFixture known = new ScriptFixture(new OracleDialect(), Schema.ofTables(EveryOperation.TABLE));
        List<String> refused = new ArrayList<>();
        for (Operation operation : EveryOperation.all()) {
            try {
                known.sql(op -> op.apply(operation))
                        .forEach(sql -> assertThat(sql).doesNotContain("IF EXISTS", "IF NOT EXISTS", "ALTER COLUMN"));
            } catch (AludelException e) {
                assertThat(e).hasMessageContaining(operation.describe());
                refused.add(operation.getClass().getSimpleName());
            }
        }
        assertThat(refused)
                .containsExactly(
                        "AlterTableOptions",
                        "MoveColumn",
                        "SetIndexComment",
                        "RenameSequence",
                        "CreateSchema",
                        "DropSchema",
                        "CreateExtension",
                        "DropExtension");
    }

    @Test
    void indexes() {
        oracle.becomes(op -> op.createIndex("ix", "t", "a", "b"), "CREATE INDEX ix ON t (a, b)");
        oracle.becomes(
                op -> op.schema("s").createUniqueIndex("ix", "order", "a"),
                "CREATE UNIQUE INDEX s.ix ON s.\"order\" (a)");
        oracle.becomes(
                op -> op.createIndex(
                        "t",
                        index("ix", expression("LOWER(a)"), key("b").desc())
                                .using("bitmap")
                                .with("TABLESPACE", "fast")
                                .with("ONLINE", "")),
                "CREATE BITMAP INDEX ix ON t (LOWER(a), b DESC) TABLESPACE fast ONLINE");
        oracle.becomes(
                op -> op.createIndex(
                        "t", index("ix", key("a").nullsLast(), key("b").desc().nullsFirst())),
                "CREATE INDEX ix ON t (a, b DESC)");
        oracle.becomes(op -> op.schema("s").dropIndex("ix", "t"), "DROP INDEX s.ix");
        oracle.becomes(op -> op.schema("s").renameIndex("t", "ix", "iy"), "ALTER INDEX s.ix RENAME TO iy");
        assertThat(oracle.sql(op -> op.createIndex("t", index("ix", "a"), IF_NOT_EXISTS))
                        .getFirst())
                .contains("EXECUTE IMMEDIATE 'CREATE INDEX ix ON t (a)';", "SQLCODE = -955");
        assertThat(oracle.sql(op -> op.dropIndex("ix", "t", IF_EXISTS)).getFirst())
                .contains("EXECUTE IMMEDIATE 'DROP INDEX ix';", "SQLCODE = -1418");
    }

    @Test
    void indexes_it_cannot_have_are_refused() {
        oracle.refuses(op -> op.createIndex("t", index("ix", "a").include("b")), "beside the keys of index ix");
        oracle.refuses(
                op -> op.createIndex("t", index("ix", "a").where("a > 0")), "only the rows WHERE a > 0", "CASE WHEN");
        oracle.refuses(op -> op.createIndex("t", index("ix", "a").using("gin")), "by the method gin", "bitmap");
        oracle.refuses(op -> op.createIndex("t", index("ix", "a").comment("c")), "a comment with index ix");
        oracle.refuses(op -> op.createIndex("t", index("ix", key("a").nullsFirst())), "with NULLS FIRST");
        oracle.refuses(
                op -> op.createIndex("t", index("ix", key("a").withPrefixLength(9))), "a prefix length", "SUBSTR");
        oracle.refuses(op -> op.createIndex("t", index("ix", "a"), CONCURRENTLY), "concurrently", "ONLINE");
        oracle.refuses(op -> op.dropIndex("ix", "t", CONCURRENTLY), "concurrently");
    }

    @Test
    void constraints() {
        oracle.becomes(op -> op.createPrimaryKey("pk", "t", "a"), "ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (a)");
        oracle.becomes(
                op -> op.createUniqueConstraint("uq", "t", "a", "b"), "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (a, b)");
        oracle.becomes(
                op -> op.createCheckConstraint("ck", "t", "a > 0"), "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0)");
        oracle.becomes(
                op -> op.createConstraint(
                        "t",
                        foreignKey("a")
                                .references("u", "id")
                                .named("fk")
                                .onDelete(ReferentialAction.SET_NULL)
                                .deferrable()
                                .notValid()),
                "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES u (id) ON DELETE SET NULL DEFERRABLE "
                        + "ENABLE NOVALIDATE");
        oracle.becomes(
                op -> op.createConstraint("t", check("a > 0").named("ck").notValid()),
                "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) ENABLE NOVALIDATE");
        oracle.becomes(
                new CreateConstraint(QualifiedName.of("t"), new CheckConstraint("ck", "a > 0", true, false), false),
                "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) DISABLE");
        oracle.becomes(op -> op.validateConstraint("ck", "t"), "ALTER TABLE t MODIFY CONSTRAINT ck ENABLE VALIDATE");
        oracle.becomes(op -> op.renameConstraint("t", "ck", "cl"), "ALTER TABLE t RENAME CONSTRAINT ck TO cl");
        oracle.becomes(op -> op.dropConstraint("ck", "t"), "ALTER TABLE t DROP CONSTRAINT ck");
        oracle.becomes(op -> op.dropConstraint("pk", "t", CASCADE), "ALTER TABLE t DROP CONSTRAINT pk CASCADE");
    }

    @Test
    void constraints_that_may_or_may_not_be_there() {
        assertThat(oracle.sql(op -> op.createConstraint("t", check("a = 'x'").named("ck"), IF_NOT_EXISTS))
                        .getFirst())
                .contains("EXECUTE IMMEDIATE 'ALTER TABLE t ADD CONSTRAINT ck CHECK (a = ''x'')';", "SQLCODE = -2264");
        assertThat(oracle.sql(op -> op.dropConstraint("ck", "t", IF_EXISTS)).getFirst())
                .contains("EXECUTE IMMEDIATE 'ALTER TABLE t DROP CONSTRAINT ck';", "SQLCODE = -2443");
        oracle.refuses(op -> op.createConstraint("t", check("a > 0"), IF_NOT_EXISTS), "without a name");
    }

    @Test
    void constraints_it_does_not_know_are_refused() {
        oracle.refuses(
                op -> op.createConstraint(
                        "t", foreignKey("a").references("u", "id").onUpdate(ReferentialAction.CASCADE)),
                "ON UPDATE CASCADE",
                "DEFERRABLE");
        oracle.refuses(
                op -> op.createConstraint(
                        "t", foreignKey("a").references("u", "id").onDelete(ReferentialAction.SET_DEFAULT)),
                "ON DELETE SET DEFAULT");
        oracle.refuses(
                op -> op.createConstraint(
                        "t", foreignKey("a").references("u", "id").match(MatchType.FULL)),
                "FULL");
        oracle.refuses(
                op -> op.createConstraint("t", unique("a").named("uq").nullsNotDistinct()), "NULLS NOT DISTINCT");
        oracle.refuses(op -> op.createConstraint("t", exclude("gist", comparing("a", "&&"))), "exclusion constraint");
    }

    @Test
    void sequences() {
        oracle.becomes(op -> op.createSequence("n", SequenceOptions.DEFAULTS), "CREATE SEQUENCE n");
        oracle.becomes(
                new CreateSequence(
                        new Sequence(
                                new QualifiedName("s", "n"),
                                new SqlType.Int(),
                                new SequenceOptions(5L, 2L, 1L, null, 10L, true),
                                null,
                                null,
                                null),
                        false),
                "CREATE SEQUENCE s.n START WITH 5 INCREMENT BY 2 MINVALUE 1 MAXVALUE 2147483647 CYCLE CACHE 10");
        oracle.becomes(
                op -> op.alterSequence("n", new SequenceOptions(null, 5L, null, 100L, 1L, false)),
                "ALTER SEQUENCE n INCREMENT BY 5 MAXVALUE 100 NOCACHE");
        oracle.becomes(
                new AlterSequence(
                        N,
                        new SequenceOptions(1L, 1L, null, null, null, false),
                        new SequenceOptions(null, 5L, null, null, null, true)),
                "ALTER SEQUENCE n INCREMENT BY 1 NOCYCLE");
        oracle.becomes(op -> op.dropSequence("n"), "DROP SEQUENCE n");
        assertThat(oracle.sql(op -> op.dropSequence("n", IF_EXISTS)).getFirst()).contains("SQLCODE = -2289");
        assertThat(oracle.sql(op -> op.createSequence("n", SequenceOptions.DEFAULTS, IF_NOT_EXISTS))
                        .getFirst())
                .contains("SQLCODE = -955");
        oracle.refuses(
                op -> op.alterSequence("n", SequenceOptions.DEFAULTS.withStart(9)),
                "cannot change the first value of sequence n",
                "ALTER SEQUENCE n RESTART START WITH 9");
        oracle.refuses(
                new CreateSequence(new Sequence(N, null, SequenceOptions.DEFAULTS, null, null, "c"), false),
                "an owner or a comment with sequence n");
    }

    @Test
    void views() {
        View view = new View(QualifiedName.of("v"), "SELECT 1 FROM dual", false, List.of("a"), "one");
        oracle.becomes(new CreateView(view), "CREATE VIEW v (a) AS SELECT 1 FROM dual", "COMMENT ON TABLE v IS 'one'");
        oracle.becomes(
                op -> op.replaceView("v", "SELECT 1 a FROM dual"), "CREATE OR REPLACE VIEW v AS SELECT 1 a FROM dual");
        oracle.becomes(op -> op.dropView("v"), "DROP VIEW v");
        oracle.becomes(op -> op.dropView("v", CASCADE), "DROP VIEW v CASCADE CONSTRAINTS");
        assertThat(oracle.sql(op -> op.dropView("v", IF_EXISTS)).getFirst())
                .contains("EXECUTE IMMEDIATE 'DROP VIEW v';", "SQLCODE = -942");
    }

    @Test
    void materialised_views() {
        View view = new View(QualifiedName.of("v"), "SELECT 1 a FROM dual", true, List.of(), "one");
        oracle.becomes(
                new CreateView(view),
                "CREATE MATERIALIZED VIEW v AS SELECT 1 a FROM dual",
                "COMMENT ON MATERIALIZED VIEW v IS 'one'");
        oracle.becomes(
                new CreateView(
                        new View(view.name(), view.query(), true, List.of(), null, List.of(Index.of("ix_v", "a")))),
                "CREATE MATERIALIZED VIEW v AS SELECT 1 a FROM dual",
                "CREATE INDEX ix_v ON v (a)");
        oracle.becomes(
                new ReplaceView(view, view),
                "DROP MATERIALIZED VIEW v",
                "CREATE MATERIALIZED VIEW v AS SELECT 1 a FROM dual",
                "COMMENT ON MATERIALIZED VIEW v IS 'one'");
        assertThat(oracle.sql(op -> op.apply(new ReplaceView(view, null))).getFirst())
                .contains("SQLCODE = -12003");
        oracle.becomes(op -> op.dropMaterializedView("v"), "DROP MATERIALIZED VIEW v");
    }

    @Test
    void routines_and_triggers() {
        String body = "CREATE PROCEDURE n AS\nBEGIN\n    NULL;\nEND;";
        oracle.becomes(op -> op.createProcedure("n", "", body), body);
        oracle.becomes(op -> op.dropFunction("n", ""), "DROP FUNCTION n");
        assertThat(oracle.sql(op -> op.dropProcedure("n", "", IF_EXISTS)).getFirst())
                .contains("SQLCODE = -4043");
        oracle.becomes(op -> op.createTrigger("g", "t", "CREATE TRIGGER g ..."), "CREATE TRIGGER g ...");
        oracle.becomes(op -> op.schema("s").dropTrigger("g", "t"), "DROP TRIGGER s.g");
        assertThat(oracle.sql(op -> op.dropTrigger("g", "t", IF_EXISTS)).getFirst())
                .contains("SQLCODE = -4080");
        Routine before = new Routine(N, Routine.Kind.PROCEDURE, "", body);
        oracle.becomes(new CreateRoutine(before, before), "CREATE OR REPLACE PROCEDURE n AS\nBEGIN\n    NULL;\nEND;");
        oracle.becomes(
                new CreateRoutine(new Routine(N, Routine.Kind.PROCEDURE, "", "-- a\n" + body), before),
                "DROP PROCEDURE n",
                "-- a\n" + body);
    }

    @Test
    void a_schema_is_a_user() {
        oracle.refuses(op -> op.createSchema("s"), "create schema s, for a schema is a user", "CREATE USER s");
        oracle.refuses(
                op -> op.dropSchema("s", CASCADE), "drop schema s, for a schema is a user", "DROP USER s CASCADE");
        oracle.refuses(op -> op.createExtension("e"), "cannot create extension e");
    }

    @Test
    void an_enum_is_text_of_its_longest_label() {
        ScriptFixture known = oracle.after(op -> op.createTable(
                "t", column("m", enumeration("mood", "sad", "ok")).notNull()));
        oracle.becomes(op -> op.createEnum("mood", "sad", "ok"));
        oracle.becomes(op -> op.dropEnum("mood"));
        known.becomes(op -> op.addEnumValue("mood", "hot"));
        known.becomes(op -> op.addEnumValue("mood", "happy"), "ALTER TABLE t MODIFY (m VARCHAR2(5 CHAR))");
        known.becomes(
                op -> op.renameEnumValue("mood", "ok", "fine"),
                "ALTER TABLE t MODIFY (m VARCHAR2(4 CHAR))",
                "UPDATE t SET m = 'fine' WHERE m = 'ok'");
        oracle.refuses(op -> op.renameEnumValue("mood", "ok", "fine"), "without knowing the columns");
    }

    @Test
    void rows_are_inserted_one_by_one() {
        oracle.becomes(
                op -> op.bulkInsert("role", columns("id", "name"), row(1, " VALUES\n    "), row(2, null)),
                "INSERT INTO role (id, name) VALUES (1, ' VALUES' || CHR(10) || '    ')",
                "INSERT INTO role (id, name) VALUES (2, NULL)");
        oracle.after(op -> op.createTable(
                        "role", column("id", integer()).identity(Identity.Kind.ALWAYS, SequenceOptions.DEFAULTS)))
                .refuses(op -> op.bulkInsert("role", columns("id"), row(1)), "always numbers itself", "BY DEFAULT");
    }
}
