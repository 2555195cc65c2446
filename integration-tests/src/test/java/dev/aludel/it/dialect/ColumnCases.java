package dev.aludel.it.dialect;

import static dev.aludel.it.dialect.OperationCase.changingNothing;
import static dev.aludel.it.dialect.Start.INT;
import static dev.aludel.it.dialect.Start.MOOD;
import static dev.aludel.it.dialect.Start.SHORT_TEXT;
import static dev.aludel.it.dialect.Start.USERS;
import static dev.aludel.it.dialect.Start.column;
import static dev.aludel.it.dialect.Start.creation;
import static dev.aludel.it.dialect.Start.required;
import static dev.aludel.it.dialect.Start.tables;
import static dev.aludel.it.dialect.Start.user;
import static dev.aludel.it.dialect.Start.users;
import static dev.aludel.it.dialect.Start.usersTable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.it.dialect.OperationCase.Check;
import dev.aludel.it.dialect.OperationCase.WayBack;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnChange.DropDefault;
import dev.aludel.operation.ColumnChange.DropGenerated;
import dev.aludel.operation.ColumnChange.DropIdentity;
import dev.aludel.operation.ColumnChange.DropNotNull;
import dev.aludel.operation.ColumnChange.SetComment;
import dev.aludel.operation.ColumnChange.SetDefault;
import dev.aludel.operation.ColumnChange.SetGenerated;
import dev.aludel.operation.ColumnChange.SetIdentity;
import dev.aludel.operation.ColumnChange.SetNotNull;
import dev.aludel.operation.ColumnChange.SetOptions;
import dev.aludel.operation.ColumnChange.SetType;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ColumnPosition;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.Operation;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Identity.Kind;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns. */
final class ColumnCases {

    private static final ColumnDefault SEVEN = new ColumnDefault.Number(new BigDecimal(7));

    /** A row, because many a change is easy only while the table is empty. */
    private static final Operation ROW =
            new BulkInsert(USERS, List.of("id", "name", "age", "email"), List.of(List.<Object>of(1, "Ann", 30, "12")));

    private ColumnCases() {}

    static List<OperationCase> cases(Samples samples) {
        return Stream.of(added(), dropped(), altered(), numbered(), computed(), dressed(samples))
                .flatMap(List::stream)
                .toList();
    }

    private static List<OperationCase> added() {
        return List.of(
                adding("add_column", column("nick", SHORT_TEXT), applied -> {
                    assertThat(user(applied.after(), "nick").nullable()).isTrue();
                    assertThat(users(applied.after()).columns().getLast().name())
                            .isEqualTo("nick");
                }),
                adding(
                        "add_column_not_null_with_default",
                        required("score", INT).withDefault(SEVEN),
                        applied -> {
                            assertThat(user(applied.after(), "score").nullable())
                                    .isFalse();
                            assertThat(user(applied.after(), "score").defaultValue())
                                    .isNotNull();
                            assertThat(applied.database().rows("select score from users"))
                                    .containsExactly(List.of("7"));
                        }),
                adding(
                        "add_column_with_comment",
                        column("nick", SHORT_TEXT).withComment("o'"),
                        applied -> assertThat(user(applied.after(), "nick").comment())
                                .isEqualTo("o'")),
                adding(
                        "add_column_generated_stored",
                        column("twice", INT).withGenerated(new GeneratedColumn("age * 2", true)),
                        computing(true)),
                adding(
                        "add_column_generated_virtual",
                        column("twice", INT).withGenerated(new GeneratedColumn("age * 2", false)),
                        computing(false)),
                changingNothing(
                        "add_column_if_not_exists", tables(), new AddColumn(USERS, column("age", INT), true, null)),
                OperationCase.of(
                        "add_column_first",
                        tables(ROW),
                        new AddColumn(USERS, column("nick", SHORT_TEXT), false, ColumnPosition.FIRST),
                        applied -> assertThat(users(applied.after())
                                        .columns()
                                        .getFirst()
                                        .name())
                                .isEqualTo("nick")),
                OperationCase.of(
                        "add_column_after_another",
                        tables(ROW),
                        new AddColumn(USERS, column("nick", SHORT_TEXT), false, new ColumnPosition("name")),
                        applied -> assertThat(
                                        users(applied.after()).columns().get(3).name())
                                .isEqualTo("nick")));
    }

