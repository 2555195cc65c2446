package dev.aludel.cli;

import dev.aludel.command.Counted;
import dev.aludel.command.InspectResult;
import dev.aludel.command.InspectResult.Relation;
import dev.aludel.command.TableInspection;
import dev.aludel.lint.RowCount;
import dev.aludel.migration.Row;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.UniqueConstraint;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Prints what there is in a database. */
final class InspectPrinter {

    private static final int WIDEST_VALUE = 40;

    private final PrintWriter out;
    private final Paint paint;

    InspectPrinter(PrintWriter out, Ansi colours) {
        this.out = out;
        this.paint = new Paint(colours);
    }

    void all(InspectResult result) {
        out.println(result.database() + "  " + result.server());
        List<List<String>> lines = new ArrayList<>();
        for (Relation relation : result.tables()) {
            lines.add(List.of(
                    relation.name().toString(),
                    relation.kind(),
                    relation.columns() < 0 ? "" : Counted.of(relation.columns(), "column"),
                    relation.rows() == null ? "" : relation.rows().words(),
                    relation.bytes() < 0 ? "" : BackupPrinter.size(relation.bytes()),
                    relation.comment() == null ? "" : oneLine(relation.comment())));
        }
        table(lines).forEach(out::println);
        if (result.tables().isEmpty()) {
            out.println("There are no tables.");
        }
    }

    void table(TableInspection inspection) {
        RowCount rows = inspection.rows();
        out.println(paint.bold(inspection.table().name().toString())
                + (rows == null ? "" : "  " + rows.words())
                + (inspection.bytes() < 0 ? "" : ", " + BackupPrinter.size(inspection.bytes())));
        comment(inspection.table().comment(), "");
        section("Columns", columns(inspection));
        section(
                "Constraints",
                inspection.table().constraints().stream()
                        .map(InspectPrinter::words)
                        .toList());
        section(
                "Indexes",
                inspection.table().indexes().stream().map(InspectPrinter::words).toList());
        section(
                "Triggers",
                inspection.triggers().stream().map(trigger -> trigger.name()).toList());
        section(
                "Referred to by",
                inspection.referrers().stream()
                        .map(referrer -> referrer.table() + " ("
                                + String.join(", ", referrer.key().columns()) + ")")
                        .toList());
        sample(inspection.sample());
    }

    private void comment(@Nullable String comment, String indent) {
        if (comment != null) {
            comment.lines().forEach(line -> out.println(indent + paint.faint(line)));
        }
    }

    private void section(String name, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(name + ":");
            lines.forEach(line -> out.println("  " + line));
        }
    }

    private static List<String> columns(TableInspection inspection) {
        List<List<String>> lines = new ArrayList<>();
        for (Column column : inspection.table().columns()) {
            lines.add(List.of(
                    column.name(),
                    inspection.types().getOrDefault(column.name(), ""),
                    column.nullable() ? "" : "not null",
                    more(column, inspection),
                    column.comment() == null ? "" : oneLine(column.comment())));
        }
        return table(lines);
    }

    private static String more(Column column, TableInspection inspection) {
        if (column.identity() != null) {
            return "identity";
        }
        if (column.generated() != null) {
            return "generated as " + column.generated().expression();
        }
        String value = inspection.defaults().get(column.name());
        return value == null ? "" : "default " + value;
    }

    static String words(Constraint constraint) {
        String name = constraint.name() == null ? "" : constraint.name() + ": ";
        return name
                + switch (constraint) {
                    case PrimaryKey key -> "primary key (" + String.join(", ", key.columns()) + ")";
                    case UniqueConstraint unique -> "unique (" + String.join(", ", unique.columns()) + ")";
                    case ForeignKey key ->
                        "foreign key (" + String.join(", ", key.columns()) + ") to " + key.referencedTable() + " ("
                                + String.join(", ", key.referencedColumns()) + ")"
                                + (key.onDelete() == ReferentialAction.NO_ACTION
                                        ? ""
                                        : " on delete " + lower(key.onDelete()))
                                + (key.validated() ? "" : ", not checked yet");
                    case CheckConstraint check ->
                        "check (" + check.expression() + ")" + (check.validated() ? "" : ", not checked yet");
                    case ExcludeConstraint ignored -> "exclude";
                };
    }

    private static String lower(ReferentialAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String words(Index index) {
        String elements = index.elements().stream()
                .map(element -> Objects.requireNonNullElse(element.column(), element.expression())
                        + (element.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        return index.name() + ": " + (index.unique() ? "unique " : "") + "(" + elements + ")"
                + (index.where() == null ? "" : " where " + index.where())
                + (index.valid() ? "" : ", INVALID");
    }

    private void sample(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(rows.getFirst().columns());
        rows.forEach(row ->
                lines.add(row.values().stream().map(InspectPrinter::value).toList()));
        section("Rows", table(lines));
    }

    private static String value(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        String text = value instanceof byte[] bytes ? bytes.length + " bytes" : oneLine(value.toString());
        return text.length() <= WIDEST_VALUE ? text : text.substring(0, WIDEST_VALUE - 3) + "...";
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Lines with their cells below each other. */
    private static List<String> table(List<List<String>> lines) {
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        List<String> aligned = new ArrayList<>();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                if (widths[i] > 0) {
                    text.append(line.get(i))
                            .append(" ".repeat(widths[i] - line.get(i).length() + 2));
                }
            }
            aligned.add(text.toString().stripTrailing());
        }
        return aligned;
    }
}
