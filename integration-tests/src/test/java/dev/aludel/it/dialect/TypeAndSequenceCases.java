package dev.aludel.it.dialect;

import static dev.aludel.it.dialect.OperationCase.changingNothing;
import static dev.aludel.it.dialect.Start.INT;
import static dev.aludel.it.dialect.Start.MOOD;
import static dev.aludel.it.dialect.Start.USERS;
import static dev.aludel.it.dialect.Start.creation;
import static dev.aludel.it.dialect.Start.required;
import static dev.aludel.it.dialect.Start.tables;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.it.dialect.OperationCase.Check;
import dev.aludel.it.dialect.OperationCase.WayBack;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.RenameEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.EnumOperation.SetEnumComment;
import dev.aludel.operation.EnumValuePlace;
import dev.aludel.operation.Existing;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.SequenceOperation.DropSequence;
import dev.aludel.operation.SequenceOperation.RedefineSequence;
import dev.aludel.operation.SequenceOperation.RenameSequence;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Enum types and sequences. */
final class TypeAndSequenceCases {

    private static final QualifiedName NUMBERS = QualifiedName.of("numbers");
    /** A sequence that has begun at 1 cannot be given a minimum above that. */
    private static final SequenceOptions FROM_ONE = new SequenceOptions(10L, 5L, 1L, 1000L, 2L, true);

    private static final SequenceOptions BY_FIVE = new SequenceOptions(10L, 5L, 5L, 1000L, 2L, true);

    private TypeAndSequenceCases() {}

    static List<OperationCase> cases() {
        return Stream.concat(enums(), sequences()).toList();
    }

    private static Stream<OperationCase> enums() {
        List<Operation> mood = List.of(new CreateEnum(MOOD, false));
        EnumType annotated = new EnumType(MOOD.name(), MOOD.values(), "how it's going");
        return Stream.of(
                OperationCase.of(
                        "create_enum",
                        List.of(),
                        new CreateEnum(annotated, false),
                        applied -> assertThat(applied.after().enums()).containsExactly(annotated)),
                changingNothing("create_enum_if_not_exists", mood, new CreateEnum(MOOD, true)),
                OperationCase.of(
                        "drop_enum",
                        mood,
                        new DropEnum(MOOD.name(), false, MOOD),
                        applied -> assertThat(applied.after().enums()).isEmpty()),
                changingNothing("drop_enum_if_exists", List.of(), new DropEnum(MOOD.name(), true, null)),
                adding("add_enum_value", new EnumValuePlace.Last(), "sad", "ok", "happy", "glad"),
                adding("add_enum_value_before", new EnumValuePlace.Before("sad"), "glad", "sad", "ok", "happy"),
                adding("add_enum_value_after", new EnumValuePlace.After("ok"), "sad", "ok", "glad", "happy"),
                changingNothing(
                        "add_enum_value_if_not_exists",
                        usingMood(),
                        new AddEnumValue(MOOD.name(), "ok", new EnumValuePlace.Last(), true)),
                OperationCase.of(
                        "rename_enum_value", usingMood(), new RenameEnumValue(MOOD.name(), "ok", "so-so"), applied -> {
                            assertThat(labels(applied.after())).containsExactly("sad", "so-so", "happy");
                            assertThat(applied.database().rows("select mood from users"))
                                    .containsExactly(List.of("so-so"));
                        }),
                replacing("replace_enum", Map.of(), "happy", "ok"),
                replacing("replace_enum_renaming_values", Map.of("ok", "happy", "happy", "ok"), "ok", "sad", "happy"),
                OperationCase.of(
                        "rename_enum",
                        usingMood(),
                        new RenameEnum(MOOD.name(), "temper"),
                        applied -> assertThat(applied.after().enums())
                                .extracting(EnumType::name)
                                .containsExactly(QualifiedName.of("temper"))),
                OperationCase.of(
                        "set_enum_comment",
                        mood,
                        new SetEnumComment(MOOD.name(), "how it's going", Existing.of(null)),
                        applied -> assertThat(applied.after().enums())
                                .extracting(EnumType::comment)
                                .containsExactly("how it's going")));
    }

    /** The rows and the default follow. */
    private static OperationCase replacing(String name, Map<String, String> renamed, String... labels) {
        EnumType after = new EnumType(MOOD.name(), List.of(labels), null);
        String ok = renamed.getOrDefault("ok", "ok");
        return OperationCase.of(name, usingMood(), new ReplaceEnum(after, renamed, MOOD), applied -> {
            assertThat(labels(applied.after())).containsExactly(labels);
            assertThat(Start.user(applied.after(), "mood").defaultValue()).isEqualTo(new ColumnDefault.Text(ok));
            assertThat(applied.database().rows("select mood from users")).containsExactly(List.of(ok));
        });
    }

