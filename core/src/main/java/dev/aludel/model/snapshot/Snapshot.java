package dev.aludel.model.snapshot;

import dev.aludel.AludelException;
import dev.aludel.schema.Schema;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A schema as it was on some database, to be kept as a text.
 *
 * @param dialect the database whose words it is in, for example {@code postgres}
 * @param schema the schema
 */
public record Snapshot(String dialect, Schema schema) {

    private static final String VERSION = "aludel_snapshot";
    private static final String DIALECT = "dialect";
    private static final String SCHEMA = "schema";

    /** The form this Aludel writes, and the newest it reads. */
    private static final int FORM = 1;

    /** Checks the parts. */
    public Snapshot {
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(schema, "schema");
    }

    /**
     * Writes it.
     *
     * @return JSON, the same for the same schema
     */
    public String write() {
        Json.Members whole = Json.members();
        whole.members().put(VERSION, new Json.Number(BigDecimal.valueOf(FORM)));
        whole.members().put(DIALECT, new Json.Text(dialect));
        whole.members().put(SCHEMA, RecordJson.write(schema, Schema.class));
        return JsonWriter.write(whole);
    }

    /**
     * Reads what was written.
     *
     * @param text the text
     * @param place where it comes from, for messages
     * @return the snapshot
     * @throws AludelException with a {@link SnapshotProblem} when it is none, or of a newer form
     */
    public static Snapshot read(String text, String place) {
        try {
            if (!(JsonReader.read(text) instanceof Json.Members whole)
                    || !(whole.members().get(VERSION) instanceof Json.Number(BigDecimal form))) {
                throw new AludelException(new SnapshotProblem.NoSnapshot(place));
            }
            if (form.compareTo(BigDecimal.valueOf(FORM)) > 0) {
                throw new AludelException(new SnapshotProblem.Newer(place, form.toString(), FORM));
            }
            if (!(whole.members().get(DIALECT) instanceof Json.Text(String dialect))
                    || !(whole.members().get(SCHEMA) instanceof Json.Members schema)) {
                throw new AludelException(new SnapshotProblem.NoSnapshot(place));
            }
            Object read = RecordJson.read(schema, Schema.class, "");
            return new Snapshot(dialect, (Schema) Objects.requireNonNull(read));
        } catch (JsonReader.MalformedJson e) {
            throw new AludelException(new SnapshotProblem.Unreadable(place + ":" + e.line(), text(e)), e);
        } catch (RecordJson.Misfit e) {
            throw new AludelException(new SnapshotProblem.Unreadable(place, text(e)), e);
        }
    }

    private static String text(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
