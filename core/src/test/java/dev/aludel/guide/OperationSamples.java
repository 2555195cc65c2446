package dev.aludel.guide;

import dev.aludel.operation.BatchOptions;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ColumnPosition;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.DataOperation.Execute;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.RenameEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.EnumOperation.SetEnumComment;
import dev.aludel.operation.EnumValuePlace;
import dev.aludel.operation.Existing;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.IndexOperation.RenameIndex;
import dev.aludel.operation.IndexOperation.SetIndexComment;
import dev.aludel.operation.NamespaceOperation.CreateExtension;
import dev.aludel.operation.NamespaceOperation.CreateSchema;
import dev.aludel.operation.NamespaceOperation.DropExtension;
import dev.aludel.operation.NamespaceOperation.DropSchema;
import dev.aludel.operation.NativeOperation.CreateNative;
import dev.aludel.operation.NativeOperation.DropNative;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.CreateTrigger;
import dev.aludel.operation.RoutineOperation.DropRoutine;
import dev.aludel.operation.RoutineOperation.DropTrigger;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.SequenceOperation.DropSequence;
import dev.aludel.operation.SequenceOperation.RedefineSequence;
import dev.aludel.operation.SequenceOperation.RenameSequence;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.operation.TableOperation.SetTableComment;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One example of every operation, on a small schema, for the guide. */
final class OperationSamples {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final QualifiedName ORDERS = QualifiedName.of("orders");
    private static final QualifiedName MOOD = QualifiedName.of("mood");
    private static final Column EMAIL = Column.of("email", new SqlType.VarChar(100));
    private static final Index BY_EMAIL = Index.of("ix_users_email", "email");
    private static final UniqueConstraint UNIQUE_EMAIL = UniqueConstraint.of("uq_users_email", List.of("email"));
    private static final CheckConstraint POSITIVE = CheckConstraint.of("ck_orders_total", "total >= 0");
    private static final ForeignKey TO_USERS = ForeignKey.of("fk_orders_user", List.of("user_id"), USERS, List.of("id"))
            .withOnDelete(ReferentialAction.CASCADE);

    /** The schema before each operation. */
    static final Schema BEFORE = Schema.ofTables(
                    Table.of(USERS, List.of(Column.of("id", new SqlType.Int()).withNullable(false), EMAIL))
                            .withConstraints(List.of(new PrimaryKey("pk_users", List.of("id")), UNIQUE_EMAIL))
                            .withIndexes(List.of(BY_EMAIL)),
                    Table.of(
                                    ORDERS,
                                    List.of(
                                            Column.of("id", new SqlType.Int()).withNullable(false),
                                            Column.of("user_id", new SqlType.Int())
                                                    .withNullable(false),
                                            Column.of("total", new SqlType.Numeric(10, 2))
                                                    .withDefault(new ColumnDefault.Number(BigDecimal.ZERO)),
                                            Column.of(
                                                    "mood",
                                                    new SqlType.Enumeration(null, "mood", List.of("good", "bad")))))
                            .withConstraints(List.of(new PrimaryKey("pk_orders", List.of("id")), TO_USERS, POSITIVE)))
            .withEnums(List.of(new EnumType(MOOD, List.of("good", "bad"), null)));

    private OperationSamples() {}

    /** Title to operation, in the order of the guide. */
    static Map<String, Operation> all() {
        Map<String, Operation> samples = new LinkedHashMap<>();
        tables(samples);
        columns(samples);
        indexes(samples);
        constraints(samples);
        types(samples);
        programs(samples);
        data(samples);
        return samples;
    }

    private static void tables(Map<String, Operation> samples) {
        Table notes = Table.of(
                        QualifiedName.of("notes"),
                        List.of(
                                Column.of("id", new SqlType.BigInt())
                                        .withNullable(false)
                                        .withIdentity(Identity.of(Identity.Kind.AUTOINCREMENT)),
                                Column.of("body", new SqlType.Text()).withComment("what was written"),
                                Column.of("written", new SqlType.Timestamp(null, true))
                                        .withNullable(false)
                                        .withDefault(new ColumnDefault.Expression("CURRENT_TIMESTAMP"))))
                .withConstraints(List.of(new PrimaryKey(null, List.of("id"))));
        samples.put("createTable", new CreateTable(notes, false));
        samples.put("createTableIfNotExists", new CreateTable(notes, true));
        samples.put("dropTable", new DropTable(ORDERS, false, false, null));
        samples.put("renameTable", new RenameTable(ORDERS, "purchases"));
        samples.put("createTableComment", new SetTableComment(USERS, "who they are", Existing.unknown()));
        samples.put("dropTableComment", new SetTableComment(USERS, null, Existing.unknown()));
        samples.put(
                "alterTableOptions",
                new AlterTableOptions(USERS, TableOptions.NONE.withRowFormat("COMPRESSED"), TableOptions.NONE));
    }

