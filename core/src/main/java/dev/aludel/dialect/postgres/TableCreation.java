package dev.aludel.dialect.postgres;

import dev.aludel.ddl.SqlStatement;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Partition;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of making a table: the sequences of its numbered columns before it, the table, and after it those sequences
 * becoming its own and, for a partition, the place it takes.
 *
 * <p>A partition is made as a table of its own and attached when it is complete: its keys and indexes have their names by
 * then and become those of the other table's (manual, 5.12.2.2), whose rows are not locked out meanwhile.
 *
 * @param table the table
 * @param ifNotExists whether a table of that name is left as it is
 * @param definitions spells columns, constraints and names
 */
record TableCreation(Table table, boolean ifNotExists, PostgresDefinitions definitions) {

    /** What LIKE leaves out is what becomes the other table's own by attaching, or is said by the partition itself. */
    private static final String LIKE =
            " INCLUDING ALL EXCLUDING INDEXES EXCLUDING IDENTITY EXCLUDING COMMENTS EXCLUDING STATISTICS";

    List<SqlStatement> sequencesBefore() {
        return sequences().map(sequence -> sequence.create(ifNotExists)).toList();
    }

    List<SqlStatement> sequencesAfter() {
        return sequences().map(OwnedSequence::own).toList();
    }

    /** The table without what has to be added afterwards. */
    SqlStatement tableAlone() {
        String unlogged = table.options().unlogged() ? "UNLOGGED " : "";
        return SqlStatement.of("CREATE " + unlogged + "TABLE " + (ifNotExists ? "IF NOT EXISTS " : "")
                + definitions.identifiers().quoted(table.name()) + body()
                + new TableSuffix(definitions).of(table.options()));
    }

    List<SqlStatement> attachment() {
        Partition partition = table.options().partition();
        return partition == null ? List.of() : List.of(attach(table, partition, definitions));
    }

    static SqlStatement attach(Table table, Partition partition, PostgresDefinitions definitions) {
        return SqlStatement.of("ALTER TABLE " + definitions.identifiers().quoted(partition.table())
                + " ATTACH PARTITION " + definitions.identifiers().quoted(table.name()) + " " + partition.bound());
    }

    private Stream<OwnedSequence> sequences() {
        return table.columns().stream()
                .filter(OwnedSequence::neededBy)
                .flatMap(column -> Stream.ofNullable(column.identity())
                        .map(identity -> new OwnedSequence(table.name(), column, identity, definitions)));
    }

    private String body() {
        List<String> parts = new ArrayList<>(columns());
        table.constraints().stream()
                .filter(PostgresDefinitions::validated)
                .map(definitions::constraint)
                .forEach(parts::add);
        String ofType = table.options().ofType();
        String before = ofType == null ? " " : " OF " + ofType + " ";
        if (parts.isEmpty()) {
            return before + (ofType == null ? "()" : "");
        }
        return before + parts.stream().collect(Collectors.joining(",\n    ", "(\n    ", "\n)"));
    }

    private List<String> columns() {
        Partition partition = table.options().partition();
        if (partition != null && table.columns().isEmpty()) {
            return List.of("LIKE " + definitions.identifiers().quoted(partition.table()) + LIKE);
        }
        List<OwnedSequence> sequences = sequences().toList();
        Table plain = table.withColumns(
                table.columns().stream().map(column -> plain(column, sequences)).toList());
        if (table.options().ofType() == null) {
            return plain.columns().stream()
                    .map(column -> definitions.column(column, plain))
                    .toList();
        }
        return plain.columns().stream()
                .flatMap(column -> definitions.columnOfType(column).stream())
                .toList();
    }

    private static Column plain(Column column, List<OwnedSequence> sequences) {
        return sequences.stream()
                .filter(sequence -> sequence.column().equals(column))
                .findFirst()
                .map(OwnedSequence::plainColumn)
                .orElse(column);
    }

    /** The constraints that CREATE TABLE cannot take: it ignores NOT VALID. */
    List<Constraint> addedAfter() {
        return table.constraints().stream()
                .filter(constraint -> !PostgresDefinitions.validated(constraint))
                .toList();
    }
}
