package dev.aludel.dialect.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.DdlCompiler;
import dev.aludel.ddl.SchemaLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnChange.DropDefault;
import dev.aludel.operation.ColumnChange.SetComment;
import dev.aludel.operation.ColumnChange.SetDefault;
import dev.aludel.operation.ColumnChange.SetNotNull;
import dev.aludel.operation.ColumnChange.SetType;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ColumnPosition;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumValuePlace;
import dev.aludel.operation.Existing;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.IndexOperation.RenameIndex;
import dev.aludel.operation.NamespaceOperation.CreateExtension;
import dev.aludel.operation.NamespaceOperation.CreateSchema;
import dev.aludel.operation.NamespaceOperation.DropSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.DropTrigger;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.operation.TableOperation.SetTableComment;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What MySQL and MariaDB make of operations alike: operation in, SQL out. */
public abstract class FamilyDdlContract {

    protected static final QualifiedName USERS = QualifiedName.of("users");
    protected static final QualifiedName ORDERS = QualifiedName.of("orders");
    protected static final SqlType INT = new SqlType.Int();
    protected static final SqlType VARCHAR = new SqlType.VarChar(50);

    protected static final Column ID = Column.of("id", INT).withNullable(false);
    protected static final Column EMAIL = Column.of("email", VARCHAR)
            .withNullable(false)
            .withDefault(new ColumnDefault.Text("none"))
            .withComment("it's theirs");
    protected static final Column USER_ID = Column.of("user_id", INT);
    protected static final ForeignKey TO_USERS =
            ForeignKey.of("fk_orders_users", List.of("user_id"), USERS, List.of("id"));

    protected abstract DdlCompiler ddl();

    protected final List<String> sql(Operation operation, Table... known) {
        return ddl().compile(operation, lookup(known)).stream()
                .map(SqlStatement::sql)
                .toList();
    }

    private List<String> sql(Operation operation, Schema known) {
        return ddl().compile(operation, new SchemaLookup(known)).stream()
                .map(SqlStatement::sql)
                .toList();
    }

    protected final String one(Operation operation, Table... known) {
        assertThat(sql(operation, known)).hasSize(1);
        return sql(operation, known).getFirst();
    }

    protected final void refused(Operation operation, String message, Table... known) {
        assertThatThrownBy(() -> sql(operation, known))
                .isInstanceOf(AludelException.class)
                .hasMessageContaining(message);
    }

    private static CatalogLookup lookup(Table... known) {
        return new SchemaLookup(Schema.ofTables(known));
    }

    protected static Table users(Constraint... constraints) {
        return Table.of(USERS, List.of(ID, EMAIL)).withConstraints(List.of(constraints));
    }

    protected static Table orders(Constraint... constraints) {
        return Table.of(ORDERS, List.of(ID, USER_ID)).withConstraints(List.of(constraints));
    }

    protected static AlterColumn alterEmail(ColumnChange... changes) {
        return new AlterColumn(USERS, "email", List.of(changes), null);
    }

    // Tables

    @Test
    void a_table_is_one_statement_with_its_keys_indexes_comments_and_options() {
        Table table = new Table(
                ORDERS,
                List.of(
                        Column.of("id", new SqlType.BigInt())
                                .withNullable(false)
                                .withIdentity(
                                        new Identity(Identity.Kind.ALWAYS, SequenceOptions.DEFAULTS.withStart(100))),
                        USER_ID.withComment("who"),
                        Column.of("note", new SqlType.Text()).withDefault(new ColumnDefault.Text("")),
                        Column.of("at", new SqlType.Timestamp(6, true))
                                .withDefault(new ColumnDefault.Expression("now()"))
                                .withOptions(ColumnOptions.NONE.withOnUpdate("CURRENT_TIMESTAMP"))),
                List.of(new PrimaryKey("PRIMARY", List.of("id")), TO_USERS.withReferenced(USERS, List.of())),
                List.of(Index.of(
                                "ix_note",
                                List.of(
                                        IndexElement.column("note").withPrefixLength(10),
                                        IndexElement.column("id").desc()))
                        .withComment("for search")),
                "all orders",
                TableOptions.NONE
                        .withEngine("InnoDB")
                        .withCharset("utf8mb4")
                        .withCollation("utf8mb4_bin")
                        .withRowFormat("COMPRESSED"));
        assertThat(one(new CreateTable(table, true), users(new PrimaryKey("PRIMARY", List.of("id")))))
                .startsWith("""
                    CREATE TABLE IF NOT EXISTS orders (
                        id bigint NOT NULL AUTO_INCREMENT,
                        user_id int COMMENT 'who',
                        note text DEFAULT (''),
                        at timestamp(6) NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
                        PRIMARY KEY (id),
                        CONSTRAINT fk_orders_users FOREIGN KEY (user_id) REFERENCES users (id)\
                    """)
                .endsWith("""
                        KEY ix_note (note(10), id DESC) COMMENT 'for search'
                    ) ENGINE=InnoDB AUTO_INCREMENT=100 DEFAULT CHARACTER SET=utf8mb4 COLLATE=utf8mb4_bin \
                    ROW_FORMAT=COMPRESSED COMMENT='all orders'\
                    """);
    }

