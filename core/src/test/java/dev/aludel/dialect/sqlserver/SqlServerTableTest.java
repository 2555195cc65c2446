package dev.aludel.dialect.sqlserver;

import static dev.aludel.migration.DdlOption.CASCADE;
import static dev.aludel.migration.DdlOption.IF_EXISTS;
import static dev.aludel.migration.Elements.check;
import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.comment;
import static dev.aludel.migration.Elements.foreignKey;
import static dev.aludel.migration.Elements.index;
import static dev.aludel.migration.Elements.options;
import static dev.aludel.migration.Elements.primaryKey;
import static dev.aludel.migration.Elements.unique;
import static dev.aludel.migration.Types.bigint;
import static dev.aludel.migration.Types.bool;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.numeric;
import static dev.aludel.migration.Types.timestamp;
import static dev.aludel.migration.Types.varchar;

import dev.aludel.dialect.ScriptFixture;
import dev.aludel.operation.Existing;
import dev.aludel.operation.TableOperation.SetTableComment;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.TableOptions;
import org.junit.jupiter.api.Test;

class SqlServerTableTest {

    private final ScriptFixture sqlServer = new ScriptFixture(new SqlServerDialect());

    @Test
    void a_table_has_columns_keys_and_checks() {
        sqlServer.becomes(
                op -> op.createTable(
                        "orders",
                        column("id", bigint()).identity().primaryKey(),
                        column("customer", integer()).notNull(),
                        column("state", varchar(20)).notNull().defaultValue("it's new"),
                        column("paid", bool()).notNull().defaultValue(false),
                        column("placed", timestamp()).defaultSql("SYSDATETIME()"),
                        foreignKey("customer")
                                .references("customers", "id")
                                .named("fk_customer")
                                .onDelete(ReferentialAction.CASCADE)
                                .onUpdate(ReferentialAction.SET_NULL),
                        unique("customer", "state").named("uq_state"),
                        check("customer > 0").named("ck_customer")),
                """
                CREATE TABLE orders (
                    id BIGINT IDENTITY(1,1) NOT NULL,
                    customer INT NOT NULL,
                    state NVARCHAR(20) NOT NULL DEFAULT N'it''s new',
                    paid BIT NOT NULL DEFAULT 0,
                    placed DATETIME2 NULL DEFAULT (SYSDATETIME()),
                    PRIMARY KEY (id),
                    CONSTRAINT fk_customer FOREIGN KEY (customer) REFERENCES customers (id) ON UPDATE SET NULL ON DELETE CASCADE,
                    CONSTRAINT uq_state UNIQUE (customer, state),
                    CONSTRAINT ck_customer CHECK (customer > 0)
                )\
                """);
    }

    @Test
    void computed_columns_collations_and_counting_are_said_in_the_column() {
        sqlServer.becomes(
                op -> op.schema("sales")
                        .createTable(
                                "line",
                                column("id", integer())
                                        .identity(
                                                Identity.Kind.BY_DEFAULT,
                                                SequenceOptions.DEFAULTS
                                                        .withStart(100)
                                                        .withIncrement(10)),
                                column("name", varchar(10)).collation("Latin1_General_CS_AS"),
                                column("net", numeric(10, 2)).generatedStored("price * amount"),
                                column("gross", numeric(10, 2)).generatedVirtual("price * 1.2"),
                                column("total", numeric(10, 2))
                                        .generatedStored("price + 1")
                                        .notNull()),
                """
                CREATE TABLE sales.line (
                    id INT IDENTITY(100,10) NOT NULL,
                    name NVARCHAR(10) COLLATE Latin1_General_CS_AS NULL,
                    net AS (price * amount) PERSISTED,
                    gross AS (price * 1.2),
                    total AS (price + 1) PERSISTED NOT NULL
                )\
                """);
    }

    @Test
    void comments_are_extended_properties_and_indexes_follow() {
        sqlServer.becomes(
                op -> op.createTable(
                        "users",
                        column("name", varchar(10)).comment("what we call them"),
                        comment("people"),
                        index("ix_name", "name")),
                "CREATE TABLE users (\n    name NVARCHAR(10) NULL\n)",
                "EXEC sys.sp_addextendedproperty @name = N'MS_Description', @value = N'people', @level0type ="
                        + " N'SCHEMA', @level0name = N'dbo', @level1type = N'TABLE', @level1name = N'users'",
                "EXEC sys.sp_addextendedproperty @name = N'MS_Description', @value = N'what we call them', @level0type"
                    + " = N'SCHEMA', @level0name = N'dbo', @level1type = N'TABLE', @level1name = N'users', @level2type"
                    + " = N'COLUMN', @level2name = N'name'",
                "CREATE INDEX ix_name ON users (name)");
    }

    @Test
    void a_table_that_may_be_there_is_created_behind_a_question() {
        sqlServer.becomes(op -> op.createTableIfNotExists("t", column("id", integer()), index("ix", "id")), """
            IF OBJECT_ID(N't') IS NULL
            BEGIN
            CREATE TABLE t (
                id INT NULL
            );
            CREATE INDEX ix ON t (id);
            END\
            """);
    }

