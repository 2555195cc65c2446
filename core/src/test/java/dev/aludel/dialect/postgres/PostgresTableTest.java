package dev.aludel.dialect.postgres;

import static dev.aludel.migration.Elements.check;
import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.comparing;
import static dev.aludel.migration.Elements.exclude;
import static dev.aludel.migration.Elements.foreignKey;
import static dev.aludel.migration.Elements.index;
import static dev.aludel.migration.Elements.options;
import static dev.aludel.migration.Elements.primaryKey;
import static dev.aludel.migration.Elements.unique;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.text;
import static dev.aludel.schema.TableOptions.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.ScriptFixture;
import dev.aludel.operation.SchemaProjector;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.schema.Partition;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.View;
import dev.aludel.schema.ViewOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresTableTest {

    private static final QualifiedName EVENTS = QualifiedName.of("events");
    private static final QualifiedName EVENTS_DE = QualifiedName.of("events_de");
    private static final Partition DE = new Partition(EVENTS, "FOR VALUES IN ('de')");

    private final ScriptFixture postgres = new ScriptFixture(new PostgresDialect());

    @Test
    void a_partition_takes_its_columns_from_its_table_and_is_attached_when_complete() {
        postgres.becomes(
                op -> op.createTable(
                        "events_de",
                        primaryKey("id").named("events_de_pk"),
                        index("events_de_at", "at"),
                        options(NONE.withPartition(DE))),
                """
                CREATE TABLE events_de (
                    LIKE events INCLUDING ALL EXCLUDING INDEXES EXCLUDING IDENTITY EXCLUDING COMMENTS EXCLUDING STATISTICS,
                    CONSTRAINT events_de_pk PRIMARY KEY (id)
                )\
                """,
                "CREATE INDEX events_de_at ON events_de (at)",
                "ALTER TABLE events ATTACH PARTITION events_de FOR VALUES IN ('de')");
    }

    @Test
    void a_partition_with_columns_of_its_own_is_attached_as_well() {
        postgres.becomes(
                op -> op.createTable(
                        "events_de",
                        column("id", integer()).notNull().defaultValue(1),
                        options(NONE.withPartition(DE))),
                "CREATE TABLE events_de (\n    id integer DEFAULT 1 NOT NULL\n)",
                "ALTER TABLE events ATTACH PARTITION events_de FOR VALUES IN ('de')");
    }

    @Test
    void a_table_says_how_it_is_kept_after_its_columns() {
        postgres.becomes(
                op -> op.createTable(
                        "t",
                        column("id", integer()),
                        options(NONE.withUnlogged(true)
                                .withInherits(List.of(EVENTS, new QualifiedName("s", "base")))
                                .withAccessMethod("heap2")
                                .withStorage(Map.of("fillfactor", "70")))),
                "CREATE UNLOGGED TABLE t (\n"
                        + "    id integer\n"
                        + ") INHERITS (events, s.base) USING heap2 WITH (fillfactor = 70)");
    }

    @Test
    void a_table_of_a_type_says_only_what_it_adds_to_its_columns() {
        postgres.becomes(
                op -> op.createTable(
                        "t",
                        column("id", integer()).notNull(),
                        column("note", text()),
                        options(NONE.withOfType("person"))),
                "CREATE TABLE t OF person (\n    id WITH OPTIONS NOT NULL\n)");
        postgres.becomes(
                op -> op.createTable("t", column("note", text()), options(NONE.withOfType("person"))),
                "CREATE TABLE t OF person ");
    }

    @Test
    void options_are_changed_one_by_one() {
        TableOptions from = NONE.withUnlogged(true)
                .withAccessMethod("columnar")
                .withInherits(List.of(EVENTS))
                .withStorage(Map.of("fillfactor", "70"));
        TableOptions to = NONE.withPartition(DE).withStorage(Map.of("autovacuum_enabled", "false", "toast.x", "a b"));
        postgres.becomes(
                new AlterTableOptions(
                        QualifiedName.of("t"), to.withStorage(Map.of("autovacuum_enabled", "false")), from),
                "ALTER TABLE t NO INHERIT events",
                "ALTER TABLE t SET LOGGED",
                "ALTER TABLE t SET ACCESS METHOD heap",
                "ALTER TABLE t RESET (fillfactor)",
                "ALTER TABLE t SET (autovacuum_enabled = false)",
                "ALTER TABLE events ATTACH PARTITION t FOR VALUES IN ('de')");
        postgres.becomes(
                new AlterTableOptions(
                        EVENTS_DE, NONE.withPartition(new Partition(EVENTS, "DEFAULT")), NONE.withPartition(DE)),
                "ALTER TABLE events DETACH PARTITION events_de",
                "ALTER TABLE events ATTACH PARTITION events_de DEFAULT");
        postgres.refuses(
                op -> op.alterTableOptions("t", NONE.withPartitionBy("LIST (land)")),
                "cannot change how table t is partitioned",
                "copy the rows");
        postgres.refuses(
                op -> op.alterTableOptions("t", NONE.withRowFormat("COMPRESSED")), "cannot alter options of table t");
    }

    @Test
    void keys_say_what_their_index_keeps_and_when_they_are_checked() {
        postgres.becomes(
                op -> op.createTable(
                        "t",
                        column("id", integer()),
                        primaryKey("id")
                                .include("note")
                                .with("fillfactor", "80")
                                .deferrable(),
                        unique("id", "valid").named("u").withoutOverlaps(),
                        exclude("gist", comparing("valid", "&&"))
                                .include("note")
                                .initiallyDeferred(),
                        check("id > 0").noInherit().notEnforced(),
                        foreignKey("id", "a")
                                .references("o", "id", "a")
                                .onDelete(ReferentialAction.SET_NULL)
                                .onDeleteSetting("a"),
                        foreignKey("id", "valid")
                                .references("o", "id", "valid")
                                .period()
                                .notEnforced()),
                """
                CREATE TABLE t (
                    id integer NOT NULL,
                    PRIMARY KEY (id) INCLUDE (note) WITH (fillfactor = 80) DEFERRABLE,
                    CONSTRAINT u UNIQUE (id, valid WITHOUT OVERLAPS),
                    EXCLUDE USING gist (valid WITH &&) INCLUDE (note) DEFERRABLE INITIALLY DEFERRED,
                    CHECK (id > 0) NO INHERIT NOT ENFORCED,
                    FOREIGN KEY (id, a) REFERENCES o (id, a) ON DELETE SET NULL (a),
                    FOREIGN KEY (id, PERIOD valid) REFERENCES o (id, PERIOD valid) NOT ENFORCED
                )\
                """);
    }

    @Test
    void a_view_has_parameters_and_a_materialised_one_may_be_left_empty() {
        View view = View.of(QualifiedName.of("v"), "SELECT 1 AS one");
        postgres.becomes(
                new CreateView(view.withOptions(ViewOptions.NONE.withParameters(Map.of("security_barrier", "true")))),
                "CREATE VIEW v WITH (security_barrier = true) AS\nSELECT 1 AS one");
        postgres.becomes(
                new CreateView(new View(view.name(), view.query(), true, List.of(), null)
                        .withOptions(ViewOptions.NONE.withPopulated(false))),
                "CREATE MATERIALIZED VIEW v AS\nSELECT 1 AS one\nWITH NO DATA");
    }

    @Test
    void partitions_follow_the_name_of_their_table_and_go_with_it() {
        Schema schema = Schema.ofTables(
                Table.of(EVENTS, List.of()).withOptions(NONE.withPartitionBy("LIST (land)")),
                Table.of(EVENTS_DE, List.of())
                        .withOptions(NONE.withPartition(DE).withPartitionBy("LIST (town)")),
                Table.of(QualifiedName.of("events_de_fr"), List.of())
                        .withOptions(NONE.withPartition(new Partition(EVENTS_DE, "DEFAULT"))));
        Schema renamed = SchemaProjector.apply(schema, new RenameTable(EVENTS, "facts"));
        assertThat(renamed.table(EVENTS_DE).orElseThrow().options().partition())
                .isEqualTo(new Partition(QualifiedName.of("facts"), DE.bound()));
        assertThat(SchemaProjector.apply(schema, new DropTable(EVENTS, false, false, null)))
                .isEqualTo(Schema.EMPTY);
    }
}
