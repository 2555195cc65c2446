package dev.aludel.it.dialect;

import static dev.aludel.it.dialect.OperationCase.changingNothing;
import static dev.aludel.it.dialect.Start.INT;
import static dev.aludel.it.dialect.Start.TEAMS;
import static dev.aludel.it.dialect.Start.UNIQUE_EMAIL;
import static dev.aludel.it.dialect.Start.USERS;
import static dev.aludel.it.dialect.Start.USERS_TEAM;
import static dev.aludel.it.dialect.Start.creation;
import static dev.aludel.it.dialect.Start.required;
import static dev.aludel.it.dialect.Start.tables;
import static dev.aludel.it.dialect.Start.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.it.dialect.OperationCase.WayBack;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Constraints. */
final class ConstraintCases {

    private static final CheckConstraint ADULT = CheckConstraint.of("ck_users_age", "age >= 18");

    private static final List<Operation> KEYLESS = List.of(creation(Table.of(USERS, List.of(required("id", INT)))));
    private static final PrimaryKey KEY = new PrimaryKey("pk_users", List.of("id"));

    private static final ExcludeConstraint EXCLUDE = new ExcludeConstraint(
            "ex_users",
            "gist",
            List.of(new ExcludeConstraint.Element("int4range(id, age)", "&&")),
            "age > id",
            Deferrability.INITIALLY_DEFERRED);

    private ConstraintCases() {}

