package dev.aludel.autogenerate.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.config.ScriptFormat;
import dev.aludel.dialect.EveryOperation;
import dev.aludel.migration.TransactionScope;
import dev.aludel.operation.Operation;
import dev.aludel.revision.Revision;
import dev.aludel.script.RevisionDraft;
import dev.aludel.script.WrittenRevision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations are written in Java, compiled and run, and are the same ones again. */
class JavaRoundTripTest {

    @TempDir
    private Path root;

    @Test
    void every_kind_of_operation_comes_back_as_it_was() throws IOException {
        assertComesBack(EveryOperation.all());
    }

    /** Reversed ones note what was there before. */
    @Test
    void every_way_back_comes_back_as_it_was() throws IOException {
        assertComesBack(EveryOperation.all().stream()
                .flatMap(operation -> operation.reverse().stream())
                .toList());
    }

    @Test
    void operations_of_odd_parts_come_back_as_they_were() throws IOException {
        long seed = Long.getLong("aludel.seed", System.nanoTime());
        System.out.println("JavaRoundTripTest: -Daludel.seed=" + seed);
        int rounds = Integer.getInteger("aludel.rounds", 20);
        RandomOperations random = new RandomOperations(seed);
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            EveryOperation.kinds().forEach(kind -> operations.add(random.of(kind)));
        }
        WrittenRevision written = assertComesBack(operations);
        assertThat(written.text().lines()).allMatch(line -> !line.endsWith(" "));
    }

    private WrittenRevision assertComesBack(List<Operation> operations) throws IOException {
        JavaNames names = new JavaNames();
        JavaBody body = JavaBody.of("upgrade", names, Step.all(operations));
        RevisionDraft draft = new RevisionDraft(
                Revision.of("a"), names.imports(), body.lines(), List.of(), body.members(), TransactionScope.REVISION);
        WrittenRevision written = WrittenRevision.of(root, draft, ScriptFormat.JAVA);
        List<Operation> back = written.upgrade("postgres");
        for (int i = 0; i < Math.min(operations.size(), back.size()); i++) {
            assertThat(back.get(i)).as("operation %d", i).isEqualTo(operations.get(i));
        }
        assertThat(back).hasSameSizeAs(operations);
        return written;
    }
}
