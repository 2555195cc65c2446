package dev.aludel.dialect.sqlserver;

import static dev.aludel.migration.DdlOption.CASCADE;
import static dev.aludel.migration.DdlOption.IF_EXISTS;
import static dev.aludel.migration.DdlOption.IF_NOT_EXISTS;
import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.bigint;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.ScriptFixture;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import org.junit.jupiter.api.Test;

class SqlServerColumnTest {

    private static final String DEFAULT_OF_C = """
        DECLARE @name NVARCHAR(258), @definition NVARCHAR(MAX), @sql NVARCHAR(MAX);
        SELECT @name = QUOTENAME(name), @definition = definition
        FROM sys.default_constraints
        WHERE parent_object_id = OBJECT_ID(N't')
            AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N't'), N'c', 'ColumnId');
        IF @name IS NOT NULL
        BEGIN
            SET @sql = N'ALTER TABLE t DROP CONSTRAINT ' + @name;
            EXEC sys.sp_executesql @sql;
        END\
        """;

    private final ScriptFixture sqlServer = new ScriptFixture(new SqlServerDialect());

    private final ScriptFixture known = sqlServer.after(op -> op.createTable(
            "t",
            column("id", integer()).identity().primaryKey(),
            column("c", integer()).notNull(),
            column("d", varchar(20)).defaultValue("x").collation("Latin1_General_CS_AS"),
            column("e", integer()).generatedStored("c + 1")));

    @Test
    void a_column_is_added_without_the_word_column() {
        sqlServer.becomes(
                op -> op.addColumn("t", column("c", integer()).notNull().defaultValue(5)),
                "ALTER TABLE t ADD c INT NOT NULL DEFAULT 5");
        sqlServer.becomes(op -> op.addColumn("t", column("c", varchar(5))), "ALTER TABLE t ADD c NVARCHAR(5) NULL");
    }

    @Test
    void a_nullable_column_gets_its_default_in_the_rows_that_are_there() {
        sqlServer.becomes(
                op -> op.addColumn("t", column("c", integer()).defaultValue(5)),
                "ALTER TABLE t ADD c INT NULL DEFAULT 5 WITH VALUES");
    }

    @Test
    void a_comment_of_an_added_column_follows() {
        assertThat(sqlServer.sql(op -> op.addColumn("t", column("c", integer()).comment("n"))))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("EXEC sys.sp_addextendedproperty")
                .endsWith("@level2type = N'COLUMN', @level2name = N'c'");
    }

    @Test
    void a_column_that_may_be_there_is_added_behind_a_question() {
        sqlServer.becomes(
                op -> op.addColumn("t", column("c", integer()), IF_NOT_EXISTS),
                "IF COL_LENGTH(N't', N'c') IS NULL\nBEGIN\nALTER TABLE t ADD c INT NULL;\nEND");
    }

    @Test
    void a_column_has_no_place() {
        sqlServer.refuses(
                op -> op.addColumnFirst("t", column("c", integer())), "cannot add column t.c at a place", "goes last");
    }

    @Test
    void a_dropped_column_takes_what_uses_it_with_it() {
        sqlServer.becomes(op -> op.dropColumn("t", "it's"), """
            DECLARE @table INT = OBJECT_ID(N't');
            DECLARE @column INT = COLUMNPROPERTY(@table, N'it''s', 'ColumnId');
            DECLARE @sql NVARCHAR(MAX);
            SELECT @sql = STRING_AGG(CAST(step AS NVARCHAR(MAX)), N'; ') WITHIN GROUP (ORDER BY place)
            FROM (
                SELECT CASE type WHEN 'F' THEN 1 ELSE 2 END AS place, N'ALTER TABLE t DROP CONSTRAINT ' + QUOTENAME(name) AS step
                FROM sys.objects AS o
                WHERE o.parent_object_id = @table AND (
                    EXISTS (SELECT 1 FROM sys.default_constraints AS d
                        WHERE d.object_id = o.object_id AND d.parent_column_id = @column)
                    OR EXISTS (SELECT 1 FROM sys.check_constraints AS k
                        WHERE k.object_id = o.object_id AND (k.parent_column_id = @column OR EXISTS (SELECT 1
                            FROM sys.sql_expression_dependencies AS e
                            WHERE e.referencing_id = k.object_id AND e.referenced_id = @table
                                AND e.referenced_minor_id = @column)))
                    OR EXISTS (SELECT 1 FROM sys.foreign_key_columns AS c
                        WHERE c.constraint_object_id = o.object_id
                            AND (c.parent_column_id = @column
                                OR c.referenced_object_id = @table AND c.referenced_column_id = @column))
                    OR EXISTS (SELECT 1 FROM sys.key_constraints AS k
                        JOIN sys.index_columns AS c ON c.object_id = @table AND c.index_id = k.unique_index_id
                        WHERE k.object_id = o.object_id AND c.column_id = @column))
                UNION ALL
                SELECT 3, N'DROP INDEX ' + QUOTENAME(name) + N' ON t'
                FROM sys.indexes AS i
                WHERE i.object_id = @table AND i.is_primary_key = 0 AND i.is_unique_constraint = 0 AND EXISTS (SELECT 1
                    FROM sys.index_columns AS c
                    WHERE c.object_id = @table AND c.index_id = i.index_id AND c.column_id = @column)
            ) AS steps;
            IF @sql IS NOT NULL EXEC sys.sp_executesql @sql;
            ALTER TABLE t DROP COLUMN [it's]\
            """);
    }

