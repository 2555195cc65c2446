package dev.aludel.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.ddl.DdlCompiler;
import dev.aludel.dialect.mysqlfamily.FamilyDdlContract;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What MySQL makes of operations otherwise than MariaDB. */
class MySqlDdlTest extends FamilyDdlContract {

    @Override
    protected DdlCompiler ddl() {
        return new MySqlDialect().ddl();
    }

    @Test
    void if_not_exists_of_a_column_is_decided_by_what_is_there() {
        AddColumn op = new AddColumn(USERS, EMAIL.withName("phone"), true, null);
        assertThat(one(op, users())).startsWith("ALTER TABLE users ADD COLUMN phone varchar(50)");
        assertThat(sql(new AddColumn(USERS, EMAIL, true, null), users())).isEmpty();
        refused(op, "cannot add column users.phone if it does not exist without knowing the table");
    }

    @Test
    void if_exists_of_a_column_is_decided_by_what_is_there() {
        assertThat(sql(new DropColumn(USERS, "phone", true, false, null), users()))
                .isEmpty();
        assertThat(one(new DropColumn(USERS, "email", true, false, null), users()))
                .isEqualTo("ALTER TABLE users DROP COLUMN email");
        refused(new DropColumn(USERS, "email", true, false, null), "if it exists without knowing the table");
    }

    @Test
    void if_exists_of_an_index_or_constraint_is_decided_by_what_is_there() {
        Table known = users(UniqueConstraint.of("uq", List.of("email")));
        assertThat(sql(new CreateIndex(USERS, Index.of("uq", "email"), true, false), known))
                .isEmpty();
        assertThat(sql(new DropIndex(QualifiedName.of("ix"), USERS, true, false, null), known))
                .isEmpty();
        assertThat(sql(new CreateConstraint(USERS, UniqueConstraint.of("uq", List.of("email")), true), known))
                .isEmpty();
        assertThat(sql(new DropConstraint(USERS, "ck", ConstraintKind.CHECK, true, false, null), known))
                .isEmpty();
        refused(new DropConstraint(USERS, "ck", ConstraintKind.CHECK, true, false, null), "if it exists");
    }

    @Test
    void an_expression_is_indexed() {
        assertThat(one(new CreateIndex(
                        USERS, Index.of("ix", List.of(IndexElement.expression("lower(a)"))), false, false)))
                .isEqualTo("CREATE INDEX ix ON users ((lower(a)))");
    }

    @Test
    void a_check_is_dropped_renamed_and_left_unenforced() {
        assertThat(one(new DropConstraint(USERS, "ck", ConstraintKind.CHECK, false, false, null)))
                .isEqualTo("ALTER TABLE users DROP CHECK ck");
        CheckConstraint check = new CheckConstraint("ck", "id > 0", true, false);
        assertThat(one(new RenameConstraint(USERS, "ck", "ck2"), users(check)))
                .isEqualTo("ALTER TABLE users DROP CHECK ck, ADD CONSTRAINT ck2 CHECK (id > 0) NOT ENFORCED");
    }

    @Test
    void a_column_is_renamed_with_its_checks() {
        Table known = users(CheckConstraint.of("ck", "`email` <> 'email' and length(email) > 2 and email(1) > 0"));
        assertThat(one(new RenameColumn(USERS, "email", "key"), known))
                .isEqualTo("ALTER TABLE users DROP CHECK ck, RENAME COLUMN email TO `key`, "
                        + "ADD CONSTRAINT ck CHECK (`key` <> 'email' and length(`key`) > 2 and email(1) > 0)");
    }

    @Test
    void a_foreign_key_says_restrict_but_not_no_action() {
        assertThat(one(new CreateConstraint(ORDERS, TO_USERS, false))).endsWith("REFERENCES users (id)");
        assertThat(one(new CreateConstraint(ORDERS, TO_USERS.withOnDelete(ReferentialAction.RESTRICT), false)))
                .endsWith("REFERENCES users (id) ON DELETE RESTRICT");
    }

    @Test
    void a_generated_column_may_be_not_null() {
        Column column = Column.of("v", INT).withNullable(false).withGenerated(new GeneratedColumn("1", false));
        assertThat(one(new AddColumn(USERS, column, false, null)))
                .isEqualTo("ALTER TABLE users ADD COLUMN v int GENERATED ALWAYS AS (1) VIRTUAL NOT NULL");
    }

    @Test
    void there_are_no_sequences() {
        Sequence sequence = Sequence.of(QualifiedName.of("s"), SequenceOptions.DEFAULTS);
        refused(new CreateSequence(sequence, false), "MySQL cannot create sequence s");
    }

    @Test
    void an_instant_keeps_its_offset() {
        BulkInsert op = new BulkInsert(USERS, List.of("at"), List.of(List.of(Instant.parse("2025-01-02T03:04:05Z"))));
        assertThat(one(op)).endsWith("('2025-01-02 03:04:05.000000+00:00')");
    }

    @Test
    void the_server_is_told_from_mariadb() {
        MySqlDialect dialect = new MySqlDialect();
        assertThat(dialect.accepts("MySQL", "8.0.31")).isTrue();
        assertThat(dialect.accepts("MySQL", "5.5.5-10.11.5-MariaDB")).isFalse();
        assertThat(dialect.accepts("MariaDB", "11.4.5-MariaDB")).isFalse();
        assertThat(dialect.otherDriverUrl("jdbc:mysql://h/db")).contains("jdbc:mariadb://h/db");
    }
}
