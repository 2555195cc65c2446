package dev.aludel.dialect.postgres;

import dev.aludel.dialect.ScriptFixture;
import dev.aludel.operation.ColumnChange.SetOptions;
import dev.aludel.operation.ColumnChange.SetType;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresColumnTest {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final ColumnOptions C = ColumnOptions.NONE.withCollation("C");
    private static final SqlType TEXT = new SqlType.Text();
    private static final SqlType JSONB = new SqlType.Jsonb();

    private final ScriptFixture postgres = new ScriptFixture(new PostgresDialect());

    @Test
    void another_type_comes_with_its_collation_in_one_statement() {
        Column before = Column.of("note", new SqlType.VarChar(10));
        postgres.becomes(
                new AlterColumn(USERS, "note", List.of(new SetType(TEXT, null), new SetOptions(C)), before),
                "ALTER TABLE users ALTER COLUMN note TYPE text COLLATE \"C\"");
    }

    @Test
    void a_type_without_collations_leaves_the_old_one_behind() {
        Column before = Column.of("note", TEXT).withOptions(C);
        postgres.becomes(
                new AlterColumn(
                        USERS, "note", List.of(new SetType(JSONB, null), new SetOptions(ColumnOptions.NONE)), before),
                "ALTER TABLE users ALTER COLUMN note TYPE jsonb USING note::jsonb");
    }

    @Test
    void a_type_that_no_assignment_leads_to_is_read_from_the_text() {
        postgres.becomes(
                new AlterColumn(
                        USERS,
                        "age",
                        List.of(new SetType(new SqlType.Int(), null)),
                        Column.of("age", new SqlType.Date())),
                "ALTER TABLE users ALTER COLUMN age TYPE integer USING age::text::integer");
    }
}
