package dev.aludel.it.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.autogenerate.compare.Comparison;
import dev.aludel.autogenerate.compare.ComparisonOptions;
import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.autogenerate.compare.SchemaComparator;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.it.autogenerate.Features.Word;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Twenty ways in which databases drift away from their models: each is found, with nothing else, and taken back. */
class DriftsTest {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final QualifiedName TEAMS = QualifiedName.of("teams");
    private static final SqlType INT = new SqlType.Int();
    private static final UniqueConstraint UNIQUE = UniqueConstraint.of("uq_users_email", List.of("email"));
    private static final CheckConstraint POSITIVE = CheckConstraint.of("ck_users_age", "age > 0");
    private static final CheckConstraint MOODS = CheckConstraint.of("ck_users_mood", "mood IN ('sad', 'ok', 'glad')");
    private static final ForeignKey KEY = ForeignKey.of("fk_users_team", List.of("team_id"), TEAMS, List.of("id"))
            .withOnDelete(ReferentialAction.CASCADE);
    private static final Index BY_NAME = Index.of("ix_users_name", "name");
    private static final Index BY_AGE =
            Index.of("ix_users_age", List.of(IndexElement.column("age").desc()));
    /** There from the start, because some databases make one for a foreign key and keep it. */
    private static final Index BY_TEAM = Index.of("ix_users_team", "team_id");

    /**
     * A database to drift.
     *
     * @param samples what it has
     * @param databases makes new ones
     */
    private record Place(Samples samples, Supplier<TestDatabase> databases) {
        @Override
        public String toString() {
            return samples.dialect().name();
        }
    }

    /**
     * A way to drift.
     *
     * @param name in words
     * @param needs what the database has to have; null for nothing
     * @param operations what is done behind the model's back
     * @param kind of the finding
     * @param attribute of the finding; null for the whole
     */
    private record Drift(
            String name,
            @Nullable Word needs,
            List<Operation> operations,
            Difference.Kind kind,
            @Nullable String attribute) {

        Drift needing(Word word) {
            return new Drift(name, word, operations, kind, attribute);
        }
    }

    private static Dialect dialect(String name) {
        return DialectRegistry.load(DriftsTest.class.getClassLoader()).named(name);
    }

    private static List<Place> places() {
        return List.of(
                new Place(new PostgresSamples(dialect("postgres")), TestServers::postgres),
                new Place(new SqliteSamples(dialect("sqlite")), TestServers::sqliteInMemory));
    }

    @TestFactory
    Stream<DynamicContainer> every_drift_is_found_alone_and_taken_back() {
        return places().stream()
                .map(place -> DynamicContainer.dynamicContainer(
                        place.toString(),
                        drifts(place.samples()).stream()
                                .map(drift -> DynamicTest.dynamicTest(drift.name(), () -> check(place, drift)))));
    }

