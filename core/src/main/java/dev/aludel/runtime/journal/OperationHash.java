package dev.aludel.runtime.journal;

import dev.aludel.ddl.Literals;
import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.ConstraintOperation;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.DataOperation.Execute;
import dev.aludel.operation.EnumOperation;
import dev.aludel.operation.IndexOperation;
import dev.aludel.operation.NamespaceOperation;
import dev.aludel.operation.NativeOperation;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation;
import dev.aludel.operation.SequenceOperation;
import dev.aludel.operation.TableOperation;
import dev.aludel.operation.ViewOperation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a migration asks for the same operations as it did before. */
public final class OperationHash {

    private static final int BYTES = 16;

    private final MessageDigest digest;
    private final Literals literals;
    private final String dialect;

    /**
     * Begins a hash over no operations.
     *
     * @param dialect the database's name, for operations of the user's own
     * @param literals spells the values of parameters and rows
     */
    public OperationHash(String dialect, Literals literals) {
        this.dialect = dialect;
        this.literals = literals;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** Adds an operation. */
    public void add(Operation operation) {
        switch (operation) {
            case DataOperation data -> data(data);
            case CustomOperation own -> own.statements(dialect).forEach(this::text);
            // records of texts, numbers and other such records
            case TableOperation op -> text(op.toString());
            case ColumnOperation op -> text(op.toString());
            case IndexOperation op -> text(op.toString());
            case ConstraintOperation op -> text(op.toString());
            case EnumOperation op -> text(op.toString());
            case SequenceOperation op -> text(op.toString());
            case ViewOperation op -> text(op.toString());
            case RoutineOperation op -> text(op.toString());
            case NamespaceOperation op -> text(op.toString());
            case NativeOperation op -> text(op.toString());
        }
        text("");
    }

    private void data(DataOperation operation) {
        switch (operation) {
            case Execute op -> {
                text(op.sql());
                op.parameters().forEach(value -> text(literals.sql(value)));
            }
            case BulkInsert op -> {
                text(op.table() + " " + op.columns());
                op.rows().forEach(row -> row.forEach(value -> text(literals.sql(value))));
            }
            // How fast it goes, and what has to hold in the end, may be changed while it is under way.
            case Batched op -> text(op.table() + " " + op.key() + " " + op.statements());
        }
    }

    private void text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** The hash so far, 32 hexadecimal digits; after it a new one begins. */
    public String take() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