    private static List<OperationCase> dropped() {
        return List.of(
                OperationCase.of(
                        "drop_column",
                        tables(ROW),
                        before -> new DropColumn(USERS, "email", false, false, user(before, "email")),
                        applied -> {
                            assertThat(users(applied.after()).column("email")).isEmpty();
                            assertThat(applied.database().rows("select id, name, age from users"))
                                    .containsExactly(List.of("1", "Ann", "30"));
                        }),
                changingNothing("drop_column_if_exists", tables(), new DropColumn(USERS, "nick", true, false, null)),
                OperationCase.of(
                                "drop_column_cascade",
                                tables(new CreateView(
                                        View.of(QualifiedName.of("mails"), "select id, email from users"))),
                                new DropColumn(USERS, "email", false, true, null),
                                applied -> {
                                    assertThat(users(applied.after()).column("email"))
                                            .isEmpty();
                                    assertThat(applied.after().views()).isEmpty();
                                })
                        .back(WayBack.PARTIAL),
                moving("move_column_first", ColumnPosition.FIRST, "age", "id", "team_id", "name", "email"),
                moving("move_column_after_another", new ColumnPosition("id"), "id", "age", "team_id", "name", "email"),
                OperationCase.of(
                        "rename_column", tables(ROW), new RenameColumn(USERS, "team_id", "crew_id"), applied -> {
                            assertThat(users(applied.after()).column("team_id")).isEmpty();
                            assertThat(users(applied.after()).columns().get(1).name())
                                    .isEqualTo("crew_id");
                            assertThat(users(applied.after()).indexes())
                                    .singleElement()
                                    .satisfies(index -> assertThat(
                                                    index.elements().getFirst().column())
                                            .isEqualTo("crew_id"));
                        }));
    }

    private static OperationCase moving(String name, ColumnPosition position, String... order) {
        return OperationCase.of(
                name,
                tables(ROW),
                new MoveColumn(USERS, "age", position, new ColumnPosition("name")),
                applied -> assertThat(users(applied.after()).columns())
                        .extracting(Column::name)
                        .containsExactly(order));
    }

