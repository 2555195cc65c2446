package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.ddl.Literals;
import dev.aludel.migration.Row;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at what there is in a database. Reads only. */
final class Inspect {

    private final Project project;

    Inspect(Project project) {
        this.project = project;
    }

    /** All tables and views. */
    InspectResult all() {
        return project.readingOr(this::all, () -> new InspectResult(display(), "(is not there yet)", List.of()));
    }

    private InspectResult all(DatabaseSession session) throws SQLException {
        Schema schema = session.dialect().reflector().reflect(session.connection(), List.of());
        RowCounter counter = new RowCounter(session);
        Stream<InspectResult.Relation> tables = schema.tables().stream()
                .map(table -> new InspectResult.Relation(
                        table.name(),
                        "table",
                        table.columns().size(),
                        counter.of(table.name()).orElse(null),
                        counter.bytes(table.name()),
                        table.comment()));
        Stream<InspectResult.Relation> views = schema.views().stream().map(view -> view(session, counter, view));
        return new InspectResult(
                display(),
                session.dialect().displayName() + " "
                        + session.connection().getMetaData().getDatabaseProductVersion(),
                Stream.concat(tables, views)
                        .sorted(Comparator.comparing(InspectResult.Relation::name))
                        .toList());
    }

    private static InspectResult.Relation view(DatabaseSession session, RowCounter counter, View view) {
        boolean stored = view.materialized();
        return new InspectResult.Relation(
                view.name(),
                stored ? "materialized view" : "view",
                columns(session, view.name()),
                stored ? counter.of(view.name()).orElse(null) : null,
                stored ? counter.bytes(view.name()) : -1,
                view.comment());
    }

    /** The columns a query on it has; unknown where it has become invalid, or may not be read. */
    private static int columns(DatabaseSession session, QualifiedName view) {
        String query = "SELECT * FROM " + session.dialect().identifiers().quoted(view) + " WHERE 1 = 0";
        try (Statement statement = session.connection().createStatement();
                ResultSet none = statement.executeQuery(query)) {
            return none.getMetaData().getColumnCount();
        } catch (SQLException e) {
            return -1;
        }
    }

    /** One table with some of its rows. */
    TableInspection table(String name, int rows) {
        return project.readingOr(session -> table(session, named(name), rows), () -> {
            throw new AludelException(new CommandProblem.NoSuchTable(name, display(), List.of()));
        });
    }

    /** {@code schema.table} or {@code table}. */
    static QualifiedName named(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && dot < name.length() - 1
                ? new QualifiedName(name.substring(0, dot), name.substring(dot + 1))
                : QualifiedName.of(name);
    }

    private TableInspection table(DatabaseSession session, QualifiedName name, int rows) throws SQLException {
        List<String> schemas = name.schema() == null ? List.of() : List.of(name.schema());
        Schema schema = session.dialect().reflector().reflect(session.connection(), schemas);
        Table table = find(schema, name)
                .orElseThrow(() -> new AludelException(new CommandProblem.NoSuchTable(
                        name.toString(),
                        display(),
                        schema.tables().stream().map(each -> each.name().name()).toList())));
        RowCounter counter = new RowCounter(session);
        List<TableInspection.Referrer> referrers = schema.tables().stream()
                .flatMap(each -> each.constraintsOf(ForeignKey.class).stream()
                        .filter(key -> key.referencedTable().equals(table.name()))
                        .map(key -> new TableInspection.Referrer(each.name(), key)))
                .toList();
        return new TableInspection(
                display(),
                table,
                types(session, table),
                defaults(session, table),
                counter.of(table.name()).orElse(null),
                counter.bytes(table.name()),
                referrers,
                schema.triggers().stream()
                        .filter(trigger -> trigger.table().equals(table.name()))
                        .toList(),
                rows == 0 ? List.of() : sample(session, table.name(), rows));
    }

    /** As written, or else in another case, as people type names. */
    private static Optional<Table> find(Schema schema, QualifiedName name) {
        return schema.table(name).or(() -> {
            List<Table> alike = schema.tables().stream()
                    .filter(table -> table.name().toString().equalsIgnoreCase(name.toString()))
                    .toList();
            return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
        });
    }

    private static Map<String, String> types(DatabaseSession session, Table table) {
        return table.columns().stream()
                .collect(Collectors.toMap(
                        Column::name,
                        column -> session.dialect().types().sql(column.type()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Map<String, String> defaults(DatabaseSession session, Table table) {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            if (column.defaultValue() != null) {
                defaults.put(
                        column.name(),
                        words(column.defaultValue(), session.dialect().literals()));
            }
        }
        return defaults;
    }

    private static String words(ColumnDefault value, Literals literals) {
        return switch (value) {
            case ColumnDefault.Text text -> literals.sql(text.value());
            case ColumnDefault.Number number -> number.value().toPlainString();
            case ColumnDefault.Bool bool -> literals.sql(bool.value());
            case ColumnDefault.Expression expression -> expression.sql();
        };
    }

    /** All databases that are connected to know LIMIT. */
    private static List<Row> sample(DatabaseSession session, QualifiedName table, int rows) throws SQLException {
        String query = "SELECT * FROM " + session.dialect().identifiers().quoted(table) + " LIMIT " + rows;
        try (Statement statement = session.connection().createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return rows(result);
        }
    }

    static List<Row> rows(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            names.add(result.getMetaData().getColumnLabel(i));
        }
        List<Row> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                values.add(result.getObject(i));
            }
            rows.add(new Row(names, values));
        }
        return rows;
    }

    private String display() {
        return project.config().database().display();
    }
}
