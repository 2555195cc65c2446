package dev.aludel.dialect.sqlserver;

import static dev.aludel.migration.DdlOption.CASCADE;
import static dev.aludel.migration.DdlOption.IF_EXISTS;
import static dev.aludel.migration.DdlOption.IF_NOT_EXISTS;
import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.columns;
import static dev.aludel.migration.Elements.row;
import static dev.aludel.migration.Types.enumeration;
import static dev.aludel.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.AludelException;
import dev.aludel.dialect.EveryOperation;
import dev.aludel.dialect.ScriptFixture;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqlServerDdlTest {

    private static final QualifiedName N = QualifiedName.of("n");

    private final ScriptFixture sqlServer = new ScriptFixture(new SqlServerDialect());

    @Test
    void every_operation_becomes_sql_or_is_refused_by_name() {
        ScriptFixture known = new ScriptFixture(new SqlServerDialect(), Schema.ofTables(EveryOperation.TABLE));
        List<String> refused = new ArrayList<>();
        for (Operation operation : EveryOperation.all()) {
            try {
                known.sql(op -> op.apply(operation))
                        .forEach(sql -> assertThat(sql)
                                .doesNotContain("ADD COLUMN", "RENAME TO", "CASCADE")
                                .doesNotEndWith(";;"));
            } catch (AludelException e) {
                assertThat(e).hasMessageContaining(operation.describe());
                refused.add(operation.getClass().getSimpleName());
            }
        }
        assertThat(EveryOperation.all().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(EveryOperation.kinds());
        assertThat(refused)
                .containsExactly(
                        "AlterTableOptions",
                        "MoveColumn",
                        "SetIndexComment",
                        "RenameSequence",
                        "CreateExtension",
                        "DropExtension");
    }

    @Test
    void a_sequence_starts_where_other_databases_start() {
        sqlServer.becomes(op -> op.createSequence("n", SequenceOptions.DEFAULTS), "CREATE SEQUENCE n START WITH 1");
        sqlServer.becomes(
                op -> op.createSequence("n", SequenceOptions.DEFAULTS.withIncrement(-1)),
                "CREATE SEQUENCE n START WITH -1 INCREMENT BY -1");
        sqlServer.becomes(
                new CreateSequence(
                        new Sequence(
                                new QualifiedName("s", "n"),
                                new SqlType.Int(),
                                new SequenceOptions(5L, 2L, 1L, 99L, 10L, true),
                                null,
                                null,
                                null),
                        false),
                "CREATE SEQUENCE s.n AS INT START WITH 5 INCREMENT BY 2 MINVALUE 1 MAXVALUE 99 CYCLE CACHE 10");
        sqlServer.becomes(
                op -> op.createSequence("n", new SequenceOptions(null, null, 7L, null, 1L, false)),
                "CREATE SEQUENCE n START WITH 7 MINVALUE 7 NO CACHE");
    }

    @Test
    void a_sequence_that_may_be_there_is_created_behind_a_question() {
        sqlServer.becomes(
                op -> op.createSequence("n", SequenceOptions.DEFAULTS, IF_NOT_EXISTS),
                "IF OBJECT_ID(N'n') IS NULL\nBEGIN\nCREATE SEQUENCE n START WITH 1;\nEND");
    }

    @Test
    void a_sequence_goes_on_where_it_was_when_it_is_altered() {
        sqlServer.becomes(
                op -> op.alterSequence("n", new SequenceOptions(null, 5L, null, 100L, null, true)),
                "ALTER SEQUENCE n INCREMENT BY 5 MAXVALUE 100 CYCLE");
        sqlServer.becomes(
                new AlterSequence(
                        N,
                        new SequenceOptions(1L, 1L, null, null, null, false),
                        new SequenceOptions(null, 5L, null, null, null, true)),
                "ALTER SEQUENCE n INCREMENT BY 1 NO CYCLE");
        sqlServer.refuses(
                op -> op.alterSequence("n", SequenceOptions.DEFAULTS.withStart(9)),
                "cannot change the first value of sequence n",
                "ALTER SEQUENCE n RESTART WITH 9");
    }

    @Test
    void a_sequence_is_dropped_and_belongs_to_nobody() {
        sqlServer.becomes(op -> op.dropSequence("n"), "DROP SEQUENCE n");
        sqlServer.becomes(op -> op.dropSequence("n", IF_EXISTS), "DROP SEQUENCE IF EXISTS n");
        sqlServer.refuses(
                new CreateSequence(
                        new Sequence(N, null, SequenceOptions.DEFAULTS, QualifiedName.of("t"), "c", null), false),
                "let sequence n go with column c");
    }

    @Test
    void views() {
        sqlServer.becomes(op -> op.createView("v", "SELECT 1 AS a"), "CREATE VIEW v AS SELECT 1 AS a");
        sqlServer.becomes(op -> op.replaceView("v", "SELECT 1 AS a"), "CREATE OR ALTER VIEW v AS SELECT 1 AS a");
        sqlServer.becomes(op -> op.dropView("v", CASCADE), "DROP VIEW v");
        sqlServer.becomes(op -> op.dropView("v", IF_EXISTS), "DROP VIEW IF EXISTS v");
        sqlServer.refuses(op -> op.createMaterializedView("v", "SELECT 1 AS a"), "materialised view v");
        sqlServer.refuses(op -> op.dropMaterializedView("v"), "drop materialised view v");
    }

    @Test
    void a_view_has_columns_and_a_comment() {
        View view = new View(QualifiedName.of("v"), "SELECT 1", false, List.of("a"), "one");
        String place = "@level0type = N'SCHEMA', @level0name = N'dbo', @level1type = N'VIEW', @level1name = N'v'";
        sqlServer.becomes(
                new CreateView(view),
                "CREATE VIEW v (a) AS SELECT 1",
                "EXEC sys.sp_addextendedproperty @name = N'MS_Description', @value = N'one', " + place);
        assertThat(sqlServer.sql(op -> op.apply(new ReplaceView(view, null))))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(");
    }

    @Test
    void routines_and_triggers() {
        sqlServer.becomes(
                op -> op.createProcedure("p", "", "CREATE PROCEDURE p AS SELECT 1"), "CREATE PROCEDURE p AS SELECT 1");
        sqlServer.becomes(op -> op.dropProcedure("p", ""), "DROP PROCEDURE p");
        sqlServer.becomes(op -> op.dropFunction("f", "int", IF_EXISTS), "DROP FUNCTION IF EXISTS f");
        sqlServer.becomes(
                op -> op.createTrigger("g", "t", "CREATE TRIGGER g ON t AFTER INSERT AS SET NOCOUNT ON"),
                "CREATE TRIGGER g ON t AFTER INSERT AS SET NOCOUNT ON");
        sqlServer.becomes(op -> op.schema("s").dropTrigger("g", "t", IF_EXISTS), "DROP TRIGGER IF EXISTS s.g");
    }

    @Test
    void a_routine_takes_the_place_of_another() {
        Routine before = new Routine(N, Routine.Kind.FUNCTION, "", "CREATE FUNCTION n() ...");
        sqlServer.becomes(
                new CreateRoutine(
                        new Routine(N, Routine.Kind.FUNCTION, "", "create function n() RETURNS INT ..."), before),
                "CREATE OR ALTER function n() RETURNS INT ...");
        sqlServer.becomes(
                new CreateRoutine(
                        new Routine(N, Routine.Kind.FUNCTION, "", "CREATE OR ALTER FUNCTION n() ..."), before),
                "CREATE OR ALTER FUNCTION n() ...");
        sqlServer.becomes(
                new CreateRoutine(new Routine(N, Routine.Kind.FUNCTION, "", "/* a */ CREATE FUNCTION n() ..."), before),
                "DROP FUNCTION IF EXISTS n",
                "/* a */ CREATE FUNCTION n() ...");
    }

    @Test
    void schemas() {
        sqlServer.becomes(op -> op.createSchema("s"), "CREATE SCHEMA s");
        sqlServer.becomes(
                op -> op.createSchema("it's", IF_NOT_EXISTS),
                "IF SCHEMA_ID(N'it''s') IS NULL\n    EXEC (N'CREATE SCHEMA [it''s]')");
        sqlServer.becomes(op -> op.dropSchema("s", IF_EXISTS), "DROP SCHEMA IF EXISTS s");
        sqlServer.refuses(op -> op.dropSchema("s", CASCADE), "drop schema s with what is in it", "first");
        sqlServer.refuses(op -> op.createExtension("citext"), "cannot create extension citext");
        sqlServer.refuses(op -> op.dropExtension("citext"), "cannot drop extension citext");
    }

    @Test
    void an_enum_is_text_of_its_longest_label() {
        ScriptFixture known = sqlServer.after(op -> op.createTable(
                "t", column("m", enumeration("mood", "sad", "ok")).notNull()));
        sqlServer.becomes(op -> op.createEnum("mood", "sad", "ok"));
        sqlServer.becomes(op -> op.dropEnum("mood"));
        known.becomes(op -> op.addEnumValue("mood", "hot"));
        known.becomes(op -> op.addEnumValue("mood", "happy"), "ALTER TABLE t ALTER COLUMN m NVARCHAR(5) NOT NULL");
        known.becomes(
                op -> op.renameEnumValue("mood", "ok", "fine"),
                "ALTER TABLE t ALTER COLUMN m NVARCHAR(4) NOT NULL",
                "UPDATE t SET m = N'fine' WHERE m = N'ok'");
        sqlServer.refuses(
                op -> op.addEnumValue("mood", "happy"), "add value happy to enum mood", "without knowing the columns");
    }

    @Test
    void rows_with_values_for_a_numbered_column_switch_identity_insert_on() {
        ScriptFixture known = sqlServer.after(
                op -> op.createTable("role", column("id", integer()).identity(), column("name", integer())));
        known.becomes(
                op -> op.bulkInsert("role", columns("id", "name"), row(1, "a"), row(2, null)),
                "SET IDENTITY_INSERT role ON",
                "INSERT INTO role (id, name) VALUES\n    (1, N'a'),\n    (2, NULL)",
                "SET IDENTITY_INSERT role OFF");
        known.becomes(
                op -> op.bulkInsert("role", columns("name"), row("a")), "INSERT INTO role (name) VALUES\n    (N'a')");
        sqlServer.becomes(op -> op.bulkInsert("role", columns("id"), row(1)), "INSERT INTO role (id) VALUES\n    (1)");
    }

    @Test
    void statements_of_the_author_are_left_as_they_are() {
        sqlServer.becomes(op -> op.execute("EXEC dbo.p"), "EXEC dbo.p");
        sqlServer.becomes(new Own(), "GRANT SELECT ON t TO sqlserver");
    }

    /** An operation of a user's. */
    private record Own() implements CustomOperation {
        @Override
        public List<String> statements(String dialect) {
            return List.of("GRANT SELECT ON t TO " + dialect);
        }

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public String describe() {
            return "own";
        }
    }
}