    @Test
    void a_foreign_key_without_columns_needs_a_known_table() {
        refused(
                new CreateConstraint(ORDERS, TO_USERS.withReferenced(USERS, List.of()), false),
                "needs the columns of users that foreign key fk_orders_users refers to");
    }

    @Test
    void a_partitioned_table_says_so_last() {
        Table table =
                Table.of(USERS, List.of(ID)).withOptions(TableOptions.NONE.withPartitionBy("HASH (id) PARTITIONS 4"));
        assertThat(one(new CreateTable(table, false))).endsWith(")\nPARTITION BY HASH (id) PARTITIONS 4");
    }

    @Test
    void names_are_quoted_when_they_have_to_be() {
        assertThat(one(new DropTable(new QualifiedName("my-shop", "order"), true, false, null)))
                .isEqualTo("DROP TABLE IF EXISTS `my-shop`.`order`");
        assertThat(one(new DropTable(QualifiedName.of("UserAccount"), false, false, null)))
                .isEqualTo("DROP TABLE UserAccount");
    }

    @Test
    void cascade_takes_the_views_that_read_from_what_goes() {
        View names = View.of(QualifiedName.of("names"), "select `users`.`email` AS `email` from `users`");
        View top = View.of(QualifiedName.of("top"), "select `names`.`email` AS `email` from `names`");
        Schema known = Schema.ofTables(users()).withViews(List.of(names, top));
        assertThat(sql(new DropTable(USERS, false, true, null), known))
                .containsExactly("DROP VIEW top, names", "DROP TABLE users");
        assertThat(sql(new DropColumn(USERS, "email", false, true, null), known))
                .containsExactly("DROP VIEW top, names", "ALTER TABLE users DROP COLUMN email");
        assertThat(sql(new DropColumn(USERS, "id", false, true, null), known))
                .containsExactly("ALTER TABLE users DROP COLUMN id");
        assertThat(sql(new DropView(names.name(), false, false, true, null), known))
                .containsExactly("DROP VIEW top", "DROP VIEW names");
    }

    @Test
    void dropping_a_key_in_cascade_drops_the_foreign_keys_to_it_first() {
        PrimaryKey key = new PrimaryKey("PRIMARY", List.of("id"));
        assertThat(sql(
                        new DropConstraint(USERS, "PRIMARY", ConstraintKind.PRIMARY_KEY, false, true, null),
                        users(key),
                        orders(TO_USERS)))
                .containsExactly(
                        "ALTER TABLE orders DROP FOREIGN KEY fk_orders_users, DROP INDEX fk_orders_users",
                        "ALTER TABLE users DROP PRIMARY KEY");
    }

