package dev.aludel.dialect.postgres;

import dev.aludel.ddl.SqlStatement;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.type.SqlType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What {@code serial} stands for, in its three parts (manual 8.1.4): a sequence, a default that asks it, and the column
 * owning it. Written out where the short word cannot say it: a column that counts otherwise, may be NULL, or is there
 * already.
 *
 * @param table the table
 * @param column the numbered column
 * @param identity how it counts
 * @param definitions spells names and options
 */
record OwnedSequence(QualifiedName table, Column column, Identity identity, PostgresDefinitions definitions) {

    /** Whether a column needs one. */
    static boolean neededBy(Column column) {
        Identity identity = column.identity();
        return identity != null
                && identity.kind() == Identity.Kind.AUTOINCREMENT
                && !PostgresDefinitions.isSerial(column);
    }

    SqlStatement create(boolean ifNotExists) {
        return SqlStatement.of("CREATE SEQUENCE " + (ifNotExists ? "IF NOT EXISTS " : "")
                + definitions.identifiers().quoted(name()) + " AS "
                + definitions.types().sql(type()) + definitions.sequenceOptions(identity.options()));
    }

    /** The column with the default that asks the sequence. */
    Column plainColumn() {
        return column.withIdentity(null).withDefault(nextValue());
    }

    ColumnDefault nextValue() {
        return new ColumnDefault.Expression("nextval(" + definitions.regclass(name()) + "::regclass)");
    }

    SqlStatement own() {
        return SqlStatement.of("ALTER SEQUENCE " + definitions.identifiers().quoted(name()) + " OWNED BY "
                + definitions.identifiers().quoted(table) + "."
                + definitions.identifiers().quoted(column.name()));
    }

    /**
     * Drops the sequence of a column, whatever its name is by now. An anonymous block, because only the server knows the
     * name; it runs in a script as well.
     */
    static SqlStatement drop(QualifiedName table, String column, PostgresDefinitions definitions) {
        return block(table, column, definitions, "'DROP SEQUENCE ' || %s");
    }

    /** Lets the sequence of a column count as far as the column's new type goes; only an identity column does it itself. */
    static SqlStatement changeType(QualifiedName table, String column, SqlType type, PostgresDefinitions definitions) {
        return block(
                table,
                column,
                definitions,
                "'ALTER SEQUENCE ' || %s || ' AS " + definitions.types().sql(type) + "'");
    }

    private static SqlStatement block(
            QualifiedName table, String column, PostgresDefinitions definitions, String statement) {
        String sequence = "pg_get_serial_sequence(" + definitions.regclass(table) + ", "
                + definitions.literals().text(column) + ")";
        return SqlStatement.of("DO $aludel$ BEGIN\n    EXECUTE " + statement.formatted(sequence) + ";\nEND $aludel$");
    }

    /** The column's type, unless the sequence counts further than that. */
    private SqlType type() {
        SequenceOptions options = identity.options();
        long limit = column.type() instanceof SqlType.SmallInt ? Short.MAX_VALUE : Integer.MAX_VALUE;
        boolean further = beyond(options.maximum(), limit) || beyond(options.minimum(), limit);
        return further ? new SqlType.BigInt() : column.type();
    }

    private static boolean beyond(@Nullable Long bound, long limit) {
        return bound != null && (bound > limit || bound < -limit - 1);
    }

    QualifiedName name() {
        return identity.sequence() != null ? identity.sequence() : usualName(table, column.name());
    }

    /** The name PostgreSQL gives the sequence of a serial or identity column, cut to length as PostgreSQL does it: the longer part gives way first. */
    static QualifiedName usualName(QualifiedName table, String column) {
        String first = table.name();
        String second = column;
        while (bytes(first) + bytes(second) + "__seq".length() > PostgresDialect.MAXIMUM_IDENTIFIER_LENGTH) {
            if (bytes(first) > bytes(second)) {
                first = shorter(first);
            } else {
                second = shorter(second);
            }
        }
        return table.sibling(first + "_" + second + "_seq");
    }

    private static String shorter(String text) {
        return text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
