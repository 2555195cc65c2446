package dev.aludel.autogenerate.render;

import dev.aludel.AludelException;
import dev.aludel.ddl.InlinedParameters;
import dev.aludel.ddl.ProjectedCatalog;
import dev.aludel.ddl.RebuildQueue;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.ddl.StatementSplitter.SourceStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The body of one way of a revision in SQL: the statements of one database. Each is read back as the reader of the file will
 * read it, so that a statement that would be cut otherwise is refused here.
 */
final class SqlBody {

    private static final Pattern DIRECTIVE = Pattern.compile("(?mi)^\\s*--\\s*aludel:");

    private final Dialect dialect;
    private final ProjectedCatalog catalog;
    private final Deque<Step> waiting = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();
    private boolean outsideTransaction;
    private boolean apart;

    private SqlBody(Dialect dialect, Schema before) {
        this.dialect = dialect;
        catalog = new ProjectedCatalog(before);
    }

    /**
     * Writes a body.
     *
     * @param dialect the database
     * @param before the schema before the first step
     * @param steps the operations
     * @return the body
     * @throws AludelException when the database cannot do an operation, or its SQL would be read otherwise than written
     */
    static SqlBody of(Dialect dialect, Schema before, List<Step> steps) {
        SqlBody body = new SqlBody(dialect, before);
        RebuildQueue queue = new RebuildQueue(dialect.ddl(), body.catalog, body::write);
        for (Step step : steps) {
            body.waiting.add(step);
            queue.add(step.operation());
        }
        queue.flush();
        return body;
    }

    /** The lines, without indent. */
    List<String> lines() {
        return lines;
    }

    /** Whether one of the statements has to run outside a transaction. */
    boolean outsideTransaction() {
        return outsideTransaction;
    }

    private void write(List<Operation> operations, List<SqlStatement> statements) {
        List<String> texts = new ArrayList<>();
        for (SqlStatement statement : statements) {
            outsideTransaction |= statement.placement() == SqlStatement.Placement.OUTSIDE_TRANSACTION;
            texts.add(delimited(operations.getFirst(), InlinedParameters.inline(statement, dialect.literals())));
        }
        List<String> comments = new ArrayList<>();
        for (Operation operation : operations) {
            waiting.removeFirst().notes().forEach(note -> comments.addAll(JavaBody.comment(note, "-- ")));
            catalog.project(operation);
        }
        if (texts.isEmpty()) {
            return;
        }
        boolean several = !comments.isEmpty() || texts.stream().anyMatch(text -> text.contains("\n"));
        if (!lines.isEmpty() && (apart || several)) {
            lines.add("");
        }
        lines.addAll(comments);
        texts.forEach(text -> lines.addAll(List.of(text.split("\n", -1))));
        apart = several;
    }

    private String delimited(Operation operation, String sql) {
        if (DIRECTIVE.matcher(sql).find()) {
            throw new AludelException(new RenderProblem.NoSql(
                    operation.describe(), "One of its lines begins with '-- aludel:', which is read as a directive."));
        }
        String plain = sql + (sql.endsWith(";") ? "" : ";");
        Optional<String> readable = readable(plain, sql)
                .or(() -> readable(sql + "\n;", sql))
                .or(() -> readable(dialect.session().scriptStatement(sql), sql));
        return readable.orElseThrow(() -> new AludelException(new RenderProblem.NoSql(
                operation.describe(), "Its SQL would be cut into pieces in the wrong place: " + firstLine(sql))));
    }

    private Optional<String> readable(String text, String sql) {
        try {
            String wanted = sql.strip();
            String read = dialect.splitter().split(text).stream()
                    .map(SourceStatement::sql)
                    .collect(Collectors.joining("\n\0\n"));
            return read.equals(wanted) || (read + ";").equals(wanted) ? Optional.of(text) : Optional.empty();
        } catch (AludelException e) {
            return Optional.empty();
        }
    }

    private static String firstLine(String sql) {
        return sql.strip().lines().findFirst().orElse("");
    }
}
