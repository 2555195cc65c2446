package dev.aludel.it.dialect;

import static dev.aludel.it.dialect.OperationCase.changingNothing;
import static dev.aludel.it.dialect.Start.USERS;
import static dev.aludel.it.dialect.Start.tables;
import static dev.aludel.it.dialect.Start.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.it.dialect.OperationCase.Check;
import dev.aludel.operation.Existing;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.IndexOperation.RenameIndex;
import dev.aludel.operation.IndexOperation.SetIndexComment;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Indexes. */
final class IndexCases {

    private static final Index PLAIN = Index.of("ix_new", "name", "age");
    private static final QualifiedName NAME = QualifiedName.of("ix_new");

    private IndexCases() {}

    static List<OperationCase> cases(Samples samples) {
        return Stream.concat(created(samples), dropped()).toList();
    }

    private static Stream<OperationCase> created(Samples samples) {
        return Stream.of(
                creating("create_index", PLAIN, index -> {
                    assertThat(index.unique()).isFalse();
                    assertThat(index.elements())
                            .extracting(IndexElement::column)
                            .containsExactly("name", "age");
                    assertThat(index.valid()).isTrue();
                }),
                creating(
                        "create_index_unique",
                        PLAIN.withUnique(true),
                        index -> assertThat(index.unique()).isTrue()),
                creating(
                        "create_index_descending",
                        PLAIN.withElements(List.of(IndexElement.column("name").desc(), IndexElement.column("age"))),
                        index -> assertThat(index.elements())
                                .extracting(IndexElement::descending)
                                .containsExactly(true, false)),
                creating(
                        "create_index_nulls_order",
                        PLAIN.withElements(List.of(
                                IndexElement.column("age").nullsFirst(),
                                IndexElement.column("team_id").desc().nullsLast())),
                        index -> assertThat(index.elements())
                                .extracting(IndexElement::nulls)
                                .containsExactly(IndexElement.NullsOrder.FIRST, IndexElement.NullsOrder.LAST)),
                creating(
                        "create_index_on_expression",
                        PLAIN.withElements(
                                List.of(IndexElement.expression("lower(name)"), IndexElement.expression("age + 1"))),
                        index -> assertThat(index.elements())
                                .allSatisfy(element ->
                                        assertThat(element.expression()).isNotNull())),
                creating(
                        "create_index_partial",
                        PLAIN.withWhere("age > 18"),
                        index -> assertThat(index.where()).contains("age", ">", "18")),
                creating(
                        "create_index_include",
                        Index.of("ix_new", "name").withInclude(List.of("age", "email")),
                        index -> assertThat(index.include()).containsExactly("age", "email")),
                creating(
                        "create_index_with_method",
                        Index.of("ix_new", "age").withMethod(samples.indexMethod()),
                        index -> assertThat(index.method()).isEqualTo(samples.indexMethod())),
                creating(
                        "create_index_nulls_not_distinct",
                        PLAIN.withUnique(true).withNullsNotDistinct(true),
                        index -> assertThat(index.nullsNotDistinct()).isTrue()),
                creating(
                        "create_index_with_storage",
                        PLAIN.withStorage(Map.of("fillfactor", "70")),
                        index -> assertThat(index.storage()).containsExactly(Map.entry("fillfactor", "70"))),
                creating(
                        "create_index_with_operator_class",
                        PLAIN.withElements(
                                List.of(IndexElement.column("name").withOperatorClass("varchar_pattern_ops"))),
                        index -> assertThat(index.elements())
                                .extracting(IndexElement::operatorClass)
                                .containsExactly("varchar_pattern_ops")),
                creating(
                        "create_index_with_collation",
                        PLAIN.withElements(List.of(IndexElement.column("name").withCollation(samples.collation()))),
                        index -> assertThat(index.elements())
                                .extracting(IndexElement::collation)
                                .containsExactly(samples.collation())),
                creating(
                        "create_index_on_prefix",
                        PLAIN.withElements(List.of(IndexElement.column("name").withPrefixLength(10))),
                        index -> assertThat(index.elements())
                                .extracting(IndexElement::prefixLength)
                                .containsExactly(10)),
                creating(
                        "create_index_with_comment",
                        PLAIN.withComment("it's"),
                        index -> assertThat(index.comment()).isEqualTo("it's")),
                OperationCase.of(
                        "create_index_concurrently",
                        tables(),
                        new CreateIndex(USERS, PLAIN, false, true),
                        found(index -> assertThat(index.valid()).isTrue())),
                changingNothing(
                        "create_index_if_not_exists",
                        tables(new CreateIndex(USERS, PLAIN, false, false)),
                        new CreateIndex(USERS, PLAIN, true, false)));
    }

    private static Stream<OperationCase> dropped() {
        Check gone = applied -> {
            assertThat(users(applied.after())).isNotEqualTo(users(applied.before()));
            assertThat(users(applied.after()).index("ix_new")).isEmpty();
            assertThat(users(applied.after()).constraint("ix_new")).isEmpty();
        };
        return Stream.of(
                dropping("drop_index", PLAIN, false, gone),
                dropping("drop_unique_index", PLAIN.withUnique(true), false, gone),
                dropping("drop_index_concurrently", PLAIN, true, gone),
                changingNothing("drop_index_if_exists", tables(), new DropIndex(NAME, USERS, true, false, null)),
                OperationCase.of(
                        "rename_index",
                        tables(new CreateIndex(USERS, PLAIN, false, false)),
                        new RenameIndex(USERS, "ix_new", "ix_newer"),
                        applied -> {
                            assertThat(users(applied.after()).index("ix_new")).isEmpty();
                            assertThat(users(applied.after()).index("ix_newer")).isPresent();
                        }),
                OperationCase.of(
                        "set_index_comment",
                        tables(new CreateIndex(USERS, PLAIN, false, false)),
                        new SetIndexComment(USERS, "ix_new", "it's", Existing.of(null)),
                        found(index -> assertThat(index.comment()).isEqualTo("it's"))),
                OperationCase.of(
                        "remove_index_comment",
                        tables(new CreateIndex(USERS, PLAIN.withComment("it's"), false, false)),
                        new SetIndexComment(USERS, "ix_new", null, Existing.of("it's")),
                        found(index -> assertThat(index.comment()).isNull())));
    }

    private static OperationCase creating(String name, Index index, Consumer<Index> check) {
        return OperationCase.of(name, tables(), new CreateIndex(USERS, index, false, false), found(check));
    }

    private static OperationCase dropping(String name, Index index, boolean concurrently, Check check) {
        return OperationCase.of(
                name,
                tables(new CreateIndex(USERS, index, false, false)),
                before -> new DropIndex(
                        NAME,
                        USERS,
                        false,
                        concurrently,
                        users(before).index("ix_new").orElse(index)),
                check);
    }

    private static Check found(Consumer<Index> check) {
        return applied -> check.accept(users(applied.after()).index("ix_new").orElseThrow());
    }
}
