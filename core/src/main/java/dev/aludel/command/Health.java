package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.Problem;
import dev.aludel.command.HealthResult.Check;
import dev.aludel.command.HealthResult.Fault;
import dev.aludel.dialect.ServerVersion;
import dev.aludel.model.Model;
import dev.aludel.model.ModelProblem;
import dev.aludel.model.SchemaReference;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.RuntimeProblem;
import dev.aludel.runtime.UnfinishedStep;
import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether a database is as it should be. Reads only. */
final class Health {

    private final Project project;
    private final List<Check> checks = new ArrayList<>();

    Health(Project project) {
        this.project = project;
    }

    HealthResult run() {
        project.graph();
        long started = System.nanoTime();
        try {
            return project.readingOr(
                    session -> {
                        reachable(session, Duration.ofNanos(System.nanoTime() - started));
                        return look(session);
                    },
                    () -> unreachable("The database file is not there", "aludel upgrade makes it."));
        } catch (AludelException e) {
            if (e.problem() instanceof RuntimeProblem problem) {
                return unreachable(problem.what(), problem.next().orElse(""));
            }
            throw e;
        }
    }

    private HealthResult unreachable(String what, String next) {
        checks.add(new Check("Connection", "", List.of(new Fault(what, next))));
        return result();
    }

    private HealthResult result() {
        return new HealthResult(project.config().database().display(), checks);
    }

    private void reachable(DatabaseSession session, Duration took) throws SQLException {
        checks.add(new Check(
                "Connection",
                session.dialect().displayName() + " "
                        + session.connection().getMetaData().getDatabaseProductVersion() + " in "
                        + took.toMillis() + " ms",
                List.of()));
    }

    private HealthResult look(DatabaseSession session) throws SQLException {
        versions(session);
        Schema schema = session.dialect().reflector().reflect(session.connection(), List.of());
        models(session, schema);
        checks.add(new Check(
                "Indexes", Counted.of(indexes(schema), "index", "indexes"), SchemaFaults.invalidIndexes(schema)));
        checks.add(new Check("Constraints", "", SchemaFaults.uncheckedConstraints(schema)));
        orphans(session, schema);
        unfinished(session);
        return result();
    }

    private void versions(DatabaseSession session) throws SQLException {
        try {
            Set<RevisionId> heads = session.heads();
            List<Fault> faults = heads.stream()
                    .filter(id -> project.graph().find(id).isEmpty())
                    .map(id -> new Fault(
                            "The version table names revision " + id + ", and no file has this id",
                            "Bring the file back. If it is gone for good: aludel stamp --purge REVISION, one"
                                    + " that there is."))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (!session.versions().exists(session.connection())) {
                faults.add(new Fault("There is no version table", "aludel upgrade makes it, or aludel stamp."));
            }
            String at = heads.isEmpty()
                    ? "at base"
                    : "at " + heads.stream().map(RevisionId::value).collect(Collectors.joining(", "));
            checks.add(new Check("Version table", at, faults));
        } catch (AludelException e) {
            checks.add(new Check("Version table", "", List.of(fault(e.problem()))));
        }
    }

    private static Fault fault(Problem problem) {
        return new Fault(problem.what(), problem.next().orElse(""));
    }

    /** Every table and column of the models; types and the rest are for {@code check}. */
    private void models(DatabaseSession session, Schema schema) throws SQLException {
        Optional<Model> model;
        try {
            model = Optional.of(new ModelLoading(
                            project,
                            session.dialect(),
                            ServerVersion.of(session.connection()),
                            project.scratches(session.dialect()))
                    .load(new SchemaReference.Models()));
        } catch (AludelException e) {
            if (e.problem() instanceof ModelProblem.NoModels) {
                return; // there is nothing to look for
            }
            checks.add(new Check("Models", "", List.of(fault(e.problem()))));
            return;
        }
        List<Fault> faults = new ArrayList<>();
        for (Table table : model.get().schema().tables()) {
            Optional<Table> there = schema.table(table.name());
            if (table.name().schema() != null) {
                continue; // only the default schema was read
            }
            if (there.isEmpty()) {
                faults.add(missing("table " + table.name()));
                continue;
            }
            table.columns().stream()
                    .map(Column::name)
                    .filter(column -> there.get().column(column).isEmpty())
                    .forEach(column -> faults.add(missing("column " + table.name() + "." + column)));
        }
        checks.add(new Check("Models", Counted.of(model.get().schema().tables().size(), "table") + " wanted", faults));
    }

    private static Fault missing(String what) {
        return new Fault(
                "The models have " + what + ", and the database does not", "aludel status and aludel check say why.");
    }

    /** Where the database vouches for a key that it has checked, nobody needs to look. */
    private void orphans(DatabaseSession session, Schema schema) throws SQLException {
        List<OrphanSearch.Key> keys = OrphanSearch.declared(schema, Optional.empty());
        List<Fault> faults = Orphans.find(session, keys).stream()
                .map(orphan -> new Fault(
                        Counted.of(orphan.count(), "row refers", "rows refer") + " to nothing: " + orphan.describe(),
                        "aludel orphans " + orphan.table() + " shows them, --delete takes them out."))
                .toList();
        checks.add(new Check("Foreign keys", Counted.of(keys.size(), "key"), faults));
    }

    private void unfinished(DatabaseSession session) throws SQLException {
        List<Fault> faults =
                project.unfinished(session).stream().map(Health::unfinished).toList();
        checks.add(new Check("Runs", "", faults));
    }

    static Fault unfinished(UnfinishedStep step) {
        return new Fault(
                "The " + step.direction().word() + " of " + step.revision() + " was broken off at " + step.at()
                        + (step.who() == null ? "" : " by " + step.who())
                        + (step.host() == null ? "" : " on " + step.host()),
                "Run aludel upgrade again: it goes on where that stopped.");
    }

    private static int indexes(Schema schema) {
        return schema.tables().stream()
                .mapToInt(table -> table.indexes().size())
                .sum();
    }
}
