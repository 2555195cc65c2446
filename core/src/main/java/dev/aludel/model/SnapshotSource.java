package dev.aludel.model;

import dev.aludel.AludelException;
import dev.aludel.config.ModelSettings;
import dev.aludel.model.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.Objects;

/** A file that {@code inspect --save} wrote, named by {@code models.snapshot}. */
public final class SnapshotSource implements ModelSource {

    /** Makes the source. */
    public SnapshotSource() {}

    @Override
    public String key() {
        return "models.snapshot";
    }

    @Override
    public boolean serves(ModelSettings settings) {
        return settings.snapshot() != null;
    }

    @Override
    public Model load(ModelRequest request) {
        Path file = Objects.requireNonNull(request.settings().snapshot());
        Snapshot snapshot = Snapshot.read(ModelFile.text(file, key()), file.toString());
        String wanted = request.dialect().name();
        if (!snapshot.dialect().equals(wanted)) {
            throw new AludelException(new ModelProblem.OtherDatabase(file.toString(), snapshot.dialect(), wanted));
        }
        return Model.written(snapshot.schema());
    }
}
