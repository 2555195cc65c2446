package dev.aludel.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.model.Aligned;
import dev.aludel.model.Model;
import dev.aludel.model.ModelFinding;
import dev.aludel.model.snapshot.Snapshot;
import dev.aludel.schema.Schema;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A schema comes out of every source as the database itself would have it. */
class ModelSourcesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_file_of_sql_is_what_the_database_makes_of_it(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ModelWorkshop workshop = ModelWorkshop.on(database);
            Model model = workshop.sql(folder, Scripts.of(engine));
            assertThat(workshop.reflect()).isEqualTo(Schema.EMPTY);
            workshop.run(Scripts.of(engine).replace("DEFINER=`nobody`@`nowhere` ", ""));
            assertThat(model.schema()).isEqualTo(workshop.reflect());
            assertThat(model.normalised()).isTrue();
            assertThat(model.findings())
                    .extracting(ModelFinding::what)
                    .anyMatch(what -> what.contains("about rows passed over"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_that_was_saved_comes_back_and_is_what_it_was(Engine engine) throws SQLException, IOException {
        try (TestDatabase database = TestServers.create(engine)) {
            ModelWorkshop workshop = ModelWorkshop.on(database);
            workshop.run(Scripts.of(engine).replace("DEFINER=`nobody`@`nowhere` ", ""));
            Schema there = workshop.reflect();
            Path file = folder.resolve("saved.json");
            Files.writeString(file, new Snapshot(workshop.dialect().name(), there).write());
            Aligned aligned = workshop.alignment().align(there, workshop.snapshot(file));
            assertThat(aligned.refusals()).isEmpty();
            assertThat(workshop.alignment().settle(aligned).wanted()).isEqualTo(there);
        }
    }

    @Test
    void what_postgres_prints_differently_after_one_more_round_is_settled() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            ModelWorkshop workshop = ModelWorkshop.on(database);
            String table = "CREATE TABLE t (s varchar(9) CONSTRAINT s_known CHECK (%s))";
            workshop.run(table.formatted("s IN ('a', 'b')"));
            Model model = workshop.sql(
                    folder,
                    table.formatted(
                            "(s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])"));
            Schema there = workshop.reflect();
            Aligned first = workshop.alignment().align(there, model);
            assertThat(first.wanted()).isNotEqualTo(there);
            assertThat(workshop.alignment().settle(first).wanted()).isEqualTo(there);
        }
    }

    @Test
    void a_dump_of_postgres_is_read_with_what_stands_around_it() throws SQLException {
        String dump = """
            --
            -- PostgreSQL database dump
            --

            \\restrict Ab3

            SET statement_timeout = 0;
            SET transaction_timeout = 0;
            SET client_encoding = 'UTF8';
            SELECT pg_catalog.set_config('search_path', '', false);
            SET check_function_bodies = false;
            CREATE SCHEMA public;
            ALTER SCHEMA public OWNER TO pg_database_owner;
            COMMENT ON SCHEMA public IS 'standard public schema';
            SET default_table_access_method = heap;
            CREATE TABLE public.users (id integer NOT NULL);
            ALTER TABLE public.users OWNER TO somebody_unknown;
            GRANT ALL ON TABLE public.users TO somebody_unknown;
            \\unrestrict Ab3
            """;
        try (TestDatabase database = TestServers.postgres()) {
            Model model = ModelWorkshop.on(database).sql(folder, dump);
            assertThat(model.schema().tables()).hasSize(1);
            assertThat(model.schema().tables().getFirst().name().toString()).isEqualTo("users");
            assertThat(model.schema().namespaces()).isEmpty();
        }
    }

    @Test
    void a_dump_of_mysql_is_read_with_what_stands_around_it() throws SQLException {
        String dump = """
            /*M!999999\\- enable the sandbox mode */
            -- MySQL dump 10.13
            /*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
            /*!50503 SET NAMES utf8mb4 */;
            /*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
            DROP TABLE IF EXISTS `users`;
            /*!40101 SET @saved_cs_client     = @@character_set_client */;
            CREATE TABLE `users` (`id` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB;
            LOCK TABLES `users` WRITE;
            /*!40000 ALTER TABLE `users` DISABLE KEYS */;
            INSERT INTO `users` VALUES (1),(2);
            UNLOCK TABLES;
            /*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
            DELIMITER ;;
            /*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `seen` BEFORE INSERT ON `users`
            FOR EACH ROW BEGIN SET NEW.id = NEW.id + 1; END */;;
            DELIMITER ;
            /*!50001 CREATE ALGORITHM=UNDEFINED */
            /*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
            /*!50001 VIEW `ids` AS select `users`.`id` AS `id` from `users` */;
            /*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
            """;
        for (Engine engine : List.of(Engine.MARIADB, Engine.MYSQL)) {
            try (TestDatabase database = TestServers.create(engine)) {
                Schema schema = ModelWorkshop.on(database).sql(folder, dump).schema();
                assertThat(schema.tables()).hasSize(1);
                assertThat(schema.views()).hasSize(1);
                assertThat(schema.triggers()).hasSize(1);
            }
        }
    }

    @Test
    void what_must_not_be_in_a_file_is_refused_with_its_line_and_nothing_is_touched() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            assertRefused(
                    database,
                    "SELECT 1;\nCOPY public.users (id) FROM stdin;\n1\n\\.\n",
                    "schema.sql:2",
                    "--schema-only");
            assertRefused(database, "\\connect other\nCREATE TABLE t (id int);", "schema.sql:1", "psql");
            assertRefused(database, "CREATE DATABASE other;", "schema.sql:1", "reaches beyond");
        }
        try (TestDatabase database = TestServers.mariaDb()) {
            String name = database.name();
            assertRefused(database, "-- dump\nUSE `" + name + "`;\n", "schema.sql:2", "--databases");
            assertRefused(
                    database,
                    "CREATE TABLE a (id int);\nDROP TABLE IF EXISTS " + name + ".users;",
                    "schema.sql:2",
                    "names a database");
            assertRefused(
                    database, "CREATE TABLE `" + name + "`.`users` (id int);", "schema.sql:1", "names a database");
            assertRefused(database, "CREATE INDEX i ON " + name + ".users (id);", "schema.sql:1", "names a database");
            assertRefused(database, "SET GLOBAL max_connections = 1;", "schema.sql:1", "reaches beyond");
        }
        try (TestDatabase database = TestServers.sqlite()) {
            assertRefused(database, "ATTACH 'x.db' AS x;", "schema.sql:1", "reaches beyond");
            assertRefused(database, ".read other.sql\n", "schema.sql:1", "sqlite3");
        }
    }

    @Test
    void a_statement_that_fails_is_named_with_its_line_and_the_databases_words() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            assertRefused(
                    database,
                    "CREATE TABLE a (id int);\n\nCREATE TABLE b (a_id int REFERENCES aa (id));\n",
                    "schema.sql:3",
                    "relation \"aa\" does not exist");
        }
    }

    private void assertRefused(TestDatabase database, String script, String... words) throws SQLException {
        ModelWorkshop workshop = ModelWorkshop.on(database);
        assertThatThrownBy(() -> workshop.sql(folder, script))
                .isInstanceOf(AludelException.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
        assertThat(workshop.reflect()).isEqualTo(Schema.EMPTY);
    }
}