    @Test
    void options_that_change_are_said_and_partitions_apart() {
        TableOptions before =
                TableOptions.NONE.withEngine("MyISAM").withCharset("latin1").withRowFormat("FIXED");
        TableOptions after = TableOptions.NONE
                .withEngine("InnoDB")
                .withCharset("utf8mb4")
                .withCollation("utf8mb4_bin")
                .withPartitionBy("HASH (id) PARTITIONS 4");
        assertThat(sql(new AlterTableOptions(USERS, after, before)))
                .containsExactly(
                        "ALTER TABLE users ENGINE = InnoDB, DEFAULT CHARACTER SET = utf8mb4, COLLATE = utf8mb4_bin, "
                                + "ROW_FORMAT = DEFAULT",
                        "ALTER TABLE users PARTITION BY HASH (id) PARTITIONS 4");
        assertThat(sql(new AlterTableOptions(USERS, after.withPartitionBy(null), after)))
                .containsExactly("ALTER TABLE users REMOVE PARTITIONING");
        assertThat(sql(new AlterTableOptions(USERS, TableOptions.NONE, TableOptions.NONE.withEngine("InnoDB"))))
                .isEmpty();
    }

    @Test
    void a_conversion_by_an_expression_is_refused() {
        refused(alterEmail(new ColumnChange.SetType(INT, "length(email)")), "fill it with an UPDATE", users());
    }

    @Test
    void dropping_a_table_in_cascade_drops_the_foreign_keys_to_it_first() {
        assertThat(sql(new DropTable(USERS, false, true, null), users(), orders(TO_USERS)))
                .containsExactly(
                        "ALTER TABLE orders DROP FOREIGN KEY fk_orders_users, DROP INDEX fk_orders_users",
                        "DROP TABLE users");
    }

    @Test
    void a_table_is_renamed_within_its_schema() {
        assertThat(one(new RenameTable(new QualifiedName("shop", "users"), "people")))
                .isEqualTo("RENAME TABLE shop.users TO shop.people");
    }

    @Test
    void a_table_comment_is_set_and_removed() {
        assertThat(one(new SetTableComment(USERS, "a\\b", Existing.unknown())))
                .isEqualTo("ALTER TABLE users COMMENT = 'a\\\\b'");
        assertThat(one(new SetTableComment(USERS, null, Existing.unknown())))
                .isEqualTo("ALTER TABLE users COMMENT = ''");
    }

    // Columns

    @Test
    void a_column_is_added_at_its_place() {
        assertThat(one(new AddColumn(USERS, EMAIL, false, new ColumnPosition("id"))))
                .isEqualTo("ALTER TABLE users ADD COLUMN email varchar(50) NOT NULL DEFAULT 'none' "
                        + "COMMENT 'it''s theirs' AFTER id");
        assertThat(one(new AddColumn(USERS, USER_ID, false, ColumnPosition.FIRST)))
                .isEqualTo("ALTER TABLE users ADD COLUMN user_id int FIRST");
    }

    @Test
    void a_numbered_column_is_not_added_before_it_is_a_key() {
        Column numbered = ID.withIdentity(Identity.of(Identity.Kind.AUTOINCREMENT));
        refused(new AddColumn(USERS, numbered, false, null), "cannot add column users.id as a numbered one");
    }

    @Test
    void a_generated_column_is_added() {
        Column total = Column.of("total", INT).withGenerated(new GeneratedColumn("a + b", true));
        assertThat(one(new AddColumn(USERS, total, false, null)))
                .isEqualTo("ALTER TABLE users ADD COLUMN total int GENERATED ALWAYS AS (a + b) STORED");
    }

    @Test
    void charset_collation_and_invisibility_of_a_column_are_said() {
        Column column = Column.of("code", VARCHAR).withOptions(new ColumnOptions("latin1_bin", "latin1", null, true));
        assertThat(one(new AddColumn(USERS, column, false, null)))
                .isEqualTo("ALTER TABLE users ADD COLUMN code varchar(50) CHARACTER SET latin1 COLLATE latin1_bin"
                        + " INVISIBLE");
    }

