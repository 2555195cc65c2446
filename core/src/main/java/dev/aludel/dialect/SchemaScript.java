package dev.aludel.dialect;

import dev.aludel.ddl.StatementSplitter.SourceStatement;
import java.util.List;

/**
 * A file of SQL that makes a schema, as far as it is run in a scratch place.
 *
 * @param statements what is run, in order
 * @param passedOver what is not, as it is no part of a schema
 */
public record SchemaScript(List<SourceStatement> statements, List<PassedOver> passedOver) {

    /**
     * A statement that is not run.
     *
     * @param line where it begins, from 1
     * @param what what it is about, in words: {@code who owns what}
     */
    public record PassedOver(int line, String what) {}

    /** Copies the lists. */
    public SchemaScript {
        statements = List.copyOf(statements);
        passedOver = List.copyOf(passedOver);
    }
}
