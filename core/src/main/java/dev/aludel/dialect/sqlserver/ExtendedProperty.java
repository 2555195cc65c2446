package dev.aludel.dialect.sqlserver;

import dev.aludel.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The comment of an object, which SQL Server keeps as the extended property {@code MS_Description} (Transact-SQL reference,
 * "sp_addextendedproperty"). The procedures want a schema; where none is said it is {@code dbo}.
 *
 * @param kind {@code TABLE}, {@code VIEW} or {@code SEQUENCE}
 * @param object the object
 * @param partKind {@code COLUMN} or {@code INDEX}; {@code null} for the object itself
 * @param part the column or index; {@code null} for the object itself
 */
record ExtendedProperty(
        String kind,
        QualifiedName object,
        @Nullable String partKind,
        @Nullable String part) {

    private static final SqlServerLiterals LITERALS = new SqlServerLiterals();

    static ExtendedProperty of(String kind, QualifiedName object) {
        return new ExtendedProperty(kind, object, null, null);
    }

    static ExtendedProperty ofColumn(QualifiedName table, String column) {
        return new ExtendedProperty("TABLE", table, "COLUMN", column);
    }

    static ExtendedProperty ofIndex(QualifiedName table, String index) {
        return new ExtendedProperty("TABLE", table, "INDEX", index);
    }

    String add(String comment) {
        return "EXEC sys.sp_addextendedproperty " + value(comment) + ", " + place();
    }

    String update(String comment) {
        return "EXEC sys.sp_updateextendedproperty " + value(comment) + ", " + place();
    }

    String drop() {
        return "EXEC sys.sp_dropextendedproperty @name = N'MS_Description', " + place();
    }

    /** The statement that works whether there is a comment or not. */
    String set(@Nullable String comment) {
        String ifThere = "IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', "
                + LITERALS.text(schema()) + ", N'" + kind + "', " + LITERALS.text(object.name()) + ", "
                + (partKind == null ? "NULL" : "N'" + partKind + "'") + ", " + LITERALS.sql(part) + "))\n    ";
        return comment == null ? ifThere + drop() : ifThere + update(comment) + "\nELSE\n    " + add(comment);
    }

    private String value(String comment) {
        return "@name = N'MS_Description', @value = " + LITERALS.text(comment);
    }

    private String place() {
        String inside =
                partKind == null ? "" : ", @level2type = N'" + partKind + "', @level2name = " + LITERALS.sql(part);
        return "@level0type = N'SCHEMA', @level0name = " + LITERALS.text(schema()) + ", @level1type = N'" + kind
                + "', @level1name = " + LITERALS.text(object.name()) + inside;
    }

    private String schema() {
        return object.schema() == null ? "dbo" : object.schema();
    }
}
