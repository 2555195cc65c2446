package dev.aludel.it.autogenerate;

import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** A schema as lines, one for each thing in it, so that a difference can be read. */
final class Lines {

    private Lines() {}

    static List<String> of(Schema schema) {
        List<String> lines = new ArrayList<>();
        schema.namespaces().forEach(name -> lines.add("schema " + name));
        schema.extensions().forEach(each -> lines.add(each.toString()));
        schema.enums().forEach(each -> lines.add(each.toString()));
        schema.sequences().forEach(each -> lines.add(each.toString()));
        schema.tables().forEach(table -> addTable(lines, table));
        schema.views().forEach(each -> lines.add(each.toString()));
        schema.routines().forEach(each -> lines.add(each.toString()));
        schema.triggers().forEach(each -> lines.add(each.toString()));
        schema.natives().forEach(each -> lines.add(each.toString()));
        schema.dependencies().forEach(each -> lines.add(each.toString()));
        schema.leftOut().forEach(each -> lines.add(each.toString()));
        return lines;
    }

    /** The lines that only one of two has, as {@code diff} marks them; order does not count, number does. */
    static List<String> difference(List<String> one, List<String> other) {
        List<String> missing = new ArrayList<>(one);
        other.forEach(missing::remove);
        List<String> more = new ArrayList<>(other);
        one.forEach(more::remove);
        List<String> difference = new ArrayList<>();
        missing.forEach(line -> difference.add("- " + line));
        more.forEach(line -> difference.add("+ " + line));
        return difference;
    }

    private static void addTable(List<String> lines, Table table) {
        lines.add("table " + table.name() + " " + table.comment() + " " + table.options());
        table.columns().forEach(each -> lines.add("table " + table.name() + " " + each));
        table.constraints().forEach(each -> lines.add("table " + table.name() + " " + each));
        table.indexes().forEach(each -> lines.add("table " + table.name() + " " + each));
    }
}
