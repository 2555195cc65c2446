package dev.aludel.it.dialect;

import static dev.aludel.it.dialect.OperationCase.changingNothing;
import static dev.aludel.it.dialect.Start.INT;
import static dev.aludel.it.dialect.Start.SHORT_TEXT;
import static dev.aludel.it.dialect.Start.TEAMS;
import static dev.aludel.it.dialect.Start.USERS;
import static dev.aludel.it.dialect.Start.USERS_TEAM;
import static dev.aludel.it.dialect.Start.column;
import static dev.aludel.it.dialect.Start.creation;
import static dev.aludel.it.dialect.Start.required;
import static dev.aludel.it.dialect.Start.tables;
import static dev.aludel.it.dialect.Start.teamsTable;
import static dev.aludel.it.dialect.Start.users;
import static dev.aludel.it.dialect.Start.usersTable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.it.dialect.OperationCase.WayBack;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.Existing;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.operation.TableOperation.SetTableComment;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import java.math.BigDecimal;
import java.util.List;

/** Tables as wholes. */
final class TableCases {

    private static final QualifiedName ORDERS = QualifiedName.of("orders");

    private TableCases() {}

    static List<OperationCase> cases(Samples samples) {
        return List.of(
                OperationCase.of("create_table", tables(), creation(orders()), applied -> {
                    Table orders = applied.after().table(ORDERS).orElseThrow();
                    assertThat(orders.columns())
                            .extracting(each -> each.name())
                            .containsExactly("id", "user_id", "code", "amount");
                    assertThat(orders.column("code").orElseThrow().nullable()).isFalse();
                    assertThat(orders.primaryKey().orElseThrow().columns()).containsExactly("id");
                    assertThat(orders.constraintsOf(UniqueConstraint.class)).hasSize(1);
                    assertThat(orders.constraintsOf(CheckConstraint.class)).hasSize(1);
                    assertThat(orders.constraintsOf(ForeignKey.class))
                            .singleElement()
                            .satisfies(key -> assertThat(key.onDelete()).isEqualTo(ReferentialAction.CASCADE));
                    assertThat(orders.index("ix_orders_user_id")).isPresent();
                }),
                OperationCase.of(
                        "create_table_with_mixed_case_and_reserved_names",
                        List.of(),
                        creation(Table.of(
                                        QualifiedName.of("Order"),
                                        List.of(required("ID", INT), column("select", INT), column("a b", INT)))
                                .withConstraints(List.of(new PrimaryKey("Pk Order", List.of("ID"))))),
                        applied -> assertThat(applied.after()
                                        .table(QualifiedName.of("Order"))
                                        .orElseThrow()
                                        .columns())
                                .extracting(each -> each.name())
                                .containsExactly("ID", "select", "a b")),
                OperationCase.of(
                        "create_table_with_comments",
                        List.of(),
                        creation(Table.of(
                                        TEAMS,
                                        List.of(required("id", INT).withComment("it's a key"), column("name", INT)))
                                .withComment("one row\nper team")),
                        applied -> {
                            Table teams = applied.after().table(TEAMS).orElseThrow();
                            assertThat(teams.comment()).isEqualTo("one row\nper team");
                            assertThat(teams.column("id").orElseThrow().comment())
                                    .isEqualTo("it's a key");
                        }),
                numbered("create_table_with_identity_always", Identity.Kind.ALWAYS),
                numbered("create_table_with_identity_by_default", Identity.Kind.BY_DEFAULT),
                numbered("create_table_with_autoincrement", Identity.Kind.AUTOINCREMENT),
                changingNothing("create_table_if_not_exists", tables(), new CreateTable(teamsTable(), true)),
                OperationCase.of(
                        "drop_table",
                        tables(new CreateConstraint(USERS, USERS_TEAM, false)),
                        before -> new DropTable(USERS, false, false, users(before)),
                        applied -> assertThat(applied.after().table(USERS)).isEmpty()),
                changingNothing("drop_table_if_exists", tables(), new DropTable(ORDERS, true, false, null)),
                OperationCase.of(
                                "drop_table_cascade",
                                tables(new CreateConstraint(USERS, USERS_TEAM, false)),
                                new DropTable(TEAMS, false, true, null),
                                applied -> {
                                    assertThat(applied.after().table(TEAMS)).isEmpty();
                                    assertThat(users(applied.after()).constraintsOf(ForeignKey.class))
                                            .isEmpty();
                                })
                        .back(WayBack.PARTIAL),
                OperationCase.of(
                        "rename_table",
                        tables(new CreateConstraint(USERS, USERS_TEAM, false)),
                        new RenameTable(TEAMS, "crews"),
                        applied -> {
                            assertThat(applied.after().table(TEAMS)).isEmpty();
                            assertThat(applied.after().table(QualifiedName.of("crews")))
                                    .isPresent();
                            assertThat(users(applied.after()).constraintsOf(ForeignKey.class))
                                    .singleElement()
                                    .extracting(ForeignKey::referencedTable)
                                    .isEqualTo(QualifiedName.of("crews"));
                        }),
                OperationCase.of(
                        "set_table_comment",
                        tables(),
                        new SetTableComment(USERS, "who's \"in\"", Existing.of(null)),
                        applied -> assertThat(users(applied.after()).comment()).isEqualTo("who's \"in\"")),
                OperationCase.of(
                        "alter_table_options",
                        tables(),
                        before -> {
                            TableOptions options = users(before).options();
                            return new AlterTableOptions(
                                    USERS, samples.options().apply(options), options);
                        },
                        applied -> assertThat(users(applied.after()).options())
                                .isNotEqualTo(users(applied.before()).options())
                                .isEqualTo(samples.options()
                                        .apply(users(applied.before()).options()))),
                OperationCase.of(
                        "remove_table_comment",
                        List.of(creation(usersTable().withComment("people"))),
                        new SetTableComment(USERS, null, Existing.of("people")),
                        applied -> assertThat(users(applied.after()).comment()).isNull()));
    }

