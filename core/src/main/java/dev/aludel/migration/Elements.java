package dev.aludel.migration;

import dev.aludel.operation.EnumValuePlace;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of tables, for static import: {@code createTable("users", column("id", integer()).primaryKey())}. */
public final class Elements {

    private Elements() {}

    /** A column, nullable until said otherwise. */
    public static ColumnElement column(String name, SqlType type) {
        return new ColumnElement(Column.of(name, type), List.of(), List.of());
    }

    /** A primary key; the database names it unless {@link ConstraintElement#named} does. */
    public static ConstraintElement primaryKey(String... columns) {
        return new ConstraintElement(new PrimaryKey(null, List.of(columns)));
    }

    /** A unique key; the database names it unless {@link ConstraintElement#named} does. */
    public static ConstraintElement unique(String... columns) {
        return new ConstraintElement(UniqueConstraint.of(null, List.of(columns)));
    }

    /** A foreign key from these columns; {@link ForeignKeyColumns} says where to. */
    public static ForeignKeyColumns foreignKey(String... columns) {
        return new ForeignKeyColumns(List.of(columns));
    }

    /** A condition every row meets; the database names it unless {@link ConstraintElement#named} does. */
    public static ConstraintElement check(String condition) {
        return new ConstraintElement(CheckConstraint.of(null, condition));
    }

    /** No two rows for which all comparisons hold (PostgreSQL). */
    public static ConstraintElement exclude(String using, ExcludeConstraint.Element... elements) {
        return new ConstraintElement(
                new ExcludeConstraint(null, using, List.of(elements), null, Deferrability.NOT_DEFERRABLE));
    }

    /** One comparison of an exclusion constraint, for example {@code comparing("during", "&&")}. */
    public static ExcludeConstraint.Element comparing(String expression, String operator) {
        return new ExcludeConstraint.Element(expression, operator);
    }

    /** An index on columns. */
    public static IndexDefinition index(String name, String... columns) {
        return new IndexDefinition(Index.of(name, columns));
    }

    /** An index on keys that say more than a column's name. */
    public static IndexDefinition index(String name, IndexElement first, IndexElement... more) {
        IndexDefinition definition = new IndexDefinition(Index.of(name, List.of(first)));
        for (IndexElement key : more) {
            definition = definition.key(key);
        }
        return definition;
    }

    /** A column as the key of an index, for example {@code key("created_at").desc()}. */
    public static IndexElement key(String column) {
        return IndexElement.column(column);
    }

    /** An SQL expression as the key of an index. */
    public static IndexElement expression(String sql) {
        return IndexElement.expression(sql);
    }

    /** A sequence. */
    public static SequenceDefinition sequence(String name) {
        return sequence(QualifiedName.of(name));
    }

    /** A sequence in any schema. */
    public static SequenceDefinition sequence(QualifiedName name) {
        return new SequenceDefinition(Sequence.of(name, SequenceOptions.DEFAULTS));
    }

    /** A view and the SELECT it stands for. */
    public static ViewDefinition view(String name, String query) {
        return view(QualifiedName.of(name), query);
    }

    /** A view in any schema and the SELECT it stands for. */
    public static ViewDefinition view(QualifiedName name, String query) {
        return new ViewDefinition(View.of(name, query));
    }

    /** The place just before a label, for {@link Operations#addEnumValue(String, String, EnumValuePlace, DdlOption...)}. */
    public static EnumValuePlace before(String label) {
        return new EnumValuePlace.Before(label);
    }

    /** The place just after a label, for {@link Operations#addEnumValue(String, String, EnumValuePlace, DdlOption...)}. */
    public static EnumValuePlace after(String label) {
        return new EnumValuePlace.After(label);
    }

    /** The comment of a table. */
    public static CommentElement comment(String comment) {
        return new CommentElement(comment);
    }

    /** What only some databases know about a table, for example {@code TableOptions.NONE.withEngine("InnoDB")}. */
    public static OptionsElement options(TableOptions options) {
        return new OptionsElement(options);
    }

    /** A name in a schema other than the default one. */
    public static QualifiedName name(String schema, String name) {
        return new QualifiedName(schema, name);
    }

    /** Names of columns, for {@link Operations#bulkInsert}. */
    public static List<String> columns(String... names) {
        return List.of(names);
    }

    /** The values of one row, for {@link Operations#bulkInsert}; {@code null} is NULL. */
    public static List<@Nullable Object> row(@Nullable Object... values) {
        return Collections.unmodifiableList(Arrays.asList(values.clone()));
    }

    /**
     * A foreign key that does not say yet where to.
     *
     * @param columns the referencing columns
     */
    public record ForeignKeyColumns(List<String> columns) {

        /** Refers to columns of a table; without columns to its primary key. */
        public ConstraintElement references(String table, String... referenced) {
            return references(QualifiedName.of(table), referenced);
        }

        /** Refers to columns of a table in any schema; without columns to its primary key. */
        public ConstraintElement references(QualifiedName table, String... referenced) {
            return new ConstraintElement(ForeignKey.of(null, columns, table, List.of(referenced)));
        }
    }
}