    private static List<OperationCase> altered() {
        return List.of(
                altering(
                        "alter_column_type",
                        "name",
                        new SetType(new SqlType.VarChar(80), null),
                        applied ->
                                assertThat(user(applied.after(), "name").type()).isEqualTo(new SqlType.VarChar(80))),
                altering("alter_column_type_of_another_kind", "age", new SetType(new SqlType.Text(), null), applied -> {
                    assertThat(user(applied.after(), "age").type())
                            .isNotEqualTo(user(applied.before(), "age").type());
                    assertThat(applied.database().rows("select age from users")).containsExactly(List.of("30"));
                }),
                OperationCase.of(
                                "alter_column_type_using",
                                tables(ROW),
                                before -> altering(before, "email", new SetType(INT, "cast(email as integer) + 1")),
                                applied -> assertThat(applied.database().rows("select email from users"))
                                        .containsExactly(List.of("13")))
                        .back(WayBack.EXACT),
                OperationCase.of(
                        "alter_column_type_to_enum_with_default",
                        List.of(
                                new CreateEnum(MOOD, false),
                                creation(usersTable()
                                        .withColumns(List.of(
                                                required("id", INT),
                                                required("team_id", INT),
                                                required("mood", new SqlType.VarChar(10))
                                                        .withDefault(new ColumnDefault.Text("ok"))))),
                                new BulkInsert(USERS, List.of("id", "team_id", "mood"), List.of(List.of(1, 1, "sad")))),
                        before -> altering(before, "mood", new SetType(MOOD.asType(), null)),
                        applied -> {
                            assertThat(user(applied.after(), "mood").defaultValue())
                                    .isNotNull();
                            assertThat(applied.database().rows("select mood from users"))
                                    .containsExactly(List.of("sad"));
                        }),
                altering(
                        "alter_column_set_not_null",
                        "age",
                        new SetNotNull(),
                        applied -> assertThat(user(applied.after(), "age").nullable())
                                .isFalse()),
                altering(
                        "alter_column_drop_not_null",
                        "name",
                        new DropNotNull(),
                        applied -> assertThat(user(applied.after(), "name").nullable())
                                .isTrue()),
                altering("alter_column_set_default", "age", new SetDefault(SEVEN), applied -> {
                    assertThat(user(applied.after(), "age").defaultValue()).isNotNull();
                    applied.database().execute("insert into users (id, name) values (2, 'Bob')");
                    assertThat(applied.database().rows("select age from users where id = 2"))
                            .containsExactly(List.of("7"));
                }),
                OperationCase.of(
                        "alter_column_drop_default",
                        List.of(creation(usersTable()
                                .withColumns(List.of(
                                        required("id", INT),
                                        required("team_id", INT),
                                        column("age", INT).withDefault(SEVEN))))),
                        before -> altering(before, "age", new DropDefault()),
                        applied -> assertThat(user(applied.after(), "age").defaultValue())
                                .isNull()),
                OperationCase.of(
                        "alter_column_in_several_ways",
                        tables(ROW),
                        before -> new AlterColumn(
                                USERS,
                                "age",
                                List.of(
                                        new SetType(new SqlType.BigInt(), null),
                                        new SetNotNull(),
                                        new SetDefault(SEVEN)),
                                user(before, "age")),
                        applied -> {
                            Column age = user(applied.after(), "age");
                            assertThat(age.type())
                                    .isNotEqualTo(user(applied.before(), "age").type());
                            assertThat(age.nullable()).isFalse();
                            assertThat(age.defaultValue()).isNotNull();
                        }));
    }

    private static List<OperationCase> numbered() {
        List<OperationCase> cases = new ArrayList<>();
        cases.add(numbering("alter_column_set_identity", null, new SetIdentity(Identity.of(Kind.BY_DEFAULT))));
        cases.add(numbering("alter_column_set_autoincrement", null, new SetIdentity(Identity.of(Kind.AUTOINCREMENT))));
        cases.add(numbering(
                "alter_column_change_identity",
                Identity.of(Kind.BY_DEFAULT),
                new SetIdentity(new Identity(
                        Kind.ALWAYS, SequenceOptions.DEFAULTS.withStart(10).withIncrement(5)))));
        cases.add(numbering(
                "alter_column_identity_to_autoincrement",
                Identity.of(Kind.ALWAYS),
                new SetIdentity(Identity.of(Kind.AUTOINCREMENT))));
        cases.add(numbering("alter_column_drop_identity", Identity.of(Kind.ALWAYS), new DropIdentity()));
        cases.add(numbering("alter_column_drop_autoincrement", Identity.of(Kind.AUTOINCREMENT), new DropIdentity()));
        cases.add(OperationCase.of(
                "alter_column_type_of_autoincrement",
                List.of(creation(numberedTable(Identity.of(Kind.AUTOINCREMENT)))),
                before -> altering(before, "id", new SetType(new SqlType.BigInt(), null)),
                applied ->
                        assertThat(user(applied.after(), "id").identity()).isEqualTo(Identity.of(Kind.AUTOINCREMENT))));
        return cases;
    }

    private static OperationCase numbering(String name, @Nullable Identity start, ColumnChange change) {
        return OperationCase.of(
                name,
                List.of(creation(numberedTable(start))),
                before -> altering(before, "id", change),
                applied -> assertThat(user(applied.after(), "id").identity())
                        .isEqualTo(change.applyTo(user(applied.before(), "id")).identity()));
    }

