package dev.aludel.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.dialect.StatementEffect;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.DataOperation.Execute;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a statement was done, from the schema before it and now. */
class JudgementTest {

    private static final Dialect DIALECT =
            DialectRegistry.load(JudgementTest.class.getClassLoader()).named("mariadb");

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final Column EMAIL = Column.of("email", new SqlType.VarChar(40));
    private static final Table TABLE = Table.of(
                    USERS,
                    List.of(
                            Column.of("id", new SqlType.BigInt()).withNullable(false),
                            Column.of("name", new SqlType.Text())))
            .withConstraints(List.of(new PrimaryKey(null, List.of("id"))));
    private static final Schema BEFORE = Schema.ofTables(TABLE, Table.of(QualifiedName.of("other"), List.of(EMAIL)));
    private static final AddColumn ADD = new AddColumn(USERS, EMAIL, false, null);
    private static final String ADD_SQL = "ALTER TABLE users ADD COLUMN email varchar(40)";

    @Test
    void where_nothing_changed_it_was_not_done() {
        assertThat(verdict(ADD, ADD_SQL, BEFORE)).isEqualTo(Verdict.NOT_DONE);
        assertThat(verdict(own(ADD_SQL), ADD_SQL, BEFORE)).isEqualTo(Verdict.NOT_DONE);
    }

    @Test
    void where_what_was_expected_changed_it_was_done() {
        Schema after = with(EMAIL);

        assertThat(verdict(ADD, ADD_SQL, after)).isEqualTo(Verdict.DONE);
        assertThat(verdict(own(ADD_SQL), ADD_SQL, after)).isEqualTo(Verdict.DONE);
    }

    @Test
    void the_database_may_say_it_in_its_own_words() {
        Schema after = with(EMAIL.withDefault(new dev.aludel.schema.ColumnDefault.Expression("NULL")));

        assertThat(verdict(ADD, ADD_SQL, after)).isEqualTo(Verdict.DONE);
    }