    /** The new label is used at once. */
    private static OperationCase adding(String name, EnumValuePlace place, String... labels) {
        Check check = applied -> {
            assertThat(labels(applied.after())).containsExactly(labels);
            applied.database().apply(new BulkInsert(USERS, List.of("id", "mood"), List.of(List.<Object>of(2, "glad"))));
            assertThat(applied.database().rows("select mood from users order by id"))
                    .containsExactly(List.of("ok"), List.of("glad"));
        };
        return OperationCase.of(name, usingMood(), new AddEnumValue(MOOD.name(), "glad", place, false), check)
                .back(WayBack.NONE);
    }

    private static List<Operation> usingMood() {
        return List.of(
                new CreateEnum(MOOD, false),
                creation(Table.of(
                        USERS,
                        List.of(
                                required("id", INT),
                                required("mood", MOOD.asType()).withDefault(new ColumnDefault.Text("ok"))))),
                new BulkInsert(USERS, List.of("id", "mood"), List.of(List.<Object>of(1, "ok"))));
    }

    /** Of the column, which has them wherever the type is kept. */
    private static List<String> labels(Schema schema) {
        return switch (Start.user(schema, "mood").type()) {
            case SqlType.Enumeration type -> type.values();
            case SqlType other -> List.of("no enum but " + other);
        };
    }

    private static Stream<OperationCase> sequences() {
        return Stream.of(
                OperationCase.of(
                        "create_sequence",
                        List.of(),
                        new CreateSequence(Sequence.of(NUMBERS, BY_FIVE), false),
                        applied -> assertThat(applied.after().sequences())
                                .extracting(Sequence::options)
                                .containsExactly(BY_FIVE)),
                OperationCase.of(
                        "create_sequence_plain",
                        List.of(),
                        new CreateSequence(Sequence.of(NUMBERS, SequenceOptions.DEFAULTS), false),
                        applied -> assertThat(applied.after().sequences())
                                .extracting(Sequence::name)
                                .containsExactly(NUMBERS)),
                OperationCase.of(
                        "create_sequence_owned",
                        tables(),
                        new CreateSequence(new Sequence(NUMBERS, INT, BY_FIVE, USERS, "age", "ages"), false),
                        applied -> assertThat(applied.after().sequences())
                                .containsExactly(new Sequence(NUMBERS, INT, BY_FIVE, USERS, "age", "ages"))),
                changingNothing(
                        "create_sequence_if_not_exists",
                        List.of(new CreateSequence(Sequence.of(NUMBERS, BY_FIVE), false)),
                        new CreateSequence(Sequence.of(NUMBERS, BY_FIVE), true)),
                OperationCase.of(
                        "alter_sequence",
                        List.of(new CreateSequence(Sequence.of(NUMBERS, SequenceOptions.DEFAULTS), false)),
                        before -> new AlterSequence(
                                NUMBERS, FROM_ONE, before.sequences().getFirst().options()),
                        applied -> assertThat(applied.after().sequences())
                                .extracting(Sequence::options)
                                .containsExactly(FROM_ONE)),
                OperationCase.of(
                        "drop_sequence",
                        List.of(new CreateSequence(Sequence.of(NUMBERS, BY_FIVE), false)),
                        before -> new DropSequence(
                                NUMBERS, false, before.sequences().getFirst()),
                        applied -> assertThat(applied.after().sequences()).isEmpty()),
                changingNothing("drop_sequence_if_exists", List.of(), new DropSequence(NUMBERS, true, null)),
                OperationCase.of(
                        "rename_sequence",
                        List.of(new CreateSequence(Sequence.of(NUMBERS, BY_FIVE), false)),
                        new RenameSequence(NUMBERS, "digits"),
                        applied -> assertThat(applied.after().sequences())
                                .extracting(Sequence::name)
                                .containsExactly(QualifiedName.of("digits"))),
                OperationCase.of(
                        "redefine_sequence",
                        Start.tables(new CreateSequence(Sequence.of(NUMBERS, FROM_ONE), false)),
                        before -> new RedefineSequence(
                                new Sequence(NUMBERS, INT, FROM_ONE, USERS, "age", "ages"),
                                before.sequences().getFirst()),
                        applied -> assertThat(applied.after().sequences())
                                .containsExactly(new Sequence(NUMBERS, INT, FROM_ONE, USERS, "age", "ages"))),
                OperationCase.of(
                        "redefine_sequence_to_count_otherwise",
                        List.of(new CreateSequence(Sequence.of(NUMBERS, FROM_ONE), false)),
                        before -> new RedefineSequence(
                                before.sequences()
                                        .getFirst()
                                        .withOptions(new SequenceOptions(20L, 3L, 1L, 500L, 3L, false)),
                                before.sequences().getFirst()),
                        applied -> assertThat(applied.after().sequences())
                                .extracting(Sequence::options)
                                .containsExactly(new SequenceOptions(20L, 3L, 1L, 500L, 3L, false))));
    }
}