    private static Table orders() {
        return Table.of(
                        ORDERS,
                        List.of(
                                required("id", INT),
                                column("user_id", INT),
                                required("code", SHORT_TEXT).withDefault(new ColumnDefault.Text("new")),
                                required("amount", INT).withDefault(new ColumnDefault.Number(BigDecimal.ZERO))))
                .withConstraints(List.of(
                        new PrimaryKey("pk_orders", List.of("id")),
                        UniqueConstraint.of("uq_orders_code", List.of("code", "user_id")),
                        ForeignKey.of("fk_orders_user", List.of("user_id"), USERS, List.of("id"))
                                .withOnDelete(ReferentialAction.CASCADE),
                        CheckConstraint.of("ck_orders_amount", "amount >= 0")))
                .withIndexes(List.of(Index.of("ix_orders_user_id", "user_id")));
    }

    /** A numbered table, into which two rows go without their number. */
    private static OperationCase numbered(String name, Identity.Kind kind) {
        Table table = Table.of(
                        ORDERS,
                        List.of(required("id", INT).withIdentity(Identity.of(kind)), required("code", SHORT_TEXT)))
                .withConstraints(List.of(new PrimaryKey("pk_orders", List.of("id"))));
        return OperationCase.of(name, List.of(), creation(table), applied -> {
            assertThat(applied.after()
                            .table(ORDERS)
                            .orElseThrow()
                            .column("id")
                            .orElseThrow()
                            .identity())
                    .isEqualTo(Identity.of(kind));
            applied.database().execute("insert into orders (code) values ('a')");
            applied.database().execute("insert into orders (code) values ('b')");
            assertThat(applied.database().rows("select id, code from orders order by id"))
                    .containsExactly(List.of("1", "a"), List.of("2", "b"));
        });
    }
}