    private static void columns(Map<String, Operation> samples) {
        samples.put(
                "addColumn",
                new AddColumn(
                        USERS,
                        Column.of("active", new SqlType.Bool())
                                .withNullable(false)
                                .withDefault(new ColumnDefault.Bool(true)),
                        false,
                        null));
        samples.put("addColumn IF_NOT_EXISTS", new AddColumn(USERS, Column.of("bio", new SqlType.Text()), true, null));
        samples.put("dropColumn", new DropColumn(ORDERS, "mood", false, false, null));
        samples.put("alterColumn type", alter(new ColumnChange.SetType(new SqlType.VarChar(255), null)));
        samples.put("alterColumn notNull", alter(new ColumnChange.SetNotNull()));
        samples.put(
                "alterColumn nullable",
                new AlterColumn(ORDERS, "user_id", List.of(new ColumnChange.DropNotNull()), null));
        samples.put("alterColumn defaultValue", alter(new ColumnChange.SetDefault(new ColumnDefault.Text("it's"))));
        samples.put(
                "alterColumn dropDefault",
                new AlterColumn(ORDERS, "total", List.of(new ColumnChange.DropDefault()), null));
        samples.put("alterColumn comment", alter(new ColumnChange.SetComment("where to write")));
        samples.put(
                "alterColumn identity",
                new AlterColumn(
                        USERS,
                        "id",
                        List.of(new ColumnChange.SetIdentity(Identity.of(Identity.Kind.BY_DEFAULT))),
                        null));
        samples.put("renameColumn", new RenameColumn(USERS, "email", "mail"));
        samples.put("moveColumnFirst", new MoveColumn(USERS, "email", ColumnPosition.FIRST, null));
    }

    private static AlterColumn alter(ColumnChange change) {
        return new AlterColumn(USERS, "email", List.of(change), null);
    }

    private static void indexes(Map<String, Operation> samples) {
        Index plain = Index.of("ix_orders_user", "user_id");
        samples.put("createIndex", new CreateIndex(ORDERS, plain, false, false));
        samples.put(
                "createIndex unique, where",
                new CreateIndex(
                        ORDERS,
                        plain.withName("ix_orders_open").withUnique(true).withWhere("total IS NULL"),
                        false,
                        false));
        samples.put(
                "createIndex expression, descending",
                new CreateIndex(
                        USERS,
                        Index.of(
                                "ix_users_lower",
                                List.of(
                                        IndexElement.expression("lower(email)"),
                                        IndexElement.column("id").desc())),
                        false,
                        false));
        samples.put("createIndex CONCURRENTLY", new CreateIndex(ORDERS, plain, false, true));
        samples.put("createIndex IF_NOT_EXISTS", new CreateIndex(ORDERS, plain, true, false));
        samples.put("dropIndex", new DropIndex(QualifiedName.of("ix_users_email"), USERS, false, false, BY_EMAIL));
        samples.put("renameIndex", new RenameIndex(USERS, "ix_users_email", "ix_users_mail"));
        samples.put(
                "createIndexComment",
                new SetIndexComment(USERS, "ix_users_email", "for the login", Existing.unknown()));
    }

    private static void constraints(Map<String, Operation> samples) {
        samples.put(
                "createPrimaryKey",
                new CreateConstraint(QualifiedName.of("keyless"), new PrimaryKey("pk_keyless", List.of("id")), false));
        samples.put(
                "createUniqueConstraint",
                new CreateConstraint(ORDERS, UniqueConstraint.of("uq_orders", List.of("user_id", "total")), false));
        samples.put("createForeignKey", new CreateConstraint(ORDERS, TO_USERS.withName("fk_orders_buyer"), false));
        samples.put(
                "createForeignKey notValid",
                new CreateConstraint(ORDERS, TO_USERS.withName("fk_orders_late").withValidated(false), false));
        samples.put(
                "createCheckConstraint",
                new CreateConstraint(ORDERS, CheckConstraint.of("ck_orders_small", "total < 1000"), false));
        samples.put(
                "dropConstraint",
                new DropConstraint(ORDERS, "fk_orders_user", ConstraintKind.FOREIGN_KEY, false, false, null));
        samples.put("renameConstraint", new RenameConstraint(ORDERS, "ck_orders_total", "ck_orders_positive"));
        samples.put("validateConstraint", new ValidateConstraint(ORDERS, "fk_orders_user"));
    }

