package dev.aludel.runtime.journal;

import dev.aludel.AludelException;
import dev.aludel.ddl.Literals;
import dev.aludel.ddl.TypeCompiler;
import dev.aludel.dialect.Dialect;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says a schema in lines, each of which a person can read. What needs what is left out: it follows from the rest. */
final class SchemaLines {

    private final TypeCompiler types;
    private final Literals literals;
    private final List<FingerprintLine> lines = new ArrayList<>();

    SchemaLines(Dialect dialect) {
        this.types = dialect.types();
        this.literals = dialect.literals();
    }

    List<FingerprintLine> of(Schema schema) {
        schema.tables().forEach(this::table);
        schema.enums()
                .forEach(type -> add(
                        type.name(),
                        "enum " + type.name(),
                        String.join(", ", type.values()) + comment(type.comment())));
        schema.sequences()
                .forEach(sequence -> add(
                        sequence.name(),
                        "sequence " + sequence.name(),
                        sequence.options()
                                + (sequence.type() == null ? "" : " " + type(sequence.type()))
                                + comment(sequence.comment())));
        schema.views().forEach(this::view);
        schema.routines()
                .forEach(routine -> add(
                        routine.name(),
                        routine.kind().name().toLowerCase(Locale.ROOT) + " " + routine.name() + "("
                                + routine.arguments() + ")",
                        routine.definition()));
        schema.triggers()
                .forEach(trigger -> add(
                        trigger.table(), "trigger " + trigger.name() + " on " + trigger.table(), trigger.definition()));
        schema.natives().forEach(this::nativeObject);
        schema.namespaces().forEach(name -> add(QualifiedName.of(name), "schema " + name, ""));
        schema.extensions()
                .forEach(extension -> add(
                        QualifiedName.of(extension.name()),
                        "extension " + extension.name(),
                        extension.schema() == null ? "" : "in " + extension.schema()));
        return lines;
    }

    private void table(Table table) {
        QualifiedName name = table.name();
        String options = table.options().equals(TableOptions.NONE) ? "" : options(table.options());
        add(name, "table " + name, (options + comment(table.comment())).strip());
        add(
                name,
                "columns of " + name + " in this order:",
                table.columns().stream().map(Column::name).collect(Collectors.joining(", ")));
        table.columns().forEach(column -> add(name, "column " + name + "." + column.name(), column(column)));
        table.constraints().forEach(constraint -> constraint(name, constraint));
        table.indexes().forEach(index -> index(name, index));
    }

    private String column(Column column) {
        StringBuilder words = new StringBuilder(type(column.type()));
        words.append(column.nullable() ? "" : " not null");
        if (column.defaultValue() != null) {
            words.append(" default ").append(defaultValue(column.defaultValue()));
        }
        if (column.identity() != null) {
            words.append(" numbered ").append(column.identity());
        }
        if (column.generated() != null) {
            words.append(" as (").append(column.generated().expression()).append(')');
            words.append(column.generated().stored() ? " stored" : " virtual");
        }
        if (!column.options().equals(ColumnOptions.NONE)) {
            words.append(' ').append(column.options());
        }
        return words + comment(column.comment());
    }

    private String type(SqlType type) {
        try {
            return types.sql(type);
        } catch (AludelException unknown) {
            return type.toString(); // nothing the database has, so the statement with it will be refused
        }
    }

    private String defaultValue(ColumnDefault value) {
        return switch (value) {
            case ColumnDefault.Text text -> literals.sql(text.value());
            case ColumnDefault.Number number -> literals.sql(number.value());
            case ColumnDefault.Bool truth -> literals.sql(truth.value());
            case ColumnDefault.Expression expression -> expression.sql();
        };
    }

    private void constraint(QualifiedName table, Constraint constraint) {
        switch (constraint) {
            case PrimaryKey key -> add(table, "primary key of " + table, list(key.columns()) + named(key.name()));
            case UniqueConstraint unique ->
                add(table, keyOf("index", table, unique.name(), unique.columns()), "unique " + unique.withName(null));
            case ForeignKey key -> add(table, keyOf("foreign key", table, key.name(), key.columns()), foreignKey(key));
            case CheckConstraint check ->
                add(
                        table,
                        keyOf("check", table, check.name(), List.of(check.expression())),
                        "(" + check.expression() + ")"
                                + (check.validated() ? "" : " not valid")
                                + (check.enforced() ? "" : " not enforced"));
            case ExcludeConstraint exclude ->
                add(
                        table,
                        keyOf("exclusion", table, exclude.name(), List.of(exclude.toString())),
                        exclude.withName(null).toString());
        }
    }

    private static String foreignKey(ForeignKey key) {
        return list(key.columns()) + " to " + key.referencedTable() + list(key.referencedColumns()) + " on delete "
                + key.onDelete() + " on update " + key.onUpdate() + " " + key.match() + " " + key.deferrability()
                + (key.validated() ? "" : " not valid");
    }

    /** Unique constraints and indexes have one space of names, and some databases do not tell one from the other. */
    private void index(QualifiedName owner, Index index) {
        String elements =
                index.elements().stream().map(SchemaLines::element).collect(Collectors.joining(", ", "(", ")"));
        String words = (index.valid() ? "" : FingerprintLine.INVALID)
                + (index.unique() ? "unique " : "")
                + elements
                + (index.method() == null ? "" : " using " + index.method())
                + (index.include().isEmpty() ? "" : " include " + list(index.include()))
                + (index.where() == null ? "" : " where " + index.where())
                + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                + (index.storage().isEmpty() ? "" : " with " + new TreeMap<>(index.storage()))
                + comment(index.comment());
        add(owner, "index " + owner + "." + index.name(), words);
    }

    private static String element(IndexElement element) {
        return (element.column() == null ? "(" + element.expression() + ")" : element.column())
                + (element.prefixLength() == null ? "" : "(" + element.prefixLength() + ")")
                + (element.collation() == null ? "" : " collate " + element.collation())
                + (element.operatorClass() == null ? "" : " " + element.operatorClass())
                + (element.descending() ? " desc" : "")
                + (element.nulls() == null ? "" : " nulls " + element.nulls());
    }

    private void view(View view) {
        String kind = view.materialized() ? "materialized view " : "view ";
        add(view.name(), kind + view.name(), list(view.columns()) + " " + view.query() + comment(view.comment()));
        view.indexes().forEach(index -> index(view.name(), index));
    }

    private void nativeObject(NativeObject object) {
        QualifiedName owner = object.table() == null ? object.name() : object.table();
        add(owner, object.describe(), String.join("; ", object.definition()));
    }

    /** Maps have no order of their own, so theirs is made. */
    private static String options(TableOptions options) {
        return options.withVerbatim(Map.of()) + " " + new TreeMap<>(options.verbatim());
    }

    private static String keyOf(String kind, QualifiedName table, @Nullable String name, List<String> parts) {
        return name == null ? "unnamed " + kind + " of " + table + " " + list(parts) : kind + " " + table + "." + name;
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : " named " + name;
    }

    private static String list(List<String> names) {
        return "(" + String.join(", ", names) + ")";
    }

    private String comment(@Nullable String comment) {
        return comment == null ? "" : " comment " + literals.sql(comment);
    }

    private void add(QualifiedName owner, String key, String value) {
        lines.add(new FingerprintLine(owner, key, value));
    }
}