    private static Table numberedTable(@Nullable Identity identity) {
        return Table.of(USERS, List.of(required("id", INT).withIdentity(identity), column("name", SHORT_TEXT)))
                .withConstraints(List.of(new PrimaryKey("pk_users", List.of("id"))));
    }

    private static List<OperationCase> computed() {
        return List.of(
                OperationCase.of(
                        "alter_column_set_generated",
                        tables(ROW),
                        before -> altering(before, "age", new SetGenerated(new GeneratedColumn("id * 2", true))),
                        applied -> assertThat(user(applied.after(), "age").generated())
                                .isNotNull()),
                OperationCase.of(
                        "alter_column_change_generated",
                        List.of(creation(computedTable(true))),
                        before -> altering(before, "twice", new SetGenerated(new GeneratedColumn("id * 3", true))),
                        applied -> assertThat(user(applied.after(), "twice").generated())
                                .isNotNull()
                                .isNotEqualTo(user(applied.before(), "twice").generated())),
                OperationCase.of(
                                "alter_column_drop_generated",
                                List.of(creation(computedTable(true))),
                                before -> altering(before, "twice", new DropGenerated()),
                                applied -> assertThat(
                                                user(applied.after(), "twice").generated())
                                        .isNull())
                        .back(WayBack.PARTIAL),
                OperationCase.of(
                                "alter_column_drop_generated_virtual",
                                List.of(creation(computedTable(false))),
                                before -> altering(before, "twice", new DropGenerated()),
                                applied -> assertThat(
                                                user(applied.after(), "twice").generated())
                                        .isNull())
                        .back(WayBack.PARTIAL));
    }

    private static Table computedTable(boolean stored) {
        return Table.of(
                USERS,
                List.of(
                        required("id", INT),
                        column("twice", INT).withGenerated(new GeneratedColumn("id * 2", stored))));
    }

    private static List<OperationCase> dressed(Samples samples) {
        return List.of(
                altering(
                        "alter_column_set_comment",
                        "age",
                        new SetComment("in years"),
                        applied -> assertThat(user(applied.after(), "age").comment())
                                .isEqualTo("in years")),
                OperationCase.of(
                        "alter_column_remove_comment",
                        List.of(creation(usersTable()
                                .withColumns(List.of(
                                        required("id", INT),
                                        column("team_id", INT),
                                        column("age", INT).withComment("in years"))))),
                        before -> altering(before, "age", new SetComment(null)),
                        applied -> assertThat(user(applied.after(), "age").comment())
                                .isNull()),
                OperationCase.of(
                        "alter_column_set_collation",
                        tables(ROW),
                        before -> altering(
                                before,
                                "name",
                                new SetOptions(user(before, "name").options().withCollation(samples.collation()))),
                        applied -> assertThat(
                                        user(applied.after(), "name").options().collation())
                                .isEqualTo(samples.collation())),
                adding(
                        "add_column_with_collation",
                        column("nick", SHORT_TEXT).withOptions(ColumnOptions.NONE.withCollation(samples.collation())),
                        applied -> assertThat(
                                        user(applied.after(), "nick").options().collation())
                                .isEqualTo(samples.collation())));
    }

    private static OperationCase adding(String name, Column column, Check check) {
        return OperationCase.of(name, tables(ROW), new AddColumn(USERS, column, false, null), check);
    }

    private static OperationCase altering(String name, String column, ColumnChange change, Check check) {
        return OperationCase.of(name, tables(ROW), before -> altering(before, column, change), check);
    }

    private static AlterColumn altering(Schema before, String column, ColumnChange change) {
        return new AlterColumn(USERS, column, List.of(change), user(before, column));
    }

    private static Check computing(boolean stored) {
        return applied -> {
            assertThat(user(applied.after(), "twice").generated()).isNotNull();
            assertThat(user(applied.after(), "twice").generated().stored()).isEqualTo(stored);
            assertThat(applied.database().rows("select twice from users")).containsExactly(List.of("60"));
        };
    }
}