    @Test
    void expression_defaults_stand_in_parentheses_and_constants_do_not() {
        assertThat(defaultOf(VARCHAR, "uuid()")).isEqualTo("DEFAULT (uuid())");
        assertThat(defaultOf(INT, "(1 + 2)")).isEqualTo("DEFAULT (1 + 2)");
        assertThat(defaultOf(INT, "(1) + (2)")).isEqualTo("DEFAULT ((1) + (2))");
        assertThat(defaultOf(INT, "-1")).isEqualTo("DEFAULT -1");
        assertThat(defaultOf(VARCHAR, "'a''b'")).isEqualTo("DEFAULT 'a''b'");
        assertThat(defaultOf(new SqlType.Json(), "'{}'")).isEqualTo("DEFAULT ('{}')");
        assertThat(defaultOf(new SqlType.Timestamp(null, false), "now()")).isEqualTo("DEFAULT CURRENT_TIMESTAMP");
        assertThat(defaultOf(new SqlType.Timestamp(3, false), "current_timestamp"))
                .isEqualTo("DEFAULT CURRENT_TIMESTAMP(3)");
        assertThat(defaultOf(new SqlType.Date(), "current_date")).isEqualTo("DEFAULT (current_date)");
    }

    private String defaultOf(SqlType type, String expression) {
        Column column = Column.of("c", type).withDefault(new ColumnDefault.Expression(expression));
        String sql = one(new AddColumn(USERS, column, false, null));
        return sql.substring(sql.indexOf("DEFAULT"));
    }

    @Test
    void dropping_a_column_in_cascade_takes_its_keys_first() {
        Table known = orders(TO_USERS, UniqueConstraint.of("uq", List.of("user_id", "id")))
                .withIndexes(List.of(Index.of("ix", "user_id")));
        assertThat(one(new DropColumn(ORDERS, "user_id", false, true, null), known))
                .isEqualTo("ALTER TABLE orders DROP FOREIGN KEY fk_orders_users, DROP INDEX uq, DROP INDEX ix, "
                        + "DROP COLUMN user_id");
    }

    @Test
    void modify_says_again_what_the_author_did_not() {
        assertThat(one(alterEmail(new SetType(new SqlType.VarChar(100), null)), users()))
                .isEqualTo("ALTER TABLE users MODIFY COLUMN email varchar(100) NOT NULL DEFAULT 'none' "
                        + "COMMENT 'it''s theirs'");
    }

    @Test
    void what_the_author_says_of_the_column_as_it_was_wins() {
        Column existing = Column.of("email", new SqlType.Char(5)).withComment("short");
        AlterColumn op = new AlterColumn(USERS, "email", List.of(new SetNotNull()), existing);
        assertThat(one(op, users()))
                .isEqualTo("ALTER TABLE users MODIFY COLUMN email char(5) NOT NULL COMMENT 'short'");
    }

    @Test
    void modify_of_an_unknown_column_is_refused() {
        refused(alterEmail(new SetNotNull()), "has to be told the whole of table users");
        refused(
                new AlterColumn(USERS, "phone", List.of(new SetNotNull()), null),
                "table users has no column phone\n  It has: id, email",
                users());
    }

    @Test
    void a_default_alone_is_changed_without_modify() {
        assertThat(one(alterEmail(new SetDefault(new ColumnDefault.Text("x")))))
                .isEqualTo("ALTER TABLE users ALTER COLUMN email SET DEFAULT 'x'");
        assertThat(one(alterEmail(new DropDefault()), users()))
                .isEqualTo("ALTER TABLE users ALTER COLUMN email DROP DEFAULT");
        Table nullable = Table.of(USERS, List.of(EMAIL.withNullable(true)));
        assertThat(one(alterEmail(new DropDefault()), nullable))
                .isEqualTo("ALTER TABLE users ALTER COLUMN email SET DEFAULT NULL");
        refused(alterEmail(new DropDefault()), "has to be told the whole of table users");
    }

    @Test
    void the_default_of_a_time_takes_modify() {
        Table known = Table.of(USERS, List.of(Column.of("at", new SqlType.Timestamp(3, false))));
        assertThat(one(new AlterColumn(USERS, "at", List.of(new DropDefault()), null), known))
                .isEqualTo("ALTER TABLE users MODIFY COLUMN at datetime(3)");
        AlterColumn op = new AlterColumn(
                USERS, "at", List.of(new SetDefault(new ColumnDefault.Expression("CURRENT_TIMESTAMP"))), null);
        assertThat(one(op, known))
                .isEqualTo("ALTER TABLE users MODIFY COLUMN at datetime(3) DEFAULT CURRENT_TIMESTAMP(3)");
    }