    @Test
    void what_other_databases_know_of_tables_is_left_out_and_partitions_are_refused() {
        sqlServer.becomes(
                op -> op.createTable("t", column("id", integer()), options(TableOptions.NONE.withEngine("InnoDB"))),
                "CREATE TABLE t (\n    id INT NULL\n)");
        sqlServer.refuses(
                op -> op.createTable(
                        "t", column("id", integer()), options(TableOptions.NONE.withPartitionBy("RANGE (id)"))),
                "SQL Server cannot create table t with PARTITION BY",
                "partition function");
    }

    @Test
    void columns_it_cannot_have_are_refused() {
        sqlServer.refuses(
                op -> op.createTable("t", column("c", timestamp()).onUpdate("now()")),
                "cannot set column c on every update",
                "trigger");
        sqlServer.refuses(
                op -> op.createTable(
                        "t", column("c", integer()).generatedVirtual("a + 1").notNull()),
                "NOT NULL without storing it",
                "PERSISTED");
        sqlServer.refuses(
                op -> op.createTable(
                        "t",
                        column("c", integer())
                                .identity(
                                        Identity.Kind.ALWAYS, new SequenceOptions(null, null, null, null, null, true))),
                "with a minimum, a maximum, a cache or a cycle",
                "NEXT VALUE FOR");
    }

    @Test
    void primary_keys_and_names_with_spaces_are_quoted_when_they_must() {
        sqlServer.becomes(
                op -> op.createTable("order", column("User", integer()), column("a]b", integer()), primaryKey("User")),
                """
                CREATE TABLE [order] (
                    [User] INT NOT NULL,
                    [a]]b] INT NULL,
                    PRIMARY KEY ([User])
                )\
                """);
    }

    @Test
    void dropping_a_table() {
        sqlServer.becomes(op -> op.dropTable("t"), "DROP TABLE t");
        sqlServer.becomes(op -> op.schema("s").dropTable("t", IF_EXISTS), "DROP TABLE IF EXISTS s.t");
    }

    @Test
    void cascade_drops_the_foreign_keys_to_the_table_first() {
        sqlServer.becomes(op -> op.dropTable("t", CASCADE), """
            DECLARE @sql NVARCHAR(MAX);
            SELECT @sql = STRING_AGG(CAST(N'ALTER TABLE ' + QUOTENAME(OBJECT_SCHEMA_NAME(f.parent_object_id)) + N'.'
                + QUOTENAME(OBJECT_NAME(f.parent_object_id)) + N' DROP CONSTRAINT ' + QUOTENAME(f.name) AS NVARCHAR(MAX)), N'; ')
            FROM sys.foreign_keys AS f
            WHERE f.referenced_object_id = OBJECT_ID(N't');
            IF @sql IS NOT NULL EXEC sys.sp_executesql @sql;
            DROP TABLE t\
            """);
    }

    @Test
    void renaming_a_table() {
        sqlServer.becomes(op -> op.renameTable("t", "t2"), "EXEC sp_rename 't', 't2', 'OBJECT'");
        sqlServer.becomes(op -> op.schema("s").renameTable("t", "t.2"), "EXEC sp_rename 's.t', 't.2', 'OBJECT'");
        sqlServer.becomes(op -> op.renameTable("order", "größe"), "EXEC sp_rename '[order]', N'größe', 'OBJECT'");
    }

    @Test
    void a_comment_is_added_changed_or_removed_as_it_was_before() {
        QualifiedName table = new QualifiedName("s", "t");
        String place = "@level0type = N'SCHEMA', @level0name = N's', @level1type = N'TABLE', @level1name = N't'";
        sqlServer.becomes(
                new SetTableComment(table, "new", Existing.of(null)),
                "EXEC sys.sp_addextendedproperty @name = N'MS_Description', @value = N'new', " + place);
        sqlServer.becomes(
                new SetTableComment(table, "new", Existing.of("old")),
                "EXEC sys.sp_updateextendedproperty @name = N'MS_Description', @value = N'new', " + place);
        sqlServer.becomes(
                new SetTableComment(table, null, Existing.of("old")),
                "EXEC sys.sp_dropextendedproperty @name = N'MS_Description', " + place);
        sqlServer.becomes(new SetTableComment(table, null, Existing.of(null)));
    }

    @Test
    void a_comment_of_a_table_that_may_have_one_asks_first() {
        String list = "IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'dbo', "
                + "N'TABLE', N't', NULL, NULL))\n";
        String place = "@level0type = N'SCHEMA', @level0name = N'dbo', @level1type = N'TABLE', @level1name = N't'";
        sqlServer.becomes(
                op -> op.createTableComment("t", "new"),
                list + "    EXEC sys.sp_updateextendedproperty @name = N'MS_Description', @value = N'new', " + place
                        + "\nELSE\n    EXEC sys.sp_addextendedproperty @name = N'MS_Description', @value = N'new', "
                        + place);
        sqlServer.becomes(
                op -> op.dropTableComment("t"),
                list + "    EXEC sys.sp_dropextendedproperty @name = N'MS_Description', " + place);
    }
}
