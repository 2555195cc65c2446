package dev.aludel.it.dialect;

import dev.aludel.config.RunSettings;
import dev.aludel.dialect.Dialect;
import dev.aludel.migration.Migration;
import dev.aludel.migration.MigrationSource;
import dev.aludel.migration.Operations;
import dev.aludel.operation.Operation;
import dev.aludel.revision.MigrationPlanner;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionRange;
import dev.aludel.runtime.MigrationContext;
import dev.aludel.runtime.OfflineRunner;
import java.util.List;
import java.util.Map;

/** Writes operations as the script of one revision. */
final class ScriptedDatabase {

    private ScriptedDatabase() {}

    static String script(Dialect dialect, List<Operation> operations) {
        RevisionGraph graph = RevisionGraph.of(List.of(Revision.of("only1")));
        MigrationContext context =
                new MigrationContext(dialect, RunSettings.DEFAULTS, new OneRevision(operations), Map.of());
        return new OfflineRunner(context)
                .script(new MigrationPlanner(graph).upgradeScript(RevisionRange.parseForScript("head")), List.of());
    }

    /** A revision that does just these operations. */
    private record OneRevision(List<Operation> operations) implements MigrationSource, Migration {

        @Override
        public Migration load(RevisionId id) {
            return this;
        }

        @Override
        public String checksum(RevisionId id) {
            return "1:0";
        }

        @Override
        public void upgrade(Operations op) {
            operations.forEach(op::apply);
        }

        @Override
        public void downgrade(Operations op) {
            op.irreversible("it is only written");
        }
    }
}