    @Test
    void a_collation_does_not_survive_a_type_without_one() {
        Column column = EMAIL.withDefault(null).withOptions(ColumnOptions.NONE.withCollation("utf8mb4_bin"));
        Table known = Table.of(USERS, List.of(column));
        assertThat(one(alterEmail(new SetType(INT, null)), known))
                .isEqualTo("ALTER TABLE users MODIFY COLUMN email int NOT NULL COMMENT 'it''s theirs'");
        assertThat(one(alterEmail(new SetComment(null)), known))
                .isEqualTo("ALTER TABLE users MODIFY COLUMN email varchar(50) COLLATE utf8mb4_bin NOT NULL");
    }

    @Test
    void identity_is_given_and_taken() {
        Table plain = Table.of(USERS, List.of(ID));
        AlterColumn give = new AlterColumn(
                USERS,
                "id",
                List.of(new ColumnChange.SetIdentity(
                        new Identity(Identity.Kind.BY_DEFAULT, SequenceOptions.DEFAULTS.withStart(7)))),
                null);
        assertThat(one(give, plain))
                .isEqualTo("ALTER TABLE users MODIFY COLUMN id int NOT NULL AUTO_INCREMENT, AUTO_INCREMENT = 7");
        Table numbered = Table.of(USERS, List.of(ID.withIdentity(Identity.of(Identity.Kind.AUTOINCREMENT))));
        AlterColumn take = new AlterColumn(USERS, "id", List.of(new ColumnChange.DropIdentity()), null);
        assertThat(one(take, numbered)).isEqualTo("ALTER TABLE users MODIFY COLUMN id int NOT NULL");
    }

    @Test
    void values_are_not_changed_between_kept_and_computed() {
        Table known = Table.of(USERS, List.of(Column.of("v", INT).withGenerated(new GeneratedColumn("1", false))));
        refused(
                new AlterColumn(USERS, "v", List.of(new ColumnChange.DropGenerated()), null),
                "alter column users.v between kept and computed values",
                known);
        AlterColumn again = new AlterColumn(
                USERS, "v", List.of(new ColumnChange.SetGenerated(new GeneratedColumn("2", false))), null);
        assertThat(one(again, known))
                .isEqualTo("ALTER TABLE users MODIFY COLUMN v int GENERATED ALWAYS AS (2) VIRTUAL");
    }

    @Test
    void a_column_is_renamed() {
        assertThat(one(new RenameColumn(USERS, "email", "key")))
                .isEqualTo("ALTER TABLE users RENAME COLUMN email TO `key`");
    }

    // Indexes

    @Test
    void indexes_of_every_kind_are_created() {
        assertThat(index(Index.of("ix", "a", "b").withUnique(true)))
                .isEqualTo("CREATE UNIQUE INDEX ix ON users (a, b)");
        assertThat(index(Index.of("ix", "a").withMethod("FullText")))
                .isEqualTo("CREATE FULLTEXT INDEX ix ON users (a)");
        assertThat(index(Index.of("ix", "a").withMethod("btree").withComment("c")))
                .isEqualTo("CREATE INDEX ix USING BTREE ON users (a) COMMENT 'c'");
    }

    @Test
    void what_an_index_cannot_be_here_is_refused() {
        refusedIndex(Index.of("ix", "a").withWhere("a > 1"), "cannot keep the partial index ix");
        refusedIndex(Index.of("ix", "a").withInclude(List.of("b")), "cannot keep index ix with INCLUDE");
        refusedIndex(
                Index.of("ix", List.of(IndexElement.column("a").nullsLast())),
                "cannot sort a key of an index with an operator class");
        refused(new CreateIndex(USERS, Index.of("ix", "a"), false, true), "concurrently");
    }

    private String index(Index index) {
        return one(new CreateIndex(USERS, index, false, false));
    }

    private void refusedIndex(Index index, String message) {
        refused(new CreateIndex(USERS, index, false, false), message);
    }

