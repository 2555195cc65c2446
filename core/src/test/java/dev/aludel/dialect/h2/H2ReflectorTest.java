package dev.aludel.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Dependency;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.LeftOut;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.type.SqlType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from H2's catalogue, beyond what the contract of all dialects asks. */
class H2ReflectorTest {

    private static final String SOURCE = "org.h2.api.Trigger create() { return new"
            + " org.h2.api.Trigger() { public void fire(java.sql.Connection c, Object[] a, Object[] b) {} }; }";

    @Test
    void expressions_are_what_an_author_writes() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory()) {
            database.run(
                    "create sequence numbers",
                    "create alias twice deterministic as 'int twice(int v) { return v * 2; }'",
                    "create table t (a int default next value for numbers, b varchar default 'été ''x''',"
                            + " c int generated always as (twice(a) + 1), \"D\" int, \"e\" int, constraint ck check"
                            + " (a > 1 and b <> 'it''s' and d > 0 and \"e\" > 0))");
            var table = database.table("t");
            assertThat(table.column("a").orElseThrow().defaultValue())
                    .isEqualTo(new ColumnDefault.Expression("NEXT VALUE FOR numbers"));
            assertThat(table.column("b").orElseThrow().defaultValue()).isEqualTo(new ColumnDefault.Text("été 'x'"));
            assertThat(table.column("c").orElseThrow().generated())
                    .isEqualTo(new GeneratedColumn("twice(a) + 1", true));
            assertThat(table.constraint("ck"))
                    .contains(CheckConstraint.of("ck", "(a > 1) AND (b <> 'it''s') AND (d > 0) AND (\"e\" > 0)"));
            assertThat(database.reflect().dependencies())
                    .extracting(dependency -> dependency.on().name().name())
                    .containsExactly("numbers", "twice");
        }
    }

    @Test
    void a_view_is_read_after_what_it_reads_from() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory()) {
            database.run(
                    "create table t (id int, name varchar)",
                    "create view z as select id, name as label from t where name <> 'x'",
                    "create view a (one) as select count(*) from z",
                    "create materialized view m as select Z.id from z",
                    "create index mi on m (id)");
            Schema schema = database.reflect();
            assertThat(schema.tables()).hasSize(1);
            assertThat(schema.views()).extracting(view -> view.name().name()).containsExactly("z", "a", "m");
            assertThat(schema.views().getFirst().query())
                    .isEqualTo("SELECT\n    id,\n    name AS label\nFROM t\nWHERE name <> 'x'");
            assertThat(schema.views().getLast().query()).isEqualTo("select Z.id from z");
            assertThat(schema.views().getLast().indexes()).hasSize(1);
            assertThat(schema.dependencies())
                    .extracting(H2ReflectorTest::words)
                    .containsExactly("z needs t", "a needs z", "m needs z");
        }
    }

    private static String words(Dependency dependency) {
        return dependency.dependent().name() + " needs " + dependency.on().name();
    }

    @Test
    void what_the_model_has_no_word_for_is_carried_in_statements() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory();
                H2Fixture copy = H2Fixture.inMemory()) {
            database.run(
                    "create domain small as int default 5 check (value < 100)",
                    "create domain smaller as small on update 3",
                    "comment on domain small is 'not large'",
                    "create domain mood as enum('sad', 'ok')",
                    "create constant answer value 42",
                    "create table t (a small, b smaller default 7, c mood, d int default 1 default on null,"
                            + " e int, constraint un unique nulls all distinct (d, e), constraint ck check (e > 0))",
                    "create synonym s for t",
                    "comment on constraint ck is 'it''s positive'",
                    "create unique nulls all distinct index ui on t (e, d)");
            Schema schema = database.reflect();
            assertThat(schema.enums()).extracting(type -> type.name().name()).containsExactly("mood");
            assertThat(database.table("t").columns())
                    .extracting(column -> column.type())
                    .startsWith(
                            new SqlType.Native("small"),
                            new SqlType.Native("smaller"),
                            new SqlType.Enumeration(null, "mood", List.of("sad", "ok")));
            assertThat(schema.natives())
                    .extracting(NativeObject::describe)
                    .containsExactlyInAnyOrder(
                            "domain small",
                            "domain smaller",
                            "constant answer",
                            "synonym s",
                            "comment on constraint ck on t",
                            "unique constraint un on t",
                            "unique index ui on t",
                            "default on null d on t");
            rebuild(schema, copy);
            assertThat(copy.reflect()).isEqualTo(schema);
            for (NativeObject object : schema.natives().reversed()) {
                if (object.table() != null || object.kind().equals("synonym")) {
                    copy.run(object.removal().toArray(String[]::new));
                }
            }
            assertThat(copy.reflect().natives()).extracting(NativeObject::kind).containsOnly("domain", "constant");
        }
    }

    /** Makes a schema from its parts, those that stand alone first. */
    private static void rebuild(Schema schema, H2Fixture copy) throws SQLException {
        for (NativeObject object : schema.natives()) {
            if (object.table() == null && !object.kind().equals("synonym")) {
                copy.run(object.definition().toArray(String[]::new));
            }
        }
        copy.apply(
                schema.enums().stream().map(type -> new CreateEnum(type, false)).toList());
        copy.apply(schema.tables().stream()
                .map(table -> new CreateTable(table, false))
                .toList());
        for (NativeObject object : schema.natives()) {
            if (object.table() != null || object.kind().equals("synonym")) {
                copy.run(object.definition().toArray(String[]::new));
            }
        }
    }

    @Test
    void a_trigger_is_read_with_its_source() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory()) {
            database.run(
                    "create table t (a int)",
                    "create trigger audit after insert, update on t for each row queue 5 nowait as '" + SOURCE + "'");
            assertThat(database.reflect().triggers())
                    .singleElement()
                    .satisfies(trigger -> assertThat(trigger.definition())
                            .isEqualTo("CREATE TRIGGER audit AFTER INSERT, UPDATE ON t FOR EACH ROW QUEUE 5 NOWAIT AS '"
                                    + SOURCE + "'"));
            String definition = database.reflect().triggers().getFirst().definition();
            database.run("drop trigger audit", definition);
            assertThat(database.reflect().triggers().getFirst().definition()).isEqualTo(definition);
        }
    }

    @Test
    void who_is_no_administrator_is_told_what_is_hidden() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory()) {
            database.run(
                    "create table t (a int)",
                    "create trigger audit after insert on t for each row as '" + SOURCE + "'",
                    "create materialized view m as select a from t",
                    "create user guest password ''",
                    "grant alter any schema to guest");
            try (Connection guest = database.connect("guest")) {
                Schema schema = new H2Dialect().reflector().reflect(guest, List.of());
                assertThat(schema.leftOut())
                        .extracting(LeftOut::kind)
                        .containsExactlyInAnyOrder("trigger", "materialised view");
                assertThat(schema.tables()).hasSize(1);
            }
        }
    }

    @Test
    void tables_that_are_none_of_the_schema_are_named() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory()) {
            database.run(
                    "create global temporary table g (a int)",
                    "create local temporary table l (a int)",
                    "create linked table k ('org.h2.Driver', 'jdbc:h2:mem:', 'sa', '', 'INFORMATION_SCHEMA',"
                            + " 'TABLES')");
            assertThat(database.reflect().tables()).isEmpty();
            assertThat(database.reflect().leftOut())
                    .extracting(left -> left.kind() + " " + left.name())
                    .containsExactly("table g", "linked table k");
        }
    }

    @Test
    void a_table_in_memory_of_a_database_in_a_file_is_told_from_the_others(@TempDir Path folder) throws SQLException {
        try (H2Fixture database = H2Fixture.at("jdbc:h2:" + folder.resolve("db"))) {
            database.run("create table kept (a int)", "create memory table quick (a int)");
            assertThat(database.table("kept").options().engine()).isNull();
            assertThat(database.table("quick").options().engine()).isEqualTo("memory");
            var quick = database.table("quick");
            database.run("drop table quick");
            database.apply(List.of(new CreateTable(quick, false)));
            assertThat(database.table("quick")).isEqualTo(quick);
        }
    }

    @Test
    void a_foreign_key_may_lead_to_another_schema() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory()) {
            database.run(
                    "create schema audit",
                    "create table audit.p (a int, b int, primary key (a, b))",
                    "create table t (x int, y int, constraint fk foreign key (x, y) references audit.p (b, a))");
            var key = (ForeignKey)
                    Objects.requireNonNull(database.table("t").constraints().getFirst());
            assertThat(key.referencedTable()).isEqualTo(new QualifiedName("audit", "p"));
            assertThat(key.referencedColumns()).containsExactly("b", "a");
            assertThat(database.reflect("audit").tables())
                    .extracting(table -> table.name())
                    .containsExactly(new QualifiedName("audit", "p"));
            assertThat(database.reflect("audit").namespaces()).containsExactly("audit");
        }
    }
}
