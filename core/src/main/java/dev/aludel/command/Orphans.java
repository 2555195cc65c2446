package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.dialect.SessionControl;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists rows that refer to nothing, and deletes them. */
final class Orphans {

    /** Deleting rows can leave others without a parent, and those others again. */
    private static final int MOST_ROUNDS = 1_000;

    private final Project project;

    Orphans(Project project) {
        this.project = project;
    }

    OrphansResult find(OrphansRequest request) {
        return project.readingOr(
                session -> {
                    List<OrphanSearch.Key> keys = keys(session, request);
                    return new OrphansResult(display(), keys.size(), find(session, keys), 0);
                },
                () -> new OrphansResult(display(), 0, List.of(), 0));
    }

    OrphansResult delete(OrphansRequest request) {
        return project.online(session -> {
            List<OrphanSearch.Key> keys = keys(session, request);
            List<Orphan> before = find(session, keys);
            SessionControl control = session.dialect().session();
            control.begin(session.connection());
            try {
                long deleted = deleteAll(session, keys);
                control.commit(session.connection());
                return new OrphansResult(display(), keys.size(), before, deleted);
            } catch (SQLException | RuntimeException e) {
                control.rollback(session.connection());
                throw e;
            }
        });
    }

    private static long deleteAll(DatabaseSession session, List<OrphanSearch.Key> keys) throws SQLException {
        OrphanSearch search = new OrphanSearch(session);
        Schema schema = session.dialect().reflector().reflect(session.connection(), List.of());
        long deleted = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long now = 0;
            for (OrphanSearch.Key key : keys) {
                now += search.delete(key, isThere(schema, key));
            }
            if (now == 0) {
                break;
            }
            deleted += now;
        }
        return deleted;
    }

    static List<Orphan> find(DatabaseSession session, List<OrphanSearch.Key> keys) throws SQLException {
        OrphanSearch search = new OrphanSearch(session);
        Schema schema = session.dialect().reflector().reflect(session.connection(), List.of());
        List<Orphan> orphans = new ArrayList<>();
        for (OrphanSearch.Key key : keys) {
            search.find(key, isThere(schema, key)).ifPresent(orphans::add);
        }
        return orphans;
    }

    /** SQLite lets a key refer to a table that is not there; a table of another schema is not looked for. */
    private static boolean isThere(Schema schema, OrphanSearch.Key key) {
        return key.key().referencedTable().schema() != null
                || schema.table(key.key().referencedTable()).isPresent();
    }

    private List<OrphanSearch.Key> keys(DatabaseSession session, OrphansRequest request) throws SQLException {
        Schema schema = session.dialect().reflector().reflect(session.connection(), List.of());
        Optional<QualifiedName> only = Optional.ofNullable(request.table()).map(Inspect::named);
        if (only.isPresent() && schema.table(only.get()).isEmpty()) {
            throw noSuch(schema, only.get());
        }
        if (request.key() == null) {
            return OrphanSearch.declared(schema, only);
        }
        Table table = schema.table(only.orElseThrow()).orElseThrow();
        return List.of(new OrphanSearch.Key(table, given(schema, table, request.key())));
    }

    /** {@code column,column:table.column,column}, or {@code column:table} for its primary key. */
    private ForeignKey given(Schema schema, Table table, String written) {
        String[] halves = written.split(":", 2);
        if (halves.length != 2 || halves[0].isBlank() || halves[1].isBlank()) {
            throw new AludelException(new CommandProblem.MalformedKey(written));
        }
        List<String> columns =
                Stream.of(halves[0].split(",")).map(String::strip).toList();
        String[] target = halves[1].split("\\.", 2);
        QualifiedName parent = QualifiedName.of(target[0].strip());
        if (schema.table(parent).isEmpty()) {
            throw noSuch(schema, parent);
        }
        List<String> referred = target.length == 2
                ? Stream.of(target[1].split(",")).map(String::strip).toList()
                : List.of();
        requireColumns(table, columns);
        requireColumns(schema.table(parent).orElseThrow(), referred);
        if (!referred.isEmpty() && referred.size() != columns.size()) {
            throw new AludelException(new CommandProblem.MalformedKey(written));
        }
        ForeignKey key = OrphanSearch.complete(schema, ForeignKey.of(null, columns, parent, referred));
        if (key.referencedColumns().isEmpty()) {
            throw new AludelException(new CommandProblem.MalformedKey(written));
        }
        return key;
    }

    private void requireColumns(Table table, List<String> columns) {
        for (String column : columns) {
            if (table.column(column).isEmpty()) {
                throw new AludelException(new CommandProblem.NoSuchTable(
                        table.name() + "." + column,
                        display(),
                        table.columns().stream()
                                .map(each -> table.name() + "." + each.name())
                                .toList()));
            }
        }
    }

    private AludelException noSuch(Schema schema, QualifiedName name) {
        return new AludelException(new CommandProblem.NoSuchTable(
                name.toString(),
                display(),
                schema.tables().stream().map(table -> table.name().name()).toList()));
    }

    private String display() {
        return project.config().database().display();
    }
}
