package dev.aludel.dialect.sqlserver;

import static dev.aludel.migration.DdlOption.CASCADE;
import static dev.aludel.migration.DdlOption.CONCURRENTLY;
import static dev.aludel.migration.DdlOption.IF_EXISTS;
import static dev.aludel.migration.DdlOption.IF_NOT_EXISTS;
import static dev.aludel.migration.Elements.check;
import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.comparing;
import static dev.aludel.migration.Elements.exclude;
import static dev.aludel.migration.Elements.expression;
import static dev.aludel.migration.Elements.foreignKey;
import static dev.aludel.migration.Elements.index;
import static dev.aludel.migration.Elements.key;
import static dev.aludel.migration.Elements.unique;
import static dev.aludel.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.ScriptFixture;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlServerKeyTest {

    private final ScriptFixture sqlServer = new ScriptFixture(new SqlServerDialect());

    @Test
    void plain_and_unique_indexes() {
        sqlServer.becomes(op -> op.createIndex("ix", "t", "a", "b"), "CREATE INDEX ix ON t (a, b)");
        sqlServer.becomes(
                op -> op.schema("s").createUniqueIndex("ix", "order", "a"), "CREATE UNIQUE INDEX ix ON s.[order] (a)");
    }

    @Test
    void an_index_has_included_columns_a_filter_and_options() {
        sqlServer.becomes(
                op -> op.createIndex(
                        "t",
                        index("ix", key("a").desc(), key("b"))
                                .unique()
                                .include("c", "d")
                                .where("a IS NOT NULL")
                                .with("FILLFACTOR", "80")
                                .with("ONLINE", "ON")),
                "CREATE UNIQUE INDEX ix ON t (a DESC, b) INCLUDE (c, d) WHERE a IS NOT NULL "
                        + "WITH (FILLFACTOR = 80, ONLINE = ON)");
    }

    @Test
    void an_index_is_clustered_or_a_column_store() {
        sqlServer.becomes(
                op -> op.createIndex("t", index("ix", "a").using("clustered")), "CREATE CLUSTERED INDEX ix ON t (a)");
        sqlServer.becomes(
                op -> op.createIndex("t", index("ix", "a").using("columnstore")),
                "CREATE NONCLUSTERED COLUMNSTORE INDEX ix ON t (a)");
        sqlServer.refuses(op -> op.createIndex("t", index("ix", "a").using("gin")), "by the method gin", "clustered");
    }

    @Test
    void nulls_have_one_place_in_an_index() {
        sqlServer.becomes(
                op -> op.createIndex(
                        "t", index("ix", key("a").nullsFirst(), key("b").desc().nullsLast())),
                "CREATE INDEX ix ON t (a, b DESC)");
        sqlServer.refuses(op -> op.createIndex("t", index("ix", key("a").nullsLast())), "with NULLS LAST");
    }

    @Test
    void keys_it_cannot_index_are_refused() {
        sqlServer.refuses(
                op -> op.createIndex("t", index("ix", expression("lower(a)"))),
                "cannot index the expression lower(a)",
                "computed column");
        sqlServer.refuses(
                op -> op.createIndex("t", index("ix", key("a").withPrefixLength(10))), "a prefix length of its own");
        sqlServer.refuses(op -> op.createIndex("t", index("ix", "a"), CONCURRENTLY), "concurrently", "ONLINE = ON");
        sqlServer.refuses(op -> op.dropIndex("ix", "t", CONCURRENTLY), "concurrently");
    }

    @Test
    void an_index_that_may_be_there_is_created_behind_a_question() {
        sqlServer.becomes(op -> op.createIndex("t", index("ix", "a").comment("fast"), IF_NOT_EXISTS), """
            IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N't') AND name = N'ix')
            BEGIN
            CREATE INDEX ix ON t (a);
            EXEC sys.sp_addextendedproperty @name = N'MS_Description', @value = N'fast', @level0type = N'SCHEMA', \
            @level0name = N'dbo', @level1type = N'TABLE', @level1name = N't', @level2type = N'INDEX', @level2name = N'ix';
            END\
            """);
    }

    @Test
    void dropping_an_index_names_its_table() {
        sqlServer.becomes(op -> op.dropIndex("ix", "t"), "DROP INDEX ix ON t");
        sqlServer.becomes(op -> op.dropIndex("ix", "t", IF_EXISTS), "DROP INDEX IF EXISTS ix ON t");
        sqlServer.refuses(op -> op.dropIndex("ix"), "needs the table", "op.dropIndex(\"ix\", \"table\")");
        sqlServer
                .after(op -> op.createTable("t", column("a", integer()).index("ix")))
                .becomes(op -> op.dropIndex("ix"), "DROP INDEX ix ON t");
    }

    @Test
    void renaming_indexes_and_constraints() {
        sqlServer.becomes(op -> op.renameIndex("t", "ix", "iy"), "EXEC sp_rename 't.ix', 'iy', 'INDEX'");
        sqlServer.becomes(
                op -> op.schema("s").renameConstraint("t", "ck", "cl"), "EXEC sp_rename 's.ck', 'cl', 'OBJECT'");
    }

    @Test
    void constraints_are_added() {
        sqlServer.becomes(
                op -> op.createPrimaryKey("pk", "t", "a", "b"), "ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (a, b)");
        sqlServer.becomes(
                op -> op.createConstraint("t", unique("a").named("uq").nullsNotDistinct()),
                "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (a)");
        sqlServer.becomes(
                op -> op.createCheckConstraint("ck", "t", "a > 0"), "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0)");
        sqlServer.becomes(
                op -> op.createConstraint(
                        "t",
                        foreignKey("a")
                                .references("u", "id")
                                .named("fk")
                                .onDelete(ReferentialAction.RESTRICT)
                                .onUpdate(ReferentialAction.SET_DEFAULT)),
                "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES u (id) ON UPDATE SET DEFAULT");
    }

    @Test
    void a_constraint_is_added_without_a_look_at_the_rows_and_validated_later() {
        sqlServer.becomes(
                op -> op.createConstraint("t", check("a > 0").named("ck").notValid()),
                "ALTER TABLE t WITH NOCHECK ADD CONSTRAINT ck CHECK (a > 0)");
        sqlServer.becomes(
                op -> op.createConstraint(
                        "t", foreignKey("a").references("u", "id").named("fk").notValid()),
                "ALTER TABLE t WITH NOCHECK ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES u (id)");
        sqlServer.becomes(op -> op.validateConstraint("ck", "t"), "ALTER TABLE t WITH CHECK CHECK CONSTRAINT ck");
    }

    @Test
    void a_check_that_is_not_enforced_is_switched_off() {
        QualifiedName t = QualifiedName.of("t");
        CheckConstraint off = new CheckConstraint("ck", "a > 0", true, false);
        sqlServer.becomes(
                new CreateConstraint(t, off, false),
                "ALTER TABLE t WITH NOCHECK ADD CONSTRAINT ck CHECK (a > 0)",
                "ALTER TABLE t NOCHECK CONSTRAINT ck");
        sqlServer.becomes(
                new CreateTable(
                        Table.of(t, List.of(Column.of("a", new SqlType.Int()))).withConstraints(List.of(off)), false),
                "CREATE TABLE t (\n    a INT NULL,\n    CONSTRAINT ck CHECK (a > 0)\n)",
                "ALTER TABLE t NOCHECK CONSTRAINT ck");
        sqlServer.refuses(
                new CreateConstraint(t, new CheckConstraint(null, "a > 0", true, false), false), "without a name");
    }

    @Test
    void a_constraint_that_may_be_there_is_added_behind_a_question() {
        sqlServer.becomes(op -> op.createConstraint("t", check("a > 0").named("ck"), IF_NOT_EXISTS), """
            IF NOT EXISTS (SELECT 1 FROM sys.objects WHERE parent_object_id = OBJECT_ID(N't') AND name = N'ck')
            BEGIN
            ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0);
            END\
            """);
        sqlServer.refuses(op -> op.createConstraint("t", check("a > 0"), IF_NOT_EXISTS), "without a name");
    }

    @Test
    void constraints_it_does_not_know_are_refused() {
        sqlServer.refuses(
                op -> op.createConstraint("t", unique("a").named("uq").initiallyDeferred()),
                "put a constraint off",
                "DEFERRABLE");
        sqlServer.refuses(
                op -> op.createConstraint(
                        "t", foreignKey("a").references("u", "id").deferrable()),
                "put a constraint off");
        sqlServer.refuses(
                op -> op.createConstraint(
                        "t", foreignKey("a").references("u", "id").match(MatchType.FULL)),
                "match a foreign key FULL");
        sqlServer.refuses(
                op -> op.createConstraint("t", exclude("gist", comparing("a", "&&"))),
                "exclusion constraint",
                "trigger");
    }

    @Test
    void dropping_constraints() {
        sqlServer.becomes(op -> op.dropConstraint("ck", "t"), "ALTER TABLE t DROP CONSTRAINT ck");
        sqlServer.becomes(op -> op.dropConstraint("ck", "t", IF_EXISTS), "ALTER TABLE t DROP CONSTRAINT IF EXISTS ck");
        assertThat(sqlServer.sql(op -> op.dropConstraint("pk", "t", CASCADE)).getFirst())
                .contains("AND f.key_index_id = (SELECT k.unique_index_id FROM sys.key_constraints AS k")
                .contains("WHERE k.parent_object_id = f.referenced_object_id AND k.name = N'pk')")
                .endsWith("EXEC sys.sp_executesql @sql;\nALTER TABLE t DROP CONSTRAINT pk");
    }
}