    @Test
    void something_else_at_the_same_table_is_neither() {
        Schema after = with(Column.of("mail", new SqlType.VarChar(40)));

        Judgement judgement = judge(ADD, ADD_SQL, after);

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDABLE);
        assertThat(judgement.expected()).contains("new: column users.email");
        assertThat(judgement.found()).contains("new: column users.mail varchar(40)");
    }

    @Test
    void something_elsewhere_matters_to_sql_of_the_author_s_own_only() {
        Schema elsewhere = BEFORE.withViews(List.of(View.of(QualifiedName.of("v"), "select 1")));
        Schema both = with(EMAIL).withViews(elsewhere.views());

        assertThat(verdict(ADD, ADD_SQL, elsewhere)).isEqualTo(Verdict.NOT_DONE);
        assertThat(verdict(ADD, ADD_SQL, both)).isEqualTo(Verdict.DONE);
        assertThat(verdict(own(ADD_SQL), ADD_SQL, elsewhere)).isEqualTo(Verdict.UNDECIDABLE);
        assertThat(verdict(own(ADD_SQL), ADD_SQL, both)).isEqualTo(Verdict.UNDECIDABLE);
    }

    @Test
    void a_column_that_the_author_s_own_sql_does_not_name_is_somebody_else_s() {
        Schema after = with(Column.of("mail", new SqlType.VarChar(40)));

        assertThat(verdict(own(ADD_SQL), ADD_SQL, after)).isEqualTo(Verdict.UNDECIDABLE);
    }

    @Test
    void an_index_in_the_author_s_own_sql_is_there_by_its_name() {
        String sql = "CREATE UNIQUE INDEX ux ON users (name)";
        Schema other = Schema.ofTables(
                TABLE.withIndexes(List.of(Index.of("ix", "name"))),
                BEFORE.tables().getLast());
        Schema both = Schema.ofTables(
                TABLE.withIndexes(List.of(Index.of("ix", "name"), Index.of("ux", "name"))),
                BEFORE.tables().getLast());

        assertThat(verdict(own(sql), sql, other)).isEqualTo(Verdict.UNDECIDABLE);
        assertThat(verdict(own(sql), sql, both)).isEqualTo(Verdict.DONE);
    }

    @Test
    void what_refers_to_a_table_changes_with_it() {
        ForeignKey key = ForeignKey.of("fk", List.of("user_id"), USERS, List.of("id"));
        Table child = Table.of(QualifiedName.of("orders"), List.of(Column.of("user_id", new SqlType.BigInt())))
                .withConstraints(List.of(key));
        Schema before = Schema.ofTables(TABLE, child);
        QualifiedName people = QualifiedName.of("people");
        Schema after = Schema.ofTables(
                TABLE.withName(people), child.withConstraints(List.of(key.withReferenced(people, List.of("id")))));
        String sql = "RENAME TABLE users TO people";

        assertThat(judge(before, new RenameTable(USERS, "people"), sql, after).verdict())
                .isEqualTo(Verdict.DONE);
        assertThat(judge(before, own(sql), sql, after).verdict()).isEqualTo(Verdict.DONE);
    }

    @Test
    void a_check_without_a_name_gets_one_from_the_database() {
        CreateConstraint check = new CreateConstraint(USERS, CheckConstraint.of(null, "id > 0"), false);
        Schema after = Schema.ofTables(TABLE.withConstraints(
                List.of(new PrimaryKey(null, List.of("id")), CheckConstraint.of("users_chk_1", "(`id` > 0)"))));

        assertThat(verdict(check, "ALTER TABLE users ADD CHECK (id > 0)", after))
                .isEqualTo(Verdict.DONE);
    }

    @Test
    void an_index_that_does_not_hold_is_not_done_and_is_named() {
        Index index = Index.of("ux", "name");
        Schema half = Schema.ofTables(TABLE.withIndexes(List.of(index.withValid(false))));
        String sql = "CREATE INDEX CONCURRENTLY ux ON users (name)";

        Judgement judgement = judge(new CreateIndex(USERS, index, false, true), sql, half);

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_DONE);
        assertThat(judgement.invalidIndexes()).containsExactly(new Judgement.InvalidIndex(USERS, "ux"));
    }

    @Test
    void of_a_procedure_nothing_can_be_told() {
        Intent intent = Intent.of(
                "CALL tidy()",
                StatementEffect.OPAQUE,
                List.of(),
                BEFORE,
                new Intent.Carried(List.of(own("CALL tidy()")), true),
                DIALECT);

        assertThat(Judgement.of(intent, Fingerprint.of(BEFORE, DIALECT)).verdict())
                .isEqualTo(Verdict.UNDECIDABLE);
    }

    @Test
    void a_fingerprint_survives_being_written_down() {
        Schema odd = Schema.ofTables(
                        TABLE.withComment("a\ttab, a\nbreak, a \\ and \\n"),
                        TABLE.withName(QualifiedName.of("with space")))
                .withViews(List.of(View.of(new QualifiedName("s", "v"), "select\n\t'x' -- \r\n")));
        Fingerprint fingerprint = Fingerprint.of(odd, DIALECT);

        assertThat(Fingerprint.parse(fingerprint.text())).isEqualTo(fingerprint);
        assertThat(fingerprint.hash())
                .hasSize(32)
                .isNotEqualTo(Fingerprint.of(BEFORE, DIALECT).hash());
    }

    @Test
    void the_order_in_which_things_are_found_does_not_matter() {
        List<Table> reversed = new ArrayList<>(BEFORE.tables()).reversed();

        assertThat(Fingerprint.of(BEFORE.withTables(reversed), DIALECT)).isEqualTo(Fingerprint.of(BEFORE, DIALECT));
    }

    private static Execute own(String sql) {
        return new Execute(sql, List.of(), false);
    }

    private static Schema with(Column column) {
        List<Column> columns = new ArrayList<>(TABLE.columns());
        columns.add(column);
        return Schema.ofTables(TABLE.withColumns(columns), BEFORE.tables().getLast());
    }

    private static Verdict verdict(Operation operation, String sql, Schema live) {
        return judge(operation, sql, live).verdict();
    }

    private static Judgement judge(Operation operation, String sql, Schema live) {
        return judge(BEFORE, operation, sql, live);
    }

    private static Judgement judge(Schema before, Operation operation, String sql, Schema live) {
        Intent intent = Intent.of(
                sql, StatementEffect.COMMITS, List.of(), before, new Intent.Carried(List.of(operation), true), DIALECT);
        // As it is read back from the journal.
        Payload written = Payload.parse(new Payload(intent, List.of("ANYWHERE SELECT 1"), null).text());
        assertThat(written.intent()).isEqualTo(intent);
        return Judgement.of(written.intent(), Fingerprint.of(live, DIALECT));
    }
}