    @Test
    void if_exists_and_cascade_of_a_dropped_column() {
        assertThat(sqlServer.sql(op -> op.dropColumn("t", "c", IF_EXISTS)).getFirst())
                .endsWith("ALTER TABLE t DROP COLUMN IF EXISTS c")
                .doesNotContain("f.parent_object_id <> @table");
        assertThat(sqlServer.sql(op -> op.dropColumn("t", "c", CASCADE)).getFirst())
                .contains("WHERE f.referenced_object_id = @table AND f.parent_object_id <> @table")
                .endsWith("ALTER TABLE t DROP COLUMN c");
    }

    @Test
    void a_column_is_restated_as_it_is_known() {
        known.becomes(
                op -> op.alterColumn("t", "c", c -> c.type(bigint())), "ALTER TABLE t ALTER COLUMN c BIGINT NOT NULL");
        known.becomes(op -> op.alterColumn("t", "c", c -> c.nullable()), "ALTER TABLE t ALTER COLUMN c INT NULL");
        known.becomes(
                op -> op.alterColumn("t", "d", c -> c.notNull()),
                "ALTER TABLE t ALTER COLUMN d NVARCHAR(20) COLLATE Latin1_General_CS_AS NOT NULL");
        known.becomes(
                op -> op.alterColumn("t", "c", c -> c.options(ColumnOptions.NONE.withCollation("Thai_CI_AS"))),
                "ALTER TABLE t ALTER COLUMN c INT COLLATE Thai_CI_AS NOT NULL");
    }

    @Test
    void an_author_says_how_an_unknown_column_is() {
        sqlServer.becomes(
                op -> op.alterColumn("t", "c", c -> c.notNull().existing(column("c", varchar(50)))),
                "ALTER TABLE t ALTER COLUMN c NVARCHAR(50) NOT NULL");
        sqlServer.refuses(
                op -> op.alterColumn("t", "c", c -> c.notNull()),
                "To alter column t.c, SQL Server needs to be told its type too",
                "existing(column(\"c\", ...))");
        sqlServer.refuses(
                op -> op.alterColumn("t", "c", c -> c.type(bigint())), "to be told whether it is nullable too");
        known.refuses(
                op -> op.alterColumn("t", "x", c -> c.notNull()), "table t has no column x", "It has: id, c, d, e");
    }

    @Test
    void a_default_is_down_while_the_type_changes() {
        sqlServer.becomes(op -> op.alterColumn("t", "c", c -> c.type(bigint()).notNull()), DEFAULT_OF_C + """

            ALTER TABLE t ALTER COLUMN c BIGINT NOT NULL;
            IF @name IS NOT NULL
            BEGIN
                SET @sql = N'ALTER TABLE t ADD CONSTRAINT ' + @name + N' DEFAULT ' + @definition + N' FOR c';
                EXEC sys.sp_executesql @sql;
            END\
            """);
    }

    @Test
    void a_default_is_looked_up_before_it_is_changed_or_dropped() {
        sqlServer.becomes(
                op -> op.alterColumn("t", "c", c -> c.defaultValue("it's")),
                DEFAULT_OF_C,
                "ALTER TABLE t ADD DEFAULT N'it''s' FOR c");
        sqlServer.becomes(op -> op.alterColumn("t", "c", c -> c.dropDefault()), DEFAULT_OF_C);
    }

    @Test
    void everything_at_once_comes_in_an_order_that_works() {
        known.becomes(
                op -> op.alterColumn(
                        "t",
                        "c",
                        c -> c.type(bigint()).nullable().defaultValue(7).rename("f")),
                DEFAULT_OF_C,
                "ALTER TABLE t ALTER COLUMN c BIGINT NULL",
                "ALTER TABLE t ADD DEFAULT 7 FOR c",
                "EXEC sp_rename 't.c', 'f', 'COLUMN'");
    }

    @Test
    void a_comment_is_changed_whether_there_was_one_or_not() {
        assertThat(sqlServer
                        .sql(op -> op.alterColumn("t", "c", c -> c.comment("why")))
                        .getFirst())
                .startsWith(
                        "IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'dbo', "
                                + "N'TABLE', N't', N'COLUMN', N'c'))\n    EXEC sys.sp_updateextendedproperty")
                .contains("\nELSE\n    EXEC sys.sp_addextendedproperty");
        assertThat(sqlServer
                        .sql(op -> op.alterColumn("t", "c", c -> c.dropComment()))
                        .getFirst())
                .contains("\n    EXEC sys.sp_dropextendedproperty")
                .doesNotContain("ELSE");
    }

    @Test
    void what_cannot_be_altered_is_refused() {
        sqlServer.refuses(
                op -> op.alterColumn("t", "c", c -> c.identity(Identity.of(Identity.Kind.ALWAYS))),
                "cannot change whether or how t.c is numbered");
        sqlServer.refuses(op -> op.alterColumn("t", "c", c -> c.dropIdentity()), "is numbered", "DBCC CHECKIDENT");
        sqlServer.refuses(
                op -> op.alterColumn("t", "c", c -> c.generated(new GeneratedColumn("a", true))), "is computed");
        sqlServer.refuses(op -> op.alterColumn("t", "c", c -> c.dropGenerated()), "is computed", "add it again");
        known.refuses(op -> op.alterColumn("t", "e", c -> c.type(bigint())), "for it is computed");
        sqlServer.refuses(op -> op.alterColumn("t", "c", c -> c.type(bigint(), "c::bigint")), "with USING", "UPDATE");
    }

    @Test
    void renaming_a_column() {
        sqlServer.becomes(op -> op.renameColumn("t", "c", "d"), "EXEC sp_rename 't.c', 'd', 'COLUMN'");
        sqlServer.becomes(
                op -> op.schema("s").renameColumn("order", "user", "o'n"),
                "EXEC sp_rename 's.[order].[user]', 'o''n', 'COLUMN'");
    }
}
