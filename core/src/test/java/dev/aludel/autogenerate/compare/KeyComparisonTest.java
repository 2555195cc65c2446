package dev.aludel.autogenerate.compare;

import static dev.aludel.autogenerate.compare.Compared.INT;
import static dev.aludel.autogenerate.compare.Compared.USERS;
import static dev.aludel.autogenerate.compare.Compared.column;
import static dev.aludel.autogenerate.compare.Compared.compare;
import static dev.aludel.autogenerate.compare.Compared.id;
import static dev.aludel.autogenerate.compare.Compared.key;
import static dev.aludel.autogenerate.compare.Compared.on;
import static dev.aludel.autogenerate.compare.Compared.operations;
import static dev.aludel.autogenerate.compare.Compared.reference;
import static dev.aludel.autogenerate.compare.Compared.schema;
import static dev.aludel.autogenerate.compare.Compared.steps;
import static dev.aludel.autogenerate.compare.Compared.table;
import static dev.aludel.autogenerate.compare.Compared.users;
import static dev.aludel.autogenerate.compare.Compared.with;
import static dev.aludel.autogenerate.compare.Compared.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.Existing;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.IndexOperation.RenameIndex;
import dev.aludel.operation.IndexOperation.SetIndexComment;
import dev.aludel.operation.Operation;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyComparisonTest {

    private static final Table PLAIN = users(id(), column("age", INT), column("size", INT));
    private static final UniqueConstraint UNIQUE = UniqueConstraint.of("uq_users_age", List.of("age"));
    private static final CheckConstraint CHECK = CheckConstraint.of("ck_users_age", "(age > 0)");
    private static final ForeignKey KEY = reference("fk_users_age", "age", "users");
    private static final ExcludeConstraint EXCLUDE = new ExcludeConstraint(
            "ex_users", "gist", List.of(new ExcludeConstraint.Element("age", "=")), null, Deferrability.NOT_DEFERRABLE);
    private static final Index INDEX = Index.of("ix_users_age", "age");

    private static Schema of(Constraint... constraints) {
        Constraint[] all = Stream.concat(Stream.of(key("pk_users", "id")), Stream.of(constraints))
                .toArray(Constraint[]::new);
        return schema(with(PLAIN, all));
    }

    private static Schema of(Index... indexes) {
        return schema(with(PLAIN, indexes));
    }

    private static Operation create(Constraint constraint) {
        return new CreateConstraint(USERS, constraint, false);
    }

    private static Operation drop(Constraint constraint) {
        return new DropConstraint(
                USERS, String.valueOf(constraint.name()), ConstraintKind.of(constraint), false, false, constraint);
    }

    private static Operation drop(Index index) {
        return new DropIndex(QualifiedName.of(index.name()), USERS, false, false, index);
    }

    private static Operation create(Index index) {
        return new CreateIndex(USERS, index, false, false);
    }

    static Stream<Constraint> constraints() {
        return Stream.of(UNIQUE, CHECK, KEY, EXCLUDE);
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void a_constraint_is_created_and_dropped(Constraint constraint) {
        assertThat(operations(of(new Constraint[0]), of(constraint))).containsExactly(create(constraint));
        assertThat(operations(of(constraint), of(new Constraint[0]))).containsExactly(drop(constraint));
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void a_constraint_is_renamed(Constraint constraint) {
        assertThat(operations(of(constraint), of(constraint.withName("other"))))
                .containsExactly(new RenameConstraint(USERS, String.valueOf(constraint.name()), "other"));
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void a_constraint_wanted_without_a_name_keeps_the_one_it_has(Constraint constraint) {
        Comparison found = compare(of(constraint), of(constraint.withName(null)));
        assertThat(found.isEmpty()).isTrue();
        assertThat(found.after()).isEqualTo(of(constraint));
    }

    static Stream<Arguments> changedConstraints() {
        return Stream.of(
                Arguments.of(UNIQUE, UNIQUE.withColumns(List.of("size")), "columns"),
                Arguments.of(
                        UNIQUE,
                        new UniqueConstraint("uq_users_age", List.of("age"), true, Deferrability.NOT_DEFERRABLE),
                        "nulls not distinct"),
                Arguments.of(
                        UNIQUE,
                        new UniqueConstraint("uq_users_age", List.of("age"), false, Deferrability.INITIALLY_DEFERRED),
                        "deferrability"),
                Arguments.of(CHECK, CHECK.withExpression("(age > 1)"), "condition"),
                Arguments.of(CHECK, new CheckConstraint("ck_users_age", "(age > 0)", true, false), "enforced"),
                Arguments.of(KEY, KEY.withOnDelete(ReferentialAction.CASCADE), "on delete"),
                Arguments.of(KEY, KEY.withOnUpdate(ReferentialAction.CASCADE), "on update"),
                Arguments.of(KEY, KEY.withMatch(MatchType.FULL), "match"),
                Arguments.of(KEY, KEY.withColumns(List.of("size")), "columns"),
                Arguments.of(KEY, KEY.withDeferrability(Deferrability.INITIALLY_DEFERRED), "deferrability"),
                Arguments.of(EXCLUDE, EXCLUDE.withWhere("(age > 0)"), "predicate"),
                Arguments.of(
                        EXCLUDE,
                        EXCLUDE.withElements(List.of(new ExcludeConstraint.Element("size", "="))),
                        "elements"));
    }

    @ParameterizedTest
    @MethodSource("changedConstraints")
    void a_constraint_that_says_something_else_is_dropped_and_created(
            Constraint from, Constraint to, String attribute) {
        assertThat(operations(of(from), of(to))).containsExactly(drop(from), create(to));
        assertThat(compare(of(from), of(to)).differences())
                .extracting(Difference::attribute)
                .containsExactly(attribute);
    }

    @Test
    void a_constraint_is_validated() {
        assertThat(operations(of(CHECK.withValidated(false)), of(CHECK)))
                .containsExactly(new ValidateConstraint(USERS, "ck_users_age"));
        assertThat(operations(of(CHECK), of(CHECK.withValidated(false))))
                .containsExactly(drop(CHECK), create(CHECK.withValidated(false)));
    }

    @Test
    void a_new_constraint_without_a_name_is_given_one() {
        Schema wanted = of(
                UNIQUE.withName(null),
                CHECK.withName(null),
                KEY.withName(null),
                UniqueConstraint.of("uq_users_size", List.of("age", "size")),
                UniqueConstraint.of(null, List.of("size")));
        assertThat(operations(of(new Constraint[0]), wanted))
                .extracting(
                        operation -> ((CreateConstraint) operation).constraint().name())
                .containsExactlyInAnyOrder(
                        "uq_users_age", "ck_users_age", "fk_users_age", "uq_users_size", "uq_users_size_2");
    }

    @Test
    void a_name_that_would_be_too_long_is_cut_and_stays_apart() {
        String longName = "a_very_long_name_of_a_column_that_goes_on_and_on_and_on_and_on";
        Table table = users(id(), column(longName + "1", INT), column(longName + "2", INT));
        Schema wanted = schema(with(
                table,
                UniqueConstraint.of(null, List.of(longName + "1")),
                UniqueConstraint.of(null, List.of(longName + "2"))));
        List<String> names = operations(schema(table), wanted).stream()
                .map(operation -> String.valueOf(
                        ((CreateConstraint) operation).constraint().name()))
                .toList();
        assertThat(names).hasSize(2).doesNotHaveDuplicates().allMatch(name -> name.length() == 63);
    }

    @Test
    void a_constraint_wanted_without_a_name_and_otherwise_takes_the_place_of_the_one_that_is_there() {
        ForeignKey cascading = KEY.withName(null).withOnDelete(ReferentialAction.CASCADE);
        assertThat(operations(of(KEY.withName("as_it_came")), of(cascading)))
                .containsExactly(drop(KEY.withName("as_it_came")), create(cascading.withName("as_it_came")));
    }

    @Test
    void a_foreign_key_to_the_primary_key_may_leave_its_columns_out() {
        ForeignKey open = ForeignKey.of("fk_users_age", List.of("age"), USERS, List.of());
        assertThat(compare(of(KEY), of(open)).isEmpty()).isTrue();
    }

    @Test
    void a_primary_key_changes_and_what_stands_on_it_is_taken_down_and_put_back() {
        Table teams = with(table("teams", id(), column("head", INT)), reference("fk_head", "head", "users"));
        Table both = with(users(id(), column("age", INT).withNullable(false)), key("pk_users", "id"));
        UniqueConstraint unique = UniqueConstraint.of("uq_users_id", List.of("id"));
        Schema from = schema(teams, both);
        Schema to = schema(teams, both.withConstraints(List.of(key("pk_users", "age"), unique)));
        assertThat(steps(from, to))
                .containsExactly(
                        "drop foreign key fk_head on teams",
                        "drop primary key pk_users on users",
                        "create primary key pk_users on users",
                        "create unique constraint uq_users_id on users",
                        "create foreign key fk_head on teams");
    }

    @Test
    void sqlite_leaves_constraints_without_names_and_finds_them_by_what_they_say() {
        Schema without = schema(PLAIN);
        Schema wanted = schema(with(PLAIN, UNIQUE.withName(null)));
        assertThat(on("sqlite", without, wanted, ComparisonOptions.DEFAULTS).operations())
                .containsExactly(create(UNIQUE.withName(null)));
        assertThat(on("sqlite", wanted, without, ComparisonOptions.DEFAULTS).operations())
                .containsExactly(new DropConstraint(
                        USERS, "uq_users_age", ConstraintKind.UNIQUE, false, false, UNIQUE.withName(null)));
        assertThat(on("sqlite", wanted, wanted, ComparisonOptions.DEFAULTS).isEmpty())
                .isTrue();
    }

    // Indexes

    @Test
    void an_index_is_created_dropped_and_renamed() {
        assertThat(operations(of(new Index[0]), of(INDEX))).containsExactly(create(INDEX));
        assertThat(operations(of(INDEX), of(new Index[0]))).containsExactly(drop(INDEX));
        assertThat(operations(of(INDEX), of(INDEX.withName("by_age"))))
                .containsExactly(new RenameIndex(USERS, "ix_users_age", "by_age"));
    }

    static Stream<Arguments> changedIndexes() {
        IndexElement age = IndexElement.column("age");
        return Stream.of(
                Arguments.of(INDEX.withElements(List.of(age.desc())), "keys"),
                Arguments.of(INDEX.withElements(List.of(age.nullsFirst())), "keys"),
                Arguments.of(INDEX.withElements(List.of(age.withOperatorClass("int4_ops"))), "keys"),
                Arguments.of(INDEX.withElements(List.of(age.withCollation("C"))), "keys"),
                Arguments.of(INDEX.withElements(List.of(age.withPrefixLength(3))), "keys"),
                Arguments.of(INDEX.withElements(List.of(IndexElement.expression("(age + 1)"))), "keys"),
                Arguments.of(INDEX.withElements(List.of(age, IndexElement.column("size"))), "keys"),
                Arguments.of(INDEX.withUnique(true), "unique"),
                Arguments.of(INDEX.withMethod("hash"), "method"),
                Arguments.of(INDEX.withInclude(List.of("size")), "include"),
                Arguments.of(INDEX.withWhere("(age > 0)"), "predicate"),
                Arguments.of(INDEX.withNullsNotDistinct(true), "nulls not distinct"),
                Arguments.of(INDEX.withStorage(Map.of("fillfactor", "70")), "storage"),
                Arguments.of(INDEX.withValid(false), "valid"));
    }

    @ParameterizedTest
    @MethodSource("changedIndexes")
    void an_index_that_says_something_else_is_dropped_and_created(Index other, String attribute) {
        assertThat(operations(of(other), of(INDEX))).containsExactly(drop(other), create(INDEX));
        assertThat(compare(of(other), of(INDEX)).differences())
                .extracting(Difference::attribute)
                .containsExactly(attribute);
    }

    @Test
    void the_comment_of_an_index_needs_no_new_index() {
        assertThat(operations(of(INDEX), of(INDEX.withComment("it's"))))
                .containsExactly(new SetIndexComment(USERS, "ix_users_age", "it's", Existing.of(null)));
    }

    @Test
    void keys_of_an_index_are_told_in_words() {
        Index other = INDEX.withElements(
                List.of(IndexElement.column("age").desc().nullsLast(), IndexElement.expression("lower(name)")));
        assertThat(words(compare(of(INDEX), of(other))))
                .containsExactly("index ix_users_age on users: keys age, wanted age desc nulls last, (lower(name))");
    }

    @Test
    void what_names_a_dropped_column_goes_before_it() {
        Table narrow = with(users(id(), column("size", INT)), key("pk_users", "id"));
        Table wide = with(PLAIN, key("pk_users", "id"), UNIQUE, CHECK, KEY).withIndexes(List.of(INDEX));
        assertThat(steps(schema(wide), schema(narrow)))
                .containsExactly(
                        "drop foreign key fk_users_age on users",
                        "drop index ix_users_age on users",
                        "drop unique constraint uq_users_age on users",
                        "drop check constraint ck_users_age on users",
                        "drop column users.age");
    }

    @Test
    void a_primary_key_is_found_by_what_it_is() {
        assertThat(compare(of(new Constraint[0]), schema(with(PLAIN, new PrimaryKey(null, List.of("id")))))
                        .isEmpty())
                .isTrue();
    }
}