    @Test
    void an_index_is_dropped_from_its_table() {
        assertThat(one(new DropIndex(QualifiedName.of("ix"), USERS, false, false, null)))
                .isEqualTo("ALTER TABLE users DROP INDEX ix");
        Table known = users().withIndexes(List.of(Index.of("ix", "email")));
        assertThat(one(new DropIndex(QualifiedName.of("ix"), null, false, false, null), known, orders()))
                .isEqualTo("ALTER TABLE users DROP INDEX ix");
        refused(new DropIndex(QualifiedName.of("ix"), null, false, false, null), "needs the table");
    }

    @Test
    void the_last_index_of_a_foreign_key_is_replaced_when_it_is_dropped() {
        Table known = orders(TO_USERS).withIndexes(List.of(Index.of("ix", "user_id", "id")));
        assertThat(one(new DropIndex(QualifiedName.of("ix"), ORDERS, false, false, null), known))
                .isEqualTo("ALTER TABLE orders DROP INDEX ix, ADD INDEX fk_orders_users (user_id)");
    }

    @Test
    void an_index_that_serves_a_foreign_key_takes_the_place_of_its_own() {
        assertThat(one(new CreateIndex(ORDERS, Index.of("ix", "user_id", "id"), false, false), orders(TO_USERS)))
                .isEqualTo("ALTER TABLE orders ADD KEY ix (user_id, id), DROP INDEX fk_orders_users");
        assertThat(one(
                        new CreateConstraint(ORDERS, UniqueConstraint.of("uq", List.of("user_id")), false),
                        orders(TO_USERS)))
                .isEqualTo("ALTER TABLE orders ADD CONSTRAINT uq UNIQUE (user_id), DROP INDEX fk_orders_users");
    }

    @Test
    void the_default_of_a_text_takes_modify() {
        Table known = Table.of(USERS, List.of(Column.of("email", new SqlType.Text())));
        assertThat(one(alterEmail(new SetDefault(new ColumnDefault.Text("x"))), known))
                .isEqualTo("ALTER TABLE users MODIFY COLUMN email text DEFAULT ('x')");
        assertThat(one(alterEmail(new DropDefault()), known)).isEqualTo("ALTER TABLE users MODIFY COLUMN email text");
    }

    @Test
    void an_index_is_renamed() {
        assertThat(one(new RenameIndex(USERS, "a", "b"))).isEqualTo("ALTER TABLE users RENAME INDEX a TO b");
    }

    // Constraints

    @Test
    void constraints_are_added() {
        assertThat(one(new CreateConstraint(USERS, new PrimaryKey("PRIMARY", List.of("id")), false)))
                .isEqualTo("ALTER TABLE users ADD PRIMARY KEY (id)");
        assertThat(one(new CreateConstraint(USERS, UniqueConstraint.of("uq", List.of("email")), false)))
                .isEqualTo("ALTER TABLE users ADD CONSTRAINT uq UNIQUE (email)");
        assertThat(one(new CreateConstraint(USERS, CheckConstraint.of("ck", "id > 0"), false)))
                .isEqualTo("ALTER TABLE users ADD CONSTRAINT ck CHECK (id > 0)");
        assertThat(one(new CreateConstraint(ORDERS, TO_USERS.withOnDelete(ReferentialAction.CASCADE), false)))
                .startsWith("ALTER TABLE orders ADD CONSTRAINT fk_orders_users FOREIGN KEY (user_id) "
                        + "REFERENCES users (id) ON DELETE CASCADE");
    }

    @Test
    void what_a_constraint_cannot_be_here_is_refused() {
        refusedConstraint(TO_USERS.withMatch(MatchType.FULL), "with MATCH FULL");
        refusedConstraint(TO_USERS.withOnDelete(ReferentialAction.SET_DEFAULT), "cannot set the default");
        refusedConstraint(TO_USERS.withDeferrability(Deferrability.INITIALLY_DEFERRED), "cannot put off the check");
        refusedConstraint(
                new UniqueConstraint("uq", List.of("a"), true, Deferrability.NOT_DEFERRABLE),
                "take two NULLs for the same");
        refusedConstraint(CheckConstraint.of("ck", "a > 0").withValidated(false), "without checking the rows");
        refusedConstraint(
                new ExcludeConstraint(
                        "ex",
                        "gist",
                        List.of(new ExcludeConstraint.Element("a", "&&")),
                        null,
                        Deferrability.NOT_DEFERRABLE),
                "keep exclusion constraint ex");
        refused(new ValidateConstraint(USERS, "ck"), "validate constraint ck");
    }

