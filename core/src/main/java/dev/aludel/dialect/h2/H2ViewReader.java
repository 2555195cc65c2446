package dev.aludel.dialect.h2;

import dev.aludel.dialect.h2.H2TableReader.Found;
import dev.aludel.schema.Column;
import dev.aludel.schema.LeftOut;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads views, each after those it reads from, else by name. H2 keeps the query of a plain view as it understood it, with
 * every name written out, and that of a materialised one as it was written.
 */
final class H2ViewReader {

    /** What follows the name of a materialised view: a comment if there is one, and the query. */
    private static final Pattern QUERY =
            Pattern.compile("(?: COMMENT (?:U&)?'(?:[^']|'')*')?\\s*AS\\s(?<query>.*)", Pattern.DOTALL);

    private record Read(View view, Set<QualifiedName> mentions) {}

    private final H2Catalog catalog;
    private final H2ColumnReader columns;
    private final H2IndexReader indexes;
    private final H2Script script;
    private final Map<QualifiedName, Read> waiting = new LinkedHashMap<>();
    private final List<View> views = new ArrayList<>();
    private final List<H2Mention> mentions = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private H2ViewReader(H2Catalog catalog, H2ColumnReader columns, H2IndexReader indexes, H2Script script) {
        this.catalog = catalog;
        this.columns = columns;
        this.indexes = indexes;
        this.script = script;
    }

    static H2ViewReader read(
            H2Catalog catalog, H2TableReader tables, H2ColumnReader columns, H2IndexReader indexes, H2Script script)
            throws SQLException {
        H2ViewReader reader = new H2ViewReader(catalog, columns, indexes, script);
        for (Found each : tables.views()) {
            reader.take(each, tables.query(each).orElse(""));
        }
        List.copyOf(reader.waiting.keySet()).forEach(reader::place);
        return reader;
    }

    /** The views, each after those it reads from. */
    List<View> views() {
        return List.copyOf(views);
    }

    /** What the views name. */
    List<H2Mention> mentions() {
        return List.copyOf(mentions);
    }

    /** Views whose query is not to be had. */
    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    private void take(Found found, String printed) throws SQLException {
        if (found.isMaterialized()) {
            takeMaterialized(found);
            return;
        }
        if (printed.isEmpty()) {
            leftOut.add(new LeftOut("view", found.name(), "does not tell its query to this user"));
            return;
        }
        H2Text text = new H2Text(printed, catalog);
        List<String> names = columns.of(found.name()).stream().map(Column::name).toList();
        View view = new View(found.name(), text.lines(), false, names, found.comment());
        waiting.put(found.name(), new Read(view, text.qualified()));
    }

    private void takeMaterialized(Found found) throws SQLException {
        Matcher printed = QUERY.matcher(script.afterName("MATERIALIZED VIEW", found.schema(), found.stored())
                .orElse(""));
        if (!printed.matches()) {
            leftOut.add(new LeftOut("materialised view", found.name(), "tells its query to administrators only"));
            return;
        }
        String query = printed.group("query").strip();
        View view = new View(found.name(), query, true, List.of(), found.comment(), indexes.of(found.name()));
        waiting.put(found.name(), new Read(view, new H2Text(query, catalog).words()));
    }

    private void place(QualifiedName name) {
        Read read = waiting.remove(name);
        if (read == null) {
            return;
        }
        List.copyOf(waiting.keySet()).stream().filter(read.mentions()::contains).forEach(this::place);
        views.add(read.view());
        mentions.add(new H2Mention(ObjectReference.of(read.view()), read.mentions()));
    }
}
