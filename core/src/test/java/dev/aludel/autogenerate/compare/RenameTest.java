package dev.aludel.autogenerate.compare;

import static dev.aludel.autogenerate.compare.Compared.INT;
import static dev.aludel.autogenerate.compare.Compared.TEXT;
import static dev.aludel.autogenerate.compare.Compared.asking;
import static dev.aludel.autogenerate.compare.Compared.column;
import static dev.aludel.autogenerate.compare.Compared.dialect;
import static dev.aludel.autogenerate.compare.Compared.id;
import static dev.aludel.autogenerate.compare.Compared.key;
import static dev.aludel.autogenerate.compare.Compared.schema;
import static dev.aludel.autogenerate.compare.Compared.table;
import static dev.aludel.autogenerate.compare.Compared.with;
import static dev.aludel.autogenerate.compare.Compared.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.autogenerate.compare.RenameDecider.Decision;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.Operation;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenameTest {

    private static final RenameDecider ALWAYS = candidate -> Decision.SAME;
    private static final Column MAIL = column("mail", new SqlType.VarChar(100));
    private static final Column EMAIL = MAIL.withName("email");

    private static List<String> steps(Comparison comparison) {
        return comparison.operations().stream().map(Operation::describe).toList();
    }

    private static Comparison told(Schema from, Schema to, String... renames) {
        return asking(from, to, RenameInstructions.parse(List.of(renames), RenameDecider.undecided()));
    }

    private static Schema users(Column... columns) {
        return schema(table("users", columns));
    }

    @Test
    void a_column_of_the_same_kind_may_be_renamed_and_is_asked_about() {
        List<String> questions = new ArrayList<>();
        Comparison found = asking(users(id(), MAIL), users(id(), EMAIL), candidate -> {
            questions.add(candidate.question());
            return Decision.SAME;
        });
        assertThat(questions).containsExactly("Was column users.mail renamed to users.email?");
        assertThat(steps(found)).containsExactly("rename column users.mail to email");
        assertThat(words(found)).containsExactly("column users.mail: wanted as users.email");
    }

    @Test
    void when_nobody_can_tell_nothing_is_done() {
        Comparison found = asking(users(id(), MAIL), users(id(), EMAIL), RenameDecider.undecided());
        assertThat(found.operations()).isEmpty();
        assertThat(found.isEmpty()).isFalse();
        assertThat(found.undecided())
                .extracting(candidate -> candidate.rename().toString())
                .containsExactly("users.mail:users.email");
        assertThat(new ComparisonProblem.Undecided(found.undecided()).next())
                .contains("If so, say --rename users.mail:users.email; if nothing was renamed, say --no-rename.");
    }

    @Test
    void when_nothing_was_renamed_one_is_dropped_and_one_added() {
        assertThat(steps(asking(users(id(), MAIL), users(id(), EMAIL), RenameDecider.never())))
                .containsExactly("add column users.email", "drop column users.mail");
    }

    @Test
    void a_column_that_is_nothing_like_it_is_not_asked_about() {
        Comparison found =
                asking(users(id(), MAIL), users(id(), column("born", new SqlType.Date())), RenameDecider.undecided());
        assertThat(steps(found)).containsExactly("add column users.born", "drop column users.mail");
    }

    @Test
    void what_is_computed_holds_nothing_and_is_not_asked_about() {
        Column twice = column("twice", INT).withGenerated(new GeneratedColumn("(id * 2)", true));
        Comparison found = asking(users(id(), twice), users(id(), twice.withName("double")), RenameDecider.undecided());
        assertThat(found.undecided()).isEmpty();
    }

    @Test
    void an_instruction_decides_however_little_they_are_alike() {
        Schema from = users(id(), MAIL, column("born", TEXT));
        Schema to = users(id(), EMAIL, column("birthday", new SqlType.Date()));
        Comparison found = told(from, to, "users.mail:users.email", "users.born:users.birthday");
        assertThat(steps(found))
                .containsExactly(
                        "rename column users.mail to email",
                        "rename column users.born to birthday",
                        "alter column users.birthday");
    }

    @Test
    void an_instruction_may_name_the_new_column_alone() {
        assertThat(steps(told(users(id(), MAIL), users(id(), EMAIL), "users.mail:email")))
                .containsExactly("rename column users.mail to email");
    }

    @Test
    void what_an_instruction_names_is_not_renamed_to_anything_else() {
        Schema from = users(id(), MAIL, column("post", new SqlType.VarChar(100)));
        Schema to = users(id(), EMAIL, column("letter", new SqlType.VarChar(100)));
        Comparison found = told(from, to, "users.post:users.email");
        assertThat(found.undecided())
                .extracting(candidate -> candidate.rename().toString())
                .containsExactly("users.mail:users.letter");
    }

    @Test
    void an_instruction_that_fits_nothing_is_found_out() {
        RenameInstructions instructions =
                RenameInstructions.parse(List.of("users.mail:users.email", "a:b"), RenameDecider.never());
        Comparison found = asking(users(id(), MAIL), users(id(), EMAIL), instructions);
        assertThat(instructions.unused(found.renames()))
                .extracting(Object::toString)
                .containsExactly("a:b");
    }

    @Test
    void an_instruction_is_an_old_name_a_colon_and_a_new_one() {
        for (String wrong : List.of("users", "users:", ":users", "a:b:c")) {
            assertThatThrownBy(() -> RenameInstructions.parse(List.of(wrong), RenameDecider.never()))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("'" + wrong + "' is no rename");
        }
    }

    @Test
    void a_table_is_renamed_and_its_columns_with_it() {
        Table users = with(table("users", id(), MAIL, column("age", INT)), key("users_pkey", "id"));
        Table accounts = with(table("accounts", id(), EMAIL, column("age", INT)), key("accounts_pkey", "id"));
        Comparison found = asking(schema(users), schema(accounts), ALWAYS);
        assertThat(steps(found))
                .containsExactly(
                        "rename table users to accounts",
                        "rename column accounts.mail to email",
                        "rename constraint users_pkey to accounts_pkey on accounts");
        assertThat(found.renames().all())
                .extracting(Rename::toString)
                .containsExactly("users:accounts", "users.mail:accounts.email");
    }

    @Test
    void the_way_back_inverts_the_renames_and_asks_nothing() {
        Table users = with(table("users", id(), MAIL), key("users_pkey", "id"));
        Table accounts = with(table("accounts", id(), EMAIL), key("accounts_pkey", "id"));
        ComparisonOptions asking = ComparisonOptions.DEFAULTS.withRenames(ALWAYS);
        SchemaComparator comparator = new SchemaComparator(dialect("postgres"), asking);
        Comparison there = comparator.compare(schema(users), schema(accounts));
        assertThat(steps(comparator.back(there)))
                .containsExactly(
                        "rename table accounts to users",
                        "rename column users.email to mail",
                        "rename constraint accounts_pkey to users_pkey on users");
        assertThat(Compared.applied(there.after(), comparator.back(there).operations()))
                .isEqualTo(Compared.sorted(schema(users)));
    }

    @Test
    void checks_and_computed_columns_follow_a_renamed_column() {
        Table before = with(table("users", id(), MAIL), CheckConstraint.of("ck", "((mail)::text <> 'mail'::text)"));
        Table after = with(table("users", id(), EMAIL), CheckConstraint.of("ck", "((email)::text <> 'mail'::text)"));
        assertThat(steps(asking(schema(before), schema(after), ALWAYS)))
                .containsExactly("rename column users.mail to email");
    }

    @Test
    void an_enum_its_labels_and_a_sequence_are_renamed() {
        EnumType mood = new EnumType(QualifiedName.of("mood"), List.of("sad", "ok"), null);
        EnumType temper = new EnumType(QualifiedName.of("temper"), List.of("sad", "fine", "glad"), null);
        Sequence numbers = Sequence.of(QualifiedName.of("numbers"), SequenceOptions.DEFAULTS);
        Schema from = users(id(), column("mood", mood.asType()))
                .withEnums(List.of(mood))
                .withSequences(List.of(numbers));
        Schema to = users(id(), column("mood", temper.asType()))
                .withEnums(List.of(temper))
                .withSequences(List.of(numbers.withName(QualifiedName.of("number"))));
        assertThat(steps(told(from, to, "mood:temper", "mood.ok:temper.fine", "numbers:number")))
                .containsExactly(
                        "rename enum mood to temper",
                        "rename value ok of enum temper to fine",
                        "rename sequence numbers to number",
                        "add value glad to enum temper");
    }

    @Test
    void a_renamed_label_goes_along_when_the_type_is_replaced() {
        EnumType before = new EnumType(QualifiedName.of("mood"), List.of("sad", "ok"), null);
        EnumType after = new EnumType(QualifiedName.of("mood"), List.of("fine"), null);
        Schema from = users(id(), column("mood", before.asType())).withEnums(List.of(before));
        Schema to = users(id(), column("mood", after.asType())).withEnums(List.of(after));
        Comparison found = told(from, to, "mood.ok:mood.fine");
        assertThat(found.operations()).containsExactly(new ReplaceEnum(after, Map.of("ok", "fine"), before));
    }

    @Test
    void two_tables_of_little_likeness_are_not_asked_about() {
        Comparison found = asking(
                schema(table("users", id(), MAIL)),
                schema(table("invoices", column("number", TEXT), column("total", new SqlType.Numeric(10, 2)))),
                RenameDecider.undecided());
        assertThat(found.undecided()).isEmpty();
        assertThat(steps(found)).containsExactly("create table invoices", "drop table users");
    }

    private static NativeObject named(String constraint, String column, String table) {
        return new NativeObject(
                "not null name",
                QualifiedName.of(column),
                QualifiedName.of(table),
                List.of("name it " + constraint),
                List.of("name it as usual"));
    }

    private static Schema people(String table, NativeObject... names) {
        return schema(table(table, id(), MAIL.withNullable(false))).withNatives(List.of(names));
    }

    @Test
    void what_is_named_after_an_older_name_and_nobody_names_keeps_its_name() {
        NativeObject older = named("persons_mail_not_null", "mail", "people");
        Comparison found = told(people("people", older), people("users"), "people:users");
        assertThat(steps(found)).containsExactly("rename table people to users");
        assertThat(found.after().natives()).containsExactly(older.withTable(QualifiedName.of("users")));
        Comparison back = new SchemaComparator(dialect("postgres"), ComparisonOptions.DEFAULTS).back(found);
        assertThat(steps(back)).containsExactly("rename table users to people");
        assertThat(back.after().natives()).containsExactly(older);
    }

    @Test
    void it_follows_a_column_that_is_renamed() {
        Schema from = users(id(), MAIL.withNullable(false)).withNatives(List.of(named("x", "mail", "users")));
        Comparison found = told(from, users(id(), EMAIL.withNullable(false)), "users.mail:users.email");
        assertThat(words(found)).containsExactly("column users.mail: wanted as users.email");
        assertThat(found.after().natives()).containsExactly(named("x", "email", "users"));
    }

    @Test
    void a_name_that_is_wanted_otherwise_is_set() {
        Comparison found =
                told(people("users", named("one", "mail", "users")), people("users", named("other", "mail", "users")));
        assertThat(steps(found))
                .containsExactly("drop not null name mail on users", "create not null name mail on users");
    }

    @Test
    void a_name_goes_with_what_it_names() {
        Schema from = people("users", named("one", "mail", "users"));
        assertThat(steps(told(from, users(id(), MAIL)))).containsExactly("alter column users.mail");
        assertThat(steps(told(from, users(id())))).containsExactly("drop column users.mail");
    }
}