    private static void types(Map<String, Operation> samples) {
        samples.put(
                "createEnum",
                new CreateEnum(new EnumType(QualifiedName.of("colour"), List.of("red", "green"), null), false));
        samples.put("dropEnum", new DropEnum(QualifiedName.of("colour"), false, null));
        samples.put("addEnumValue", new AddEnumValue(MOOD, "fair", new EnumValuePlace.Before("bad"), false));
        samples.put("renameEnumValue", new RenameEnumValue(MOOD, "bad", "poor"));
        samples.put("renameEnum", new RenameEnum(MOOD, "temper"));
        samples.put(
                "replaceEnum",
                new ReplaceEnum(new EnumType(MOOD, List.of("poor", "good"), null), Map.of("bad", "poor"), null));
        samples.put("createEnumComment", new SetEnumComment(MOOD, "how it is going", Existing.unknown()));
        SequenceOptions counting = SequenceOptions.DEFAULTS.withStart(100).withIncrement(10);
        samples.put("createSequence", new CreateSequence(Sequence.of(QualifiedName.of("order_no"), counting), false));
        samples.put(
                "alterSequence",
                new AlterSequence(QualifiedName.of("order_no"), SequenceOptions.DEFAULTS.withIncrement(5), null));
        samples.put("dropSequence", new DropSequence(QualifiedName.of("order_no"), false, null));
        samples.put("renameSequence", new RenameSequence(QualifiedName.of("order_no"), "purchase_no"));
        Sequence numbers = Sequence.of(QualifiedName.of("order_no"), counting);
        samples.put("redefineSequence", new RedefineSequence(numbers.withOwner(ORDERS, "id"), numbers));
        samples.put("createSchema", new CreateSchema("audit", false));
        samples.put("dropSchema", new DropSchema("audit", false, false));
        samples.put("createExtension", new CreateExtension("pgcrypto", null, true));
        samples.put("dropExtension", new DropExtension("pgcrypto", true, false));
        NativeObject domain = new NativeObject(
                "domain",
                QualifiedName.of("postcode"),
                null,
                List.of("CREATE DOMAIN postcode AS text CHECK (VALUE ~ '^[0-9]{5}$')"),
                List.of("DROP DOMAIN postcode"));
        samples.put("createNative", new CreateNative(domain));
        samples.put("dropNative", new DropNative(domain));
    }

    private static void programs(Map<String, Operation> samples) {
        View view = View.of(QualifiedName.of("big_orders"), "SELECT id, total FROM orders WHERE total > 100");
        samples.put("createView", new CreateView(view));
        samples.put("replaceView", new ReplaceView(view, null));
        samples.put(
                "createMaterializedView",
                new CreateView(new View(QualifiedName.of("totals"), view.query(), true, List.of(), null)));
        samples.put("dropView", new DropView(view.name(), false, false, false, null));
        Routine routine = new Routine(
                QualifiedName.of("twice"),
                Routine.Kind.FUNCTION,
                "int",
                "CREATE FUNCTION twice(n int) ... -- in the database's own language");
        samples.put("createFunction", new CreateRoutine(routine, null));
        samples.put("dropFunction", new DropRoutine(routine.name(), Routine.Kind.FUNCTION, "int", false, null));
        samples.put(
                "createTrigger",
                new CreateTrigger(new Trigger(
                        "orders_log", ORDERS, "CREATE TRIGGER orders_log ... -- in the database's own language")));
        samples.put("dropTrigger", new DropTrigger("orders_log", ORDERS, false, null));
    }

    private static void data(Map<String, Operation> samples) {
        samples.put("execute", new Execute("UPDATE users SET email = lower(email)", List.of(), false));
        samples.put(
                "bulkInsert",
                new BulkInsert(
                        ORDERS,
                        List.of("id", "total", "mood"),
                        List.of(List.of(1, new BigDecimal("9.90"), "good"), List.of(2, new BigDecimal("0"), "bad"))));
        samples.put(
                "batched",
                new Batched(
                        USERS,
                        List.of("id"),
                        List.of("UPDATE {table} SET email = lower(email) WHERE {batch}"),
                        BatchOptions.DEFAULTS));
        samples.put("apply a CustomOperation", new Analyze("orders"));
    }

    /** An operation of a user's own. */
    record Analyze(String table) implements CustomOperation {
        @Override
        public List<String> statements(String dialect) {
            return switch (dialect) {
                case "postgres", "sqlite" -> List.of("ANALYZE " + table);
                case "mysql", "mariadb" -> List.of("ANALYZE TABLE " + table);
                default -> List.of();
            };
        }

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public String describe() {
            return "analyze " + table;
        }
    }
}