    private static void check(Place place, Drift drift) throws Exception {
        SchemaComparator comparator = new SchemaComparator(
                place.samples().dialect(),
                ComparisonOptions.DEFAULTS.withRenames(candidate -> RenameDecider.Decision.SAME));
        Schema model = settled(place, comparator);
        try (LiveSchema live =
                new LiveSchema(place.samples().dialect(), place.databases().get())) {
            live.apply(Schema.EMPTY, comparator.compare(Schema.EMPTY, model).operations());
            Schema wanted = live.reflect();
            live.apply(wanted, drift.operations());
            Schema drifted = live.reflect();
            Comparison found = comparator.compare(drifted, wanted);
            assertThat(found.differences())
                    .as(found.differences().toString())
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(difference.kind()).isEqualTo(drift.kind());
                        assertThat(difference.attribute()).isEqualTo(drift.attribute());
                    });
            live.apply(drifted, found.operations());
            assertThat(comparator.compare(live.reflect(), wanted).differences()).isEmpty();
        }
    }

    // The model

    /** The model as the database prints it after it has been told once what it printed: it need not print the same again. */
    private static Schema settled(Place place, SchemaComparator comparator) throws Exception {
        try (LiveSchema live =
                new LiveSchema(place.samples().dialect(), place.databases().get())) {
            Schema model = model(place.samples().features());
            live.apply(Schema.EMPTY, comparator.compare(Schema.EMPTY, model).operations());
            return live.reflect();
        }
    }

    private static Schema model(Features features) {
        Column id = Column.of("id", INT).withNullable(false);
        Identity.Kind kind = features.has(Word.IDENTITY) ? Identity.Kind.BY_DEFAULT : Identity.Kind.AUTOINCREMENT;
        Table teams = Table.of(TEAMS, List.of(id.withIdentity(Identity.of(kind)), Column.of("size", INT)))
                .withConstraints(
                        List.of(new PrimaryKey(features.has(Word.IDENTITY) ? "pk_teams" : null, List.of("id"))));
        List<Column> columns = new ArrayList<>(List.of(
                id,
                Column.of("name", new SqlType.VarChar(100)).withNullable(false),
                Column.of("email", new SqlType.VarChar(100)),
                Column.of("age", INT).withDefault(number(1)),
                Column.of("mood", new SqlType.VarChar(20)),
                Column.of("team_id", INT),
                Column.of("total", new SqlType.Numeric(10, 2)),
                Column.of("document", new SqlType.Jsonb()),
                Column.of("seen", new SqlType.Timestamp(null, true))));
        Table users = Table.of(USERS, columns)
                .withConstraints(List.of(new PrimaryKey("pk_users", List.of("id")), UNIQUE, POSITIVE, MOODS, KEY))
                .withIndexes(List.of(BY_NAME, BY_AGE, BY_TEAM));
        Schema schema = Schema.ofTables(teams, users);
        return features.has(Word.SEQUENCES)
                ? schema.withSequences(List.of(
                        Sequence.of(QualifiedName.of("numbers"), new SequenceOptions(1L, 1L, 1L, 1000L, 1L, false))))
                : schema;
    }

    private static ColumnDefault number(int value) {
        return new ColumnDefault.Number(BigDecimal.valueOf(value));
    }

    // The drifts

    private static List<Drift> drifts(Samples samples) {
        return drifts().stream()
                .filter(drift -> drift.needs() == null || samples.features().has(drift.needs()))
                .toList();
    }

    private static List<Drift> drifts() {
        SqlType shorter = new SqlType.VarChar(50);
        Table extra = Table.of(QualifiedName.of("extra"), List.of(Column.of("a", INT)));
        return List.of(
                changed("length of a varchar", "type", alter("name", new ColumnChange.SetType(shorter, null))),
                changed("default changed", "default", alter("age", new ColumnChange.SetDefault(number(2)))),
                changed("default dropped", "default", alter("age", new ColumnChange.DropDefault())),
                missing("index dropped", drop(BY_NAME)),
                missing("unique key dropped", drop(UNIQUE)),
                changed("NOT NULL dropped", "nullable", alter("name", new ColumnChange.DropNotNull())),
                changed("comment", "comment", alter("name", new ColumnChange.SetComment("it's")))
                        .needing(Word.COMMENTS),
                changed(
                                "increment of a sequence",
                                "counting",
                                new AlterSequence(
                                        QualifiedName.of("numbers"), SequenceOptions.DEFAULTS.withIncrement(5), null))
                        .needing(Word.SEQUENCES),
                new Drift(
                        "table too many", null, List.of(new CreateTable(extra, false)), Difference.Kind.UNWANTED, null),
                new Drift(
                        "column renamed",
                        null,
                        List.of(new RenameColumn(USERS, "name", "full_name")),
                        Difference.Kind.RENAMED,
                        null),
                missing("check dropped", drop(POSITIVE)),
                changed(
                        "check on labels narrowed",
                        "condition",
                        drop(MOODS),
                        create(CheckConstraint.of("ck_users_mood", "mood IN ('sad', 'ok')"))),
                changed(
                        "ON DELETE of a foreign key lost",
                        "on delete",
                        drop(KEY),
                        create(KEY.withOnDelete(ReferentialAction.NO_ACTION))),
                changed(
                        "bigint for int",
                        "type",
                        new AlterColumn(
                                TEAMS, "size", List.of(new ColumnChange.SetType(new SqlType.BigInt(), null)), null)),
                changed(
                        "scale of a numeric",
                        "type",
                        alter("total", new ColumnChange.SetType(new SqlType.Numeric(10, 4), null))),
                changed("text for JSON", "type", alter("document", new ColumnChange.SetType(new SqlType.Text(), null))),
                changed(
                        "timestamp without its zone",
                        "type",
                        alter("seen", new ColumnChange.SetType(new SqlType.Timestamp(null, false), null))),
                new Drift(
                        "index too many",
                        null,
                        List.of(new CreateIndex(USERS, Index.of("ix_extra", "mood"), false, false)),
                        Difference.Kind.UNWANTED,
                        null),
                changed(
                        "index no longer descending",
                        "keys",
                        drop(BY_AGE),
                        new CreateIndex(USERS, Index.of("ix_users_age", "age"), false, false)),
                changed(
                        "identity dropped",
                        "identity",
                        new AlterColumn(TEAMS, "id", List.of(new ColumnChange.DropIdentity()), null)));
    }

    private static Drift changed(String name, String attribute, Operation... operations) {
        return new Drift(name, null, List.of(operations), Difference.Kind.CHANGED, attribute);
    }

    private static Drift missing(String name, Operation operation) {
        return new Drift(name, null, List.of(operation), Difference.Kind.MISSING, null);
    }

    private static Operation alter(String column, ColumnChange change) {
        return new AlterColumn(USERS, column, List.of(change), null);
    }

    private static Operation drop(Index index) {
        return new DropIndex(QualifiedName.of(index.name()), USERS, false, false, index);
    }

    private static Operation drop(Constraint constraint) {
        return new DropConstraint(
                USERS, String.valueOf(constraint.name()), ConstraintKind.of(constraint), false, false, constraint);
    }

    private static Operation create(Constraint constraint) {
        return new CreateConstraint(USERS, constraint, false);
    }
}