    private void refusedConstraint(Constraint constraint, String message) {
        refused(new CreateConstraint(USERS, constraint, false), message);
    }

    @Test
    void constraints_are_dropped_by_their_kind() {
        assertThat(drop("pk_users", ConstraintKind.PRIMARY_KEY)).isEqualTo("ALTER TABLE users DROP PRIMARY KEY");
        assertThat(drop("uq", ConstraintKind.UNIQUE)).isEqualTo("ALTER TABLE users DROP INDEX uq");
        assertThat(drop("fk", ConstraintKind.FOREIGN_KEY)).isEqualTo("ALTER TABLE users DROP FOREIGN KEY fk");
    }

    private String drop(String name, ConstraintKind kind) {
        return one(new DropConstraint(USERS, name, kind, false, false, null));
    }

    @Test
    void a_constraint_whose_kind_nobody_said_is_looked_up() {
        Table known = orders(TO_USERS).withIndexes(List.of(Index.of("ix", "user_id")));
        assertThat(one(new DropConstraint(ORDERS, "fk_orders_users", null, false, false, null), known))
                .isEqualTo("ALTER TABLE orders DROP FOREIGN KEY fk_orders_users");
        assertThat(one(new DropConstraint(ORDERS, "fk_orders_users", null, false, false, null)))
                .isEqualTo("ALTER TABLE orders DROP CONSTRAINT fk_orders_users");
    }

    @Test
    void the_index_made_for_a_foreign_key_goes_with_it_unless_another_needs_it() {
        DropConstraint op =
                new DropConstraint(ORDERS, "fk_orders_users", ConstraintKind.FOREIGN_KEY, false, false, null);
        assertThat(one(op, orders(TO_USERS)))
                .isEqualTo("ALTER TABLE orders DROP FOREIGN KEY fk_orders_users, DROP INDEX fk_orders_users");
        assertThat(one(op, orders(TO_USERS, TO_USERS.withName("fk_other"))))
                .isEqualTo("ALTER TABLE orders DROP FOREIGN KEY fk_orders_users");
    }

    @Test
    void the_key_of_a_numbered_column_is_not_dropped() {
        Table known = Table.of(USERS, List.of(ID.withIdentity(Identity.of(Identity.Kind.AUTOINCREMENT))))
                .withConstraints(List.of(new PrimaryKey("PRIMARY", List.of("id"))));
        refused(
                new DropConstraint(USERS, "PRIMARY", ConstraintKind.PRIMARY_KEY, false, false, null),
                "while id is numbered by the database",
                known);
    }

    @Test
    void constraints_are_renamed_by_their_kind() {
        Table known = orders(TO_USERS, UniqueConstraint.of("uq", List.of("id")), new PrimaryKey("pk", List.of("id")));
        assertThat(one(new RenameConstraint(ORDERS, "uq", "uq2"), known))
                .isEqualTo("ALTER TABLE orders RENAME INDEX uq TO uq2");
        assertThat(one(new RenameConstraint(ORDERS, "fk_orders_users", "fk2"), known))
                .startsWith("ALTER TABLE orders DROP FOREIGN KEY fk_orders_users, RENAME INDEX fk_orders_users TO fk2, "
                        + "ADD CONSTRAINT fk2 FOREIGN KEY (user_id) REFERENCES users (id)");
        assertThat(sql(new RenameConstraint(ORDERS, "pk", "pk2"), known)).isEmpty();
        refused(new RenameConstraint(ORDERS, "zz", "pk2"), "has no constraint zz", known);
    }

    // Enums

    private static Table mood(String... labels) {
        return Table.of(
                USERS,
                List.of(Column.of("mood", new SqlType.Enumeration(null, "mood", List.of(labels)))
                        .withNullable(false)
                        .withDefault(new ColumnDefault.Text("sad"))));
    }