    static List<OperationCase> cases() {
        return Stream.of(created(), conditional(), dropped())
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                OperationCase.of(
                        "create_primary_key",
                        KEYLESS,
                        new CreateConstraint(USERS, KEY, false),
                        applied -> assertThat(users(applied.after())
                                        .primaryKey()
                                        .orElseThrow()
                                        .columns())
                                .containsExactly("id")),
                creating("create_unique_constraint", UNIQUE_EMAIL),
                creating(
                        "create_unique_constraint_deferrable",
                        new UniqueConstraint(
                                "uq_users_email", List.of("email"), false, Deferrability.INITIALLY_IMMEDIATE)),
                creating(
                        "create_unique_constraint_nulls_not_distinct",
                        new UniqueConstraint("uq_users_email", List.of("email"), true, Deferrability.NOT_DEFERRABLE)),
                creating("create_foreign_key", USERS_TEAM),
                creating(
                        "create_foreign_key_with_actions",
                        USERS_TEAM.withOnDelete(ReferentialAction.SET_NULL).withOnUpdate(ReferentialAction.CASCADE)),
                creating("create_foreign_key_set_default", USERS_TEAM.withOnDelete(ReferentialAction.SET_DEFAULT)),
                creating(
                        "create_foreign_key_deferrable",
                        USERS_TEAM.withDeferrability(Deferrability.INITIALLY_DEFERRED)),
                creating("create_foreign_key_match_full", USERS_TEAM.withMatch(MatchType.FULL)),
                creating("create_foreign_key_not_valid", USERS_TEAM.withValidated(false)),
                creating(
                        "create_foreign_key_to_itself",
                        ForeignKey.of("fk_users_itself", List.of("team_id"), USERS, List.of("id"))),
                OperationCase.of(
                        "create_foreign_key_to_the_primary_key",
                        tables(),
                        new CreateConstraint(USERS, USERS_TEAM.withReferenced(TEAMS, List.of()), false),
                        applied -> assertThat(users(applied.after()).constraintsOf(ForeignKey.class))
                                .hasSize(1)),
                creating(
                        "create_check_constraint",
                        ADULT,
                        (wanted, found) -> assertThat(found.expression()).contains("age", ">=", "18")),
                creating(
                        "create_check_constraint_not_valid",
                        ADULT.withValidated(false),
                        (wanted, found) -> assertThat(found.validated()).isFalse()),
                creating(
                        "create_check_constraint_not_enforced",
                        new CheckConstraint("ck_users_age", "age >= 18", true, false),
                        (wanted, found) -> assertThat(found.enforced()).isFalse()),
                OperationCase.of(
                        "create_exclude_constraint",
                        tables(),
                        new CreateConstraint(USERS, EXCLUDE, false),
                        applied -> assertThat(users(applied.after()).constraintsOf(ExcludeConstraint.class))
                                .singleElement()
                                .satisfies(found -> {
                                    assertThat(found.deferrability()).isEqualTo(Deferrability.INITIALLY_DEFERRED);
                                    assertThat(found.where()).contains("age", ">", "id");
                                    assertThat(found.elements())
                                            .singleElement()
                                            .satisfies(element -> assertThat(element.operator())
                                                    .isEqualTo("&&"));
                                })));
    }

    private static Stream<OperationCase> conditional() {
        return Stream.of(
                OperationCase.of(
                        "create_constraint_if_not_exists",
                        tables(),
                        new CreateConstraint(USERS, UNIQUE_EMAIL, true),
                        applied -> assertThat(users(applied.after()).constraintsOf(UniqueConstraint.class))
                                .hasSize(1)),
                changingNothing(
                        "create_constraint_if_not_exists_again",
                        tables(new CreateConstraint(USERS, UNIQUE_EMAIL, false)),
                        new CreateConstraint(USERS, UNIQUE_EMAIL, true)),
                changingNothing(
                        "drop_constraint_if_exists",
                        tables(),
                        new DropConstraint(USERS, "uq_users_email", ConstraintKind.UNIQUE, true, false, null)),
                OperationCase.of(
                                "drop_constraint_cascade",
                                tables(new CreateConstraint(USERS, USERS_TEAM, false)),
                                before -> new DropConstraint(
                                        TEAMS,
                                        before.table(TEAMS)
                                                .orElseThrow()
                                                .primaryKey()
                                                .orElseThrow()
                                                .name(),
                                        ConstraintKind.PRIMARY_KEY,
                                        false,
                                        true,
                                        null),
                                applied -> assertThat(users(applied.after()).constraintsOf(ForeignKey.class))
                                        .isEmpty())
                        .back(WayBack.PARTIAL),
                OperationCase.of(
                        "rename_constraint",
                        tables(new CreateConstraint(USERS, UNIQUE_EMAIL, false)),
                        new RenameConstraint(USERS, "uq_users_email", "uq_mail"),
                        applied -> assertThat(users(applied.after()).constraintsOf(UniqueConstraint.class))
                                .extracting(UniqueConstraint::name)
                                .containsExactly("uq_mail")),
                validating("validate_foreign_key", USERS_TEAM.withValidated(false)),
                validating("validate_check_constraint", ADULT.withValidated(false)));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                OperationCase.of(
                        "drop_primary_key",
                        List.of(creation(
                                Table.of(USERS, List.of(required("id", INT))).withConstraints(List.of(KEY)))),
                        before -> dropping(before, users(before).primaryKey().orElseThrow()),
                        applied ->
                                assertThat(users(applied.after()).primaryKey()).isEmpty()),
                dropping("drop_unique_constraint", UNIQUE_EMAIL),
                dropping("drop_foreign_key", USERS_TEAM),
                dropping("drop_check_constraint", ADULT),
                dropping("drop_exclude_constraint", EXCLUDE),
                OperationCase.of(
                        "drop_constraint_without_its_kind",
                        tables(new CreateConstraint(USERS, UNIQUE_EMAIL, false)),
                        before -> new DropConstraint(
                                USERS,
                                "uq_users_email",
                                null,
                                false,
                                false,
                                users(before).constraint("uq_users_email").orElseThrow()),
                        applied -> assertThat(users(applied.after()).constraintsOf(UniqueConstraint.class))
                                .isEmpty()));
    }

    /** The constraint is read as it was written. */
    private static OperationCase creating(String name, Constraint constraint) {
        return creating(name, constraint, (wanted, found) -> assertThat(found).isEqualTo(wanted));
    }

    @SuppressWarnings("unchecked")
    private static <C extends Constraint> OperationCase creating(String name, C constraint, BiConsumer<C, C> check) {
        return OperationCase.of(
                name,
                tables(),
                new CreateConstraint(USERS, constraint, false),
                applied -> assertThat(users(applied.after()).constraintsOf(constraint.getClass()))
                        .singleElement()
                        .satisfies(found -> check.accept(constraint, (C) found)));
    }

    private static OperationCase dropping(String name, Constraint constraint) {
        return OperationCase.of(
                name,
                tables(new CreateConstraint(USERS, constraint, false)),
                before -> dropping(
                        before,
                        users(before).constraintsOf(constraint.getClass()).getFirst()),
                applied -> assertThat(users(applied.after()).constraintsOf(constraint.getClass()))
                        .isEmpty());
    }

    private static Operation dropping(Schema before, Constraint found) {
        assertThat(users(before).constraints()).contains(found);
        return new DropConstraint(USERS, String.valueOf(found.name()), ConstraintKind.of(found), false, false, found);
    }

    private static OperationCase validating(String name, Constraint constraint) {
        return OperationCase.of(
                        name,
                        tables(new CreateConstraint(USERS, constraint, false)),
                        new ValidateConstraint(USERS, String.valueOf(constraint.name())),
                        applied -> {
                            assertThat(applied.after()).isNotEqualTo(applied.before());
                            assertThat(users(applied.after()).constraintsOf(CheckConstraint.class))
                                    .allMatch(CheckConstraint::validated);
                            assertThat(users(applied.after()).constraintsOf(ForeignKey.class))
                                    .allMatch(ForeignKey::validated);
                        })
                .back(WayBack.NONE);
    }
}
