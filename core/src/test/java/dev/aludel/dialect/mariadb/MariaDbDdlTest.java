package dev.aludel.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.ddl.DdlCompiler;
import dev.aludel.dialect.mysqlfamily.FamilyDdlContract;
import dev.aludel.operation.ColumnChange.SetNotNull;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.TableOperation.CreateTable;
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
import dev.aludel.schema.type.SqlType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What MariaDB makes of operations otherwise than MySQL. */
class MariaDbDdlTest extends FamilyDdlContract {

    private static final CheckConstraint OF_ID = CheckConstraint.of("id", "id > 0");

    @Override
    protected DdlCompiler ddl() {
        return new MariaDbDialect().ddl();
    }

    @Test
    void the_server_decides_if_something_exists() {
        assertThat(one(new AddColumn(USERS, USER_ID, true, null)))
                .isEqualTo("ALTER TABLE users ADD COLUMN IF NOT EXISTS user_id int");
        assertThat(one(new DropColumn(USERS, "email", true, false, null)))
                .isEqualTo("ALTER TABLE users DROP COLUMN IF EXISTS email");
        assertThat(one(new CreateIndex(USERS, Index.of("ix", "email"), true, false)))
                .isEqualTo("CREATE INDEX IF NOT EXISTS ix ON users (email)");
        assertThat(one(new DropIndex(QualifiedName.of("ix"), USERS, true, false, null)))
                .isEqualTo("ALTER TABLE users DROP INDEX IF EXISTS ix");
        assertThat(one(new DropConstraint(USERS, "ck", ConstraintKind.CHECK, true, false, null)))
                .isEqualTo("ALTER TABLE users DROP CONSTRAINT IF EXISTS ck");
    }

    @Test
    void a_check_with_the_name_of_a_column_stands_with_it() {
        Table table = Table.of(USERS, List.of(ID)).withConstraints(List.of(OF_ID, CheckConstraint.of("ck", "id < 9")));
        assertThat(one(new CreateTable(table, false)))
                .isEqualTo("CREATE TABLE users (\n    id int NOT NULL CHECK (id > 0),\n"
                        + "    CONSTRAINT ck CHECK (id < 9)\n)");
    }

    @Test
    void modify_does_not_lose_the_check_of_a_column() {
        assertThat(one(new AlterColumn(USERS, "id", List.of(new SetNotNull()), null), users(OF_ID)))
                .isEqualTo("ALTER TABLE users MODIFY COLUMN id int NOT NULL CHECK (id > 0)");
    }

    @Test
    void the_check_of_a_column_is_added_and_dropped_with_modify() {
        assertThat(one(new CreateConstraint(USERS, OF_ID, false), users()))
                .isEqualTo("ALTER TABLE users MODIFY COLUMN id int NOT NULL CHECK (id > 0)");
        assertThat(one(new DropConstraint(USERS, "id", ConstraintKind.CHECK, false, false, null), users(OF_ID)))
                .isEqualTo("ALTER TABLE users MODIFY COLUMN id int NOT NULL, DROP CONSTRAINT IF EXISTS id");
    }

    @Test
    void a_foreign_key_says_no_action_but_not_restrict() {
        assertThat(one(new CreateConstraint(ORDERS, TO_USERS, false)))
                .endsWith("REFERENCES users (id) ON DELETE NO ACTION ON UPDATE NO ACTION");
        assertThat(one(new CreateConstraint(
                        ORDERS,
                        TO_USERS.withOnDelete(ReferentialAction.RESTRICT).withOnUpdate(ReferentialAction.CASCADE),
                        false)))
                .endsWith("REFERENCES users (id) ON UPDATE CASCADE");
    }

    @Test
    void what_mariadb_has_not_is_refused() {
        Index lower = Index.of("ix", List.of(IndexElement.expression("lower(a)")));
        refused(new CreateIndex(USERS, lower, false, false), "MariaDB cannot index the expression lower(a)");
        refused(
                new CreateConstraint(USERS, new CheckConstraint("ck", "a > 0", true, false), false),
                "keep check constraint ck unenforced");
        Column column = Column.of("v", INT).withNullable(false).withGenerated(new GeneratedColumn("1", false));
        refused(new AddColumn(USERS, column, false, null), "make generated column v NOT NULL");
    }

    @Test
    void sequences_are_created_and_changed() {
        SequenceOptions options = new SequenceOptions(5L, 2L, 1L, 99L, 10L, true);
        Sequence sequence = new Sequence(QualifiedName.of("s"), new SqlType.BigInt(), options, null, null, "numbers");
        assertThat(one(new CreateSequence(sequence, true)))
                .isEqualTo("CREATE SEQUENCE IF NOT EXISTS s START WITH 5 INCREMENT BY 2 MINVALUE 1 MAXVALUE 99 "
                        + "CACHE 10 CYCLE COMMENT='numbers'");
        assertThat(one(new AlterSequence(sequence.name(), SequenceOptions.DEFAULTS.withIncrement(3), options)))
                .isEqualTo("ALTER SEQUENCE s INCREMENT BY 3 NOCYCLE");
    }

    @Test
    void an_instant_is_brought_to_the_time_zone_of_the_session() {
        BulkInsert op = new BulkInsert(USERS, List.of("at"), List.of(List.of(Instant.parse("2025-01-02T03:04:05Z"))));
        assertThat(one(op)).endsWith("(CONVERT_TZ('2025-01-02 03:04:05.000000', '+00:00', @@SESSION.time_zone))");
    }

    @Test
    void the_server_is_told_from_mysql_whatever_the_driver() {
        MariaDbDialect dialect = new MariaDbDialect();
        assertThat(dialect.accepts("MySQL", "5.5.5-10.11.5-MariaDB")).isTrue();
        assertThat(dialect.accepts("MariaDB", "11.4.5-MariaDB")).isTrue();
        assertThat(dialect.accepts("MySQL", "8.0.31")).isFalse();
        assertThat(dialect.otherDriverUrl("jdbc:mariadb://h/db")).contains("jdbc:mysql://h/db");
    }
}