    @Test
    void enum_types_need_no_statement() {
        EnumType type = new EnumType(QualifiedName.of("mood"), List.of("sad"), null);
        assertThat(sql(new CreateEnum(type, false))).isEmpty();
        assertThat(sql(new DropEnum(type.name(), false, type))).isEmpty();
    }

    @Test
    void a_label_is_added_to_every_column_of_the_type() {
        AddEnumValue op = new AddEnumValue(QualifiedName.of("mood"), "ok", new EnumValuePlace.After("sad"), false);
        assertThat(one(op, mood("sad", "happy")))
                .isEqualTo("ALTER TABLE users MODIFY COLUMN mood enum('sad','ok','happy') NOT NULL DEFAULT 'sad'");
        assertThat(sql(
                        new AddEnumValue(QualifiedName.of("mood"), "ok", new EnumValuePlace.Last(), true),
                        mood("sad", "ok")))
                .isEmpty();
        refused(op, "without knowing which columns have it");
        refused(op, "there is no label sad", mood("happy"));
    }

    @Test
    void a_label_is_renamed_with_the_rows_that_hold_it() {
        assertThat(sql(new RenameEnumValue(QualifiedName.of("mood"), "sad", "blue"), mood("sad", "happy")))
                .containsExactly(
                        "ALTER TABLE users MODIFY COLUMN mood enum('sad','happy','blue') NOT NULL DEFAULT 'sad'",
                        "UPDATE users SET mood = 'blue' WHERE mood = 'sad'",
                        "ALTER TABLE users MODIFY COLUMN mood enum('blue','happy') NOT NULL DEFAULT 'blue'");
        assertThat(sql(new RenameEnumValue(QualifiedName.of("mood"), "sad", "Sad"), mood("sad", "happy")))
                .containsExactly("ALTER TABLE users MODIFY COLUMN mood enum('Sad','happy') NOT NULL DEFAULT 'Sad'");
    }

    // Views, routines, schemas, data

    @Test
    void views_are_plain_ones() {
        assertThat(one(new CreateView(View.of(QualifiedName.of("v"), "SELECT 1 AS one"))))
                .isEqualTo("CREATE VIEW v AS SELECT 1 AS one");
        assertThat(one(new DropView(QualifiedName.of("v"), false, true, true, null)))
                .isEqualTo("DROP VIEW IF EXISTS v");
        refused(
                new CreateView(new View(QualifiedName.of("v"), "SELECT 1", true, List.of(), null)),
                "cannot create materialised view v");
        refused(
                new CreateView(new View(QualifiedName.of("v"), "SELECT 1", false, List.of(), "c")),
                "cannot keep the comment of view v");
    }

    @Test
    void a_routine_is_replaced_by_drop_and_create() {
        Routine routine = new Routine(
                QualifiedName.of("f"), Routine.Kind.FUNCTION, "", "CREATE FUNCTION f() RETURNS int RETURN 1");
        assertThat(sql(new CreateRoutine(routine, routine)))
                .containsExactly("DROP FUNCTION IF EXISTS f", "CREATE FUNCTION f() RETURNS int RETURN 1");
    }

    @Test
    void a_trigger_is_dropped_from_its_schema() {
        assertThat(one(new DropTrigger("t", new QualifiedName("shop", "users"), true, null)))
                .isEqualTo("DROP TRIGGER IF EXISTS shop.t");
    }

    @Test
    void a_schema_is_dropped_with_tables_only_when_that_was_said() {
        assertThat(one(new CreateSchema("shop", true))).isEqualTo("CREATE SCHEMA IF NOT EXISTS shop");
        assertThat(one(new DropSchema("shop", false, true))).isEqualTo("DROP SCHEMA shop");
        assertThat(sql(new DropSchema("shop", true, false)))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("SET @aludel_empty = (SELECT");
        refused(new CreateExtension("citext", null, false), "create extension citext");
    }

    @Test
    void rows_are_inserted_as_literals() {
        BulkInsert op = new BulkInsert(
                USERS, List.of("id", "email"), List.of(List.of(1, "a'b\\c"), List.of(new BigDecimal("2.5"), true)));
        assertThat(one(op)).isEqualTo("INSERT INTO users (id, email) VALUES\n    (1, 'a''b\\\\c'),\n    (2.5, TRUE)");
    }
}
