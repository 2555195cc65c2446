package dev.aludel.it.dialect;

import static dev.aludel.it.dialect.OperationCase.changingNothing;
import static dev.aludel.it.dialect.Start.INT;
import static dev.aludel.it.dialect.Start.SHORT_TEXT;
import static dev.aludel.it.dialect.Start.TEAMS;
import static dev.aludel.it.dialect.Start.column;
import static dev.aludel.it.dialect.Start.creation;
import static dev.aludel.it.dialect.Start.required;
import static dev.aludel.it.dialect.Start.tables;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.it.dialect.OperationCase.Check;
import dev.aludel.it.dialect.OperationCase.WayBack;
import dev.aludel.operation.BatchOptions;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.DataOperation.Execute;
import dev.aludel.operation.NamespaceOperation.CreateExtension;
import dev.aludel.operation.NamespaceOperation.CreateSchema;
import dev.aludel.operation.NamespaceOperation.DropExtension;
import dev.aludel.operation.NamespaceOperation.DropSchema;
import dev.aludel.operation.NativeOperation.CreateNative;
import dev.aludel.operation.NativeOperation.DropNative;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.schema.Extension;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Schemas, extensions, what has no noun of its own, rows, and operations of the user's own. */
final class NamespaceAndDataCases {

    private static final QualifiedName ENTRIES = new QualifiedName("audit", "entries");

    private NamespaceAndDataCases() {}

    static List<OperationCase> cases(Samples samples) {
        return Stream.of(namespaces(samples), natives(samples), data())
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<OperationCase> natives(Samples samples) {
        return Stream.of(
                OperationCase.of(
                        "create_native",
                        tables(),
                        new CreateNative(samples.object()),
                        applied -> assertThat(applied.database().rows(samples.objectQuery()))
                                .hasSize(1)),
                OperationCase.of(
                        "drop_native",
                        tables(new CreateNative(samples.object())),
                        new DropNative(samples.object()),
                        applied -> assertThat(applied.database().rows(samples.objectQuery()))
                                .isEmpty()));
    }

    private static Stream<OperationCase> namespaces(Samples samples) {
        Operation audit = new CreateSchema("audit", false);
        Operation drop = new DropSchema("audit", false, false);
        Table entries = Table.of(ENTRIES, List.of(required("id", INT), column("note", SHORT_TEXT)))
                .withConstraints(List.of(new PrimaryKey("pk_entries", List.of("id"))))
                .withIndexes(List.of(Index.of("ix_entries", "note")));
        return Stream.of(
                OperationCase.of("create_schema", List.of(), audit, applied -> {
                    applied.database().apply(creation(entries));
                    applied.database().apply(new DropTable(ENTRIES, false, false, null));
                }),
                changingNothing("create_schema_if_not_exists", List.of(audit), new CreateSchema("audit", true)),
                OperationCase.of("drop_schema", List.of(audit), drop, applied -> {
                    applied.database().apply(audit);
                    applied.database().apply(drop);
                }),
                changingNothing("drop_schema_if_exists", List.of(), new DropSchema("audit", true, false)),
                OperationCase.of(
                                "drop_schema_cascade",
                                List.of(audit, creation(entries)),
                                new DropSchema("audit", false, true),
                                applied -> applied.database().apply(audit))
                        .back(WayBack.NONE),
                OperationCase.of("create_table_in_a_schema", List.of(audit), creation(entries), applied -> {
                    assertThat(applied.after().tables()).isEmpty();
                    Table found =
                            applied.database().reflect("audit").table(ENTRIES).orElseThrow();
                    assertThat(found.columns()).hasSize(2);
                    assertThat(found.index("ix_entries")).isPresent();
                }),
                OperationCase.of(
                        "create_extension",
                        List.of(),
                        new CreateExtension(samples.extension(), null, false),
                        applied -> assertThat(applied.after().extensions())
                                .extracting(Extension::name)
                                .containsExactly(samples.extension())),
                OperationCase.of(
                        "drop_extension",
                        List.of(new CreateExtension(samples.extension(), null, true)),
                        new DropExtension(samples.extension(), false, false),
                        applied -> assertThat(applied.after().extensions()).isEmpty()));
    }

    private static Stream<OperationCase> data() {
        return Stream.of(
                OperationCase.of(
                                "execute",
                                tables(),
                                new Execute("insert into teams (id, name) values (1, 'red')", List.of(), false),
                                teams("1", "red"))
                        .back(WayBack.NONE),
                OperationCase.of(
                                "execute_with_parameters",
                                tables(),
                                new Execute(
                                        "insert into teams (id, name) values (?, ?)",
                                        Arrays.asList(1, "it's; red"),
                                        false),
                                teams("1", "it's; red"))
                        .back(WayBack.NONE),
                OperationCase.of(
                                "bulk_insert",
                                tables(),
                                new BulkInsert(
                                        TEAMS,
                                        List.of("id", "name"),
                                        List.of(List.of(1, "it's; \\ red"), List.of(2, "a\nb ? {d}"))),
                                applied -> assertThat(applied.database().rows("select id, name from teams order by id"))
                                        .containsExactly(List.of("1", "it's; \\ red"), List.of("2", "a\nb ? {d}")))
                        .back(WayBack.NONE),
                OperationCase.of(
                                "batched",
                                tables(new Execute("insert into teams (id, name) values (1, 'RED')", List.of(), false)),
                                new Batched(
                                        TEAMS,
                                        List.of(),
                                        List.of("update {table} set name = lower(name) where {batch}"),
                                        BatchOptions.DEFAULTS),
                                teams("1", "red"))
                        .back(WayBack.NONE),
                OperationCase.of("custom_operation", tables(), new Redden("pink"), teams("1", "pink")));
    }

    private static Check teams(String id, String name) {
        return applied -> assertThat(applied.database().rows("select id, name from teams"))
                .containsExactly(List.of(id, name));
    }

    /** An operation of a user's own. */
    private record Redden(String name) implements CustomOperation {

        @Override
        public List<String> statements(String dialect) {
            return List.of("insert into teams (id, name) values (1, '" + name + "')");
        }

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new Execute("delete from teams", List.of(), false));
        }

        @Override
        public String describe() {
            return "redden";
        }
    }
}
