package dev.aludel.dialect.sqlserver;

import dev.aludel.schema.QualifiedName;

/**
 * Batches that find in the catalogue what stands in the way of a change, because its name is often one that SQL Server made
 * up, and take it down first. A column cannot be dropped while a default, a check, a key or an index uses it (Transact-SQL
 * reference, "ALTER TABLE", DROP COLUMN).
 */
final class ConstraintLookup {

    private final SqlServerDefinitions definitions;

    ConstraintLookup(SqlServerDefinitions definitions) {
        this.definitions = definitions;
    }

    /** Drops the default of a column, if it has one. */
    String dropDefault(QualifiedName table, String column) {
        return findDefault(table, column) + "\n" + dropFoundDefault(table);
    }

    /** Runs a statement while the default of a column is down, and puts it back under its name. */
    String withoutDefault(QualifiedName table, String column, String statement) {
        String back = "N'ALTER TABLE " + inText(table)
                + " ADD CONSTRAINT ' + @name + N' DEFAULT ' + @definition + N' FOR " + inText(column) + "'";
        return findDefault(table, column) + "\n" + dropFoundDefault(table) + "\n" + statement + ";\n"
                + "IF @name IS NOT NULL\nBEGIN\n    SET @sql = " + back
                + ";\n    EXEC sys.sp_executesql @sql;\nEND";
    }

    private String findDefault(QualifiedName table, String column) {
        return """
            DECLARE @name NVARCHAR(258), @definition NVARCHAR(MAX), @sql NVARCHAR(MAX);
            SELECT @name = QUOTENAME(name), @definition = definition
            FROM sys.default_constraints
            WHERE parent_object_id = %s
                AND parent_column_id = COLUMNPROPERTY(%s, %s, 'ColumnId');\
            """.formatted(objectId(table), objectId(table), text(column));
    }

    private String dropFoundDefault(QualifiedName table) {
        return "IF @name IS NOT NULL\nBEGIN\n    SET @sql = N'ALTER TABLE " + inText(table)
                + " DROP CONSTRAINT ' + @name;\n    EXEC sys.sp_executesql @sql;\nEND";
    }

    /**
     * Drops the foreign keys that refer to a table, before it goes.
     *
     * @param drop the statement that is then possible
     */
    String withoutForeignKeysTo(QualifiedName table, String drop) {
        return foreignKeysTo("f.referenced_object_id = " + objectId(table)) + "\n" + drop;
    }

    /** Drops the foreign keys that refer to a primary or unique key, before it goes. */
    String withoutForeignKeysTo(QualifiedName table, String key, String drop) {
        return foreignKeysTo("f.referenced_object_id = " + objectId(table)
                        + "\n    AND f.key_index_id = (SELECT k.unique_index_id FROM sys.key_constraints AS k"
                        + "\n        WHERE k.parent_object_id = f.referenced_object_id AND k.name = " + text(key) + ")")
                + "\n" + drop;
    }

    private static String foreignKeysTo(String condition) {
        return """
            DECLARE @sql NVARCHAR(MAX);
            SELECT @sql = STRING_AGG(CAST(N'ALTER TABLE ' + QUOTENAME(OBJECT_SCHEMA_NAME(f.parent_object_id)) + N'.'
                + QUOTENAME(OBJECT_NAME(f.parent_object_id)) + N' DROP CONSTRAINT ' + QUOTENAME(f.name) AS NVARCHAR(MAX)), N'; ')
            FROM sys.foreign_keys AS f
            WHERE %s;
            IF @sql IS NOT NULL EXEC sys.sp_executesql @sql;\
            """.formatted(condition);
    }

    /**
     * Drops a column together with the default, checks, keys and indexes that use it.
     *
     * @param ifExists the words {@code IF EXISTS } or nothing
     * @param cascade whether foreign keys of other tables to it go as well
     */
    String dropColumn(QualifiedName table, String column, String ifExists, boolean cascade) {
        return "DECLARE @table INT = " + objectId(table) + ";\n"
                + "DECLARE @column INT = COLUMNPROPERTY(@table, " + text(column) + ", 'ColumnId');\n"
                + "DECLARE @sql NVARCHAR(MAX);\n"
                + "SELECT @sql = STRING_AGG(CAST(step AS NVARCHAR(MAX)), N'; ') WITHIN GROUP (ORDER BY place)\nFROM (\n"
                + (cascade ? referring() : "")
                + dependents(table)
                + ") AS steps;\nIF @sql IS NOT NULL EXEC sys.sp_executesql @sql;\nALTER TABLE "
                + quoted(table) + " DROP COLUMN " + ifExists
                + definitions.identifiers().quoted(column);
    }

    private static String referring() {
        return """
                SELECT 1 AS place, N'ALTER TABLE ' + QUOTENAME(OBJECT_SCHEMA_NAME(parent_object_id)) + N'.'
                    + QUOTENAME(OBJECT_NAME(parent_object_id)) + N' DROP CONSTRAINT ' + QUOTENAME(name) AS step
                FROM sys.foreign_keys AS f
                WHERE f.referenced_object_id = @table AND f.parent_object_id <> @table AND EXISTS (SELECT 1
                    FROM sys.foreign_key_columns AS c
                    WHERE c.constraint_object_id = f.object_id AND c.referenced_column_id = @column)
                UNION ALL
            """;
    }

    private String dependents(QualifiedName table) {
        return """
                SELECT CASE type WHEN 'F' THEN 1 ELSE 2 END AS place, N'ALTER TABLE %s DROP CONSTRAINT ' + QUOTENAME(name) AS step
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
                SELECT 3, N'DROP INDEX ' + QUOTENAME(name) + N' ON %s'
                FROM sys.indexes AS i
                WHERE i.object_id = @table AND i.is_primary_key = 0 AND i.is_unique_constraint = 0 AND EXISTS (SELECT 1
                    FROM sys.index_columns AS c
                    WHERE c.object_id = @table AND c.index_id = i.index_id AND c.column_id = @column)
            """.formatted(inText(table), inText(table));
    }

    /** The object's id, looked up in the session's default schema where no schema is said. */
    String objectId(QualifiedName name) {
        return "OBJECT_ID(" + text(quoted(name)) + ")";
    }

    String text(String value) {
        return definitions.literals().text(value);
    }

    private String quoted(QualifiedName name) {
        return definitions.identifiers().quoted(name);
    }

    private String inText(QualifiedName name) {
        return quoted(name).replace("'", "''");
    }

    private String inText(String name) {
        return definitions.identifiers().quoted(name).replace("'", "''");
    }
}
