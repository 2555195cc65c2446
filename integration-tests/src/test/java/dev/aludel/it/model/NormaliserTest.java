package dev.aludel.it.model;

import static dev.aludel.migration.Elements.check;
import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.expression;
import static dev.aludel.migration.Elements.foreignKey;
import static dev.aludel.migration.Elements.index;
import static dev.aludel.migration.Types.bigint;
import static dev.aludel.migration.Types.bool;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.timestamp;
import static dev.aludel.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.ddl.SchemaLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.migration.SchemaBuilder;
import dev.aludel.migration.SchemaDefinition;
import dev.aludel.model.Aligned;
import dev.aludel.model.Model;
import dev.aludel.model.Normalised;
import dev.aludel.model.Normaliser;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database makes of a schema. */
class NormaliserTest {

    private static Schema schema(SchemaDefinition definition) {
        SchemaBuilder builder = new SchemaBuilder();
        definition.define(builder);
        return builder.build();
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_in_java_is_equal_to_the_tables_made_from_it(Engine engine) throws SQLException {
        Schema written = schema(schema -> {
            schema.table(
                    "users",
                    column("id", bigint()).autoincrement().primaryKey(),
                    column("email", varchar(100)).notNull().unique(),
                    column("active", bool()).notNull().defaultValue(true),
                    column("age", integer()).defaultValue(18),
                    column("made", timestamp()).defaultSql("CURRENT_TIMESTAMP"),
                    check("age >= 0 AND age < 150").named("age_is_human"),
                    index("users_age", "age"));
            schema.table(
                    "posts",
                    column("id", bigint()).primaryKey(),
                    column("user_id", bigint()).notNull(),
                    foreignKey("user_id").references("users", "id").named("posts_of_user"));
        });
        try (TestDatabase database = TestServers.create(engine)) {
            ModelWorkshop workshop = ModelWorkshop.on(database);
            make(workshop, written);
            Schema there = workshop.reflect();
            Aligned aligned = workshop.alignment().align(there, Model.written(written));
            assertThat(aligned.refusals()).isEmpty();
            assertThat(aligned.exact()).isTrue();
            assertThat(aligned.named()).isEqualTo(there);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_needs_something_that_comes_later_is_made_all_the_same(Engine engine) throws SQLException {
        Schema cyclic = schema(schema -> {
            schema.view("a_first", "SELECT id FROM z_second");
            schema.view("z_second", "SELECT id FROM hens");
            schema.table(
                    "hens",
                    column("id", bigint()).primaryKey(),
                    column("egg_id", bigint()),
                    foreignKey("egg_id").references("eggs", "id").named("hen_of_egg"));
            schema.table(
                    "eggs",
                    column("id", bigint()).primaryKey(),
                    column("hen_id", bigint()),
                    foreignKey("hen_id").references("hens", "id").named("egg_of_hen"));
        });
        try (TestDatabase database = TestServers.create(engine)) {
            ModelWorkshop workshop = ModelWorkshop.on(database);
            Normalised made = new Normaliser(workshop.dialect(), workshop.scratch()).once(cyclic);
            assertThat(made.failures()).isEmpty();
            assertThat(made.schema().tables())
                    .hasSize(2)
                    .allSatisfy(table ->
                            assertThat(table.constraintsOf(ForeignKey.class)).hasSize(1));
            assertThat(made.schema().views()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void what_cannot_be_made_is_told_with_the_databases_words_and_the_rest_is_made(Engine engine) throws SQLException {
        Schema broken = schema(schema -> {
            schema.table("good", column("id", integer()).primaryKey());
            schema.table(
                    "bad", column("id", integer()).primaryKey(), index("bad_index", expression("nothing_such(id)")));
            schema.view("ugly", "SELECT missing FROM good");
        });
        try (TestDatabase database = TestServers.create(engine)) {
            ModelWorkshop workshop = ModelWorkshop.on(database);
            Normalised made = new Normaliser(workshop.dialect(), workshop.scratch()).once(broken);
            assertThat(made.schema().tables()).extracting(Table::name).hasSize(2);
            assertThat(made.failures())
                    .extracting(Normalised.Refusal::what)
                    .containsExactlyInAnyOrder("create index bad_index on bad", "create view ugly");
            assertThat(made.failures())
                    .allSatisfy(refusal -> assertThat(refusal.reason()).isNotBlank());
            assertThat(workshop.reflect()).isEqualTo(Schema.EMPTY);
        }
    }

    private static void make(ModelWorkshop workshop, Schema schema) throws SQLException {
        try (Connection connection = workshop.database().connect();
                Statement statement = connection.createStatement()) {
            for (Table table : schema.tables()) {
                for (SqlStatement each :
                        workshop.dialect().ddl().compile(new CreateTable(table, false), new SchemaLookup(schema))) {
                    statement.execute(each.sql());
                }
            }
        }
    }
}
