package dev.aludel.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.ddl.LexicalRules.Separator;
import dev.aludel.ddl.StatementSplitter.SourceStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LexicalSplitterTest {

    private static final LexicalRules POSTGRES = new LexicalRules(true, true, false, true, false, false, false, true);
    private static final LexicalRules MYSQL = new LexicalRules(false, false, true, false, true, true, false, true);
    private static final LexicalRules SQLITE = new LexicalRules(false, false, false, false, false, true, true, true);
    private static final LexicalRules ORACLE =
            new LexicalRules(false, false, false, false, false, false, false, true).withSeparator(Separator.SLASH_LINE);
    private static final LexicalRules SQL_SERVER =
            new LexicalRules(false, false, false, true, false, false, true, false).withSeparator(Separator.GO_LINE);

    @Test
    void semicolons_end_statements_and_the_last_needs_none() {
        assertThat(texts(LexicalRules.STANDARD, "SELECT 1; SELECT 2 ;\nSELECT 3"))
                .containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
    }

    @Test
    void nothing_but_comments_and_white_space_is_no_statement() {
        assertThat(texts(LexicalRules.STANDARD, " \n;; -- nothing;\n /* ; */ ; \t"))
                .isEmpty();
        assertThat(texts(LexicalRules.STANDARD, "")).isEmpty();
    }

    @Test
    void comments_inside_a_statement_stay_and_those_around_it_go() {
        assertThat(split(LexicalRules.STANDARD, "-- first\nSELECT 1 -- one;\n + 2 -- end\n;\n/* last */"))
                .containsExactly(new SourceStatement("SELECT 1 -- one;\n + 2", 2));
    }

    @Test
    void lines_are_those_of_the_first_word() {
        assertThat(split(LexicalRules.STANDARD, "\r\nA;\r\n\r\n-- c\r\nB\r\n;C;'\n\n';\nD"))
                .containsExactly(
                        new SourceStatement("A", 2),
                        new SourceStatement("B", 5),
                        new SourceStatement("C", 6),
                        new SourceStatement("'\n\n'", 6),
                        new SourceStatement("D", 9));
    }

    @Test
    void strings_and_quoted_names_hold_semicolons() {
        assertThat(texts(LexicalRules.STANDARD, "SELECT 'a;''b;' , \"c;\"\"d;\"; SELECT ';--'"))
                .containsExactly("SELECT 'a;''b;' , \"c;\"\"d;\"", "SELECT ';--'");
        assertThat(texts(SQLITE, "SELECT [a;b], `c;``d`; SELECT 2"))
                .containsExactly("SELECT [a;b], `c;``d`", "SELECT 2");
    }

    @Test
    void a_backslash_escapes_only_where_the_database_says_so() {
        assertThat(texts(LexicalRules.STANDARD, "SELECT '\\'; SELECT 2")).containsExactly("SELECT '\\'", "SELECT 2");
        assertThat(texts(MYSQL, "SELECT '\\'; x'; SELECT \"\\\"; y\"; SELECT `\\`; SELECT 2"))
                .containsExactly("SELECT '\\'; x'", "SELECT \"\\\"; y\"", "SELECT `\\`", "SELECT 2");
        assertThat(texts(POSTGRES, "SELECT E'\\'; x', e'\\';', '\\'; SELECT name'\\'; SELECT 2"))
                .containsExactly("SELECT E'\\'; x', e'\\';', '\\'", "SELECT name'\\'", "SELECT 2");
    }

    @Test
    void dollar_quotes_hold_everything() {
        assertThat(texts(POSTGRES, "DO $$ BEGIN; '; END $$; SELECT $a$ $$; $b$; $a$; SELECT 3"))
                .containsExactly("DO $$ BEGIN; '; END $$", "SELECT $a$ $$; $b$; $a$", "SELECT 3");
    }

    @Test
    void a_dollar_is_no_quote_in_a_name_or_before_a_number() {
        assertThat(texts(POSTGRES, "SELECT a$b$c; SELECT $1, $2; SELECT 1 $ 2; SELECT d$b$"))
                .containsExactly("SELECT a$b$c", "SELECT $1, $2", "SELECT 1 $ 2", "SELECT d$b$");
        assertThat(texts(SQLITE, "SELECT $a; SELECT $a")).containsExactly("SELECT $a", "SELECT $a");
    }

    @Test
    void comments_hold_quotes_and_semicolons() {
        assertThat(texts(POSTGRES, "A /* it's; /* nested; */ still; */ B; C -- don't;\n; D"))
                .containsExactly("A /* it's; /* nested; */ still; */ B", "C", "D");
        assertThat(texts(SQLITE, "A /* /* ; */ ; B")).containsExactly("A", "B");
        assertThat(texts(MYSQL, "A # don't;\n, b; C")).containsExactly("A # don't;\n, b", "C");
        assertThat(texts(POSTGRES, "SELECT a #> '{b}'; C")).containsExactly("SELECT a #> '{b}'", "C");
    }

    @Test
    void two_hyphens_are_no_comment_on_mysql_without_a_space() {
        assertThat(texts(MYSQL, "SELECT 5--1; SELECT 2 -- x;\n; SELECT 3 --\n; SELECT 4--"))
                .containsExactly("SELECT 5--1", "SELECT 2", "SELECT 3", "SELECT 4");
        assertThat(texts(POSTGRES, "SELECT 5--1; SELECT 2\n; SELECT 3")).containsExactly("SELECT 5", "SELECT 3");
    }

    @Test
    void comments_that_mysql_runs_are_statements() {
        assertThat(texts(MYSQL, "/*!40101 SET NAMES utf8 */; /*M! SET x=1; */; /* not */;"))
                .containsExactly("/*!40101 SET NAMES utf8 */", "/*M! SET x=1; */");
    }

    @Test
    void a_transaction_is_no_body() {
        for (LexicalRules rules : List.of(POSTGRES, MYSQL, SQLITE)) {
            assertThat(texts(rules, "BEGIN; SELECT 1; END; BEGIN TRANSACTION; COMMIT"))
                    .containsExactly("BEGIN", "SELECT 1", "END", "BEGIN TRANSACTION", "COMMIT");
        }
    }

    @Test
    void a_trigger_of_sqlite_is_one_statement() {
        String trigger = """
            CREATE TEMP TRIGGER IF NOT EXISTS t AFTER UPDATE OF name ON users
            WHEN new.begin > 1 AND CASE WHEN new.x THEN 1 ELSE 0 END
            BEGIN
              UPDATE a SET b = CASE WHEN new.end > 1 THEN CASE c WHEN 1 THEN 2 END ELSE 3 END WHERE id = old.id;
              INSERT INTO log VALUES ('; END;');
            END\
            """;
        assertThat(texts(SQLITE, trigger + ";\nSELECT 1")).containsExactly(trigger, "SELECT 1");
    }

    @Test
    void columns_called_begin_and_end_close_nothing() {
        String trigger = """
            CREATE TRIGGER t BEFORE INSERT ON spans FOR EACH ROW BEGIN
              UPDATE spans SET begin = 1, end = 2 WHERE end > begin AND end < CASE WHEN end THEN end ELSE end END;
              SELECT end, begin FROM spans ORDER BY end;
            END\
            """;
        assertThat(texts(MYSQL, trigger + "; SELECT 1")).containsExactly(trigger, "SELECT 1");
    }

    @Test
    void a_procedure_of_mysql_is_one_statement_without_delimiter_lines() {
        String procedure = """
            CREATE DEFINER=`root`@`localhost` PROCEDURE p(IN a INT)
              COMMENT 'x; y'
            outermost: BEGIN
              DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; END;
              DECLARE CONTINUE HANDLER FOR NOT FOUND SET @end = 1;
              IF a > 1 THEN
                BEGIN END;
              ELSEIF (a) THEN
                CASE a WHEN 1 THEN SET @x = IF(a, 1, 2); ELSE BEGIN END; END CASE;
              ELSE IF a < 0 THEN SELECT 1; END IF;
              END IF;
              l: LOOP LEAVE l; END LOOP l;
              WHILE a DO SET a = a - 1; END WHILE;
              REPEAT SET a = a + 1; UNTIL a > 5 END REPEAT;
              SELECT REPEAT('x', 3), CASE WHEN a THEN 1 END FROM t ORDER BY CASE a WHEN 1 THEN 2 END FOR UPDATE;
              DROP TABLE IF EXISTS t;
            END outermost\
            """;
        assertThat(texts(MYSQL, procedure + "; CALL p(1);")).containsExactly(procedure, "CALL p(1)");
    }

    @Test
    void a_body_without_begin_is_one_statement() {
        String trigger = "CREATE TRIGGER t BEFORE INSERT ON `u` FOR EACH ROW IF NEW.a < 0 THEN SET NEW.a = 0; END IF";
        String function = "CREATE FUNCTION f(a INT) RETURNS INT IF a THEN RETURN 1; ELSE RETURN 2; END IF";
        String event = "ALTER EVENT e DO BEGIN DELETE FROM a; DELETE FROM b; END";
        String plain = "CREATE TRIGGER t2 BEFORE INSERT ON u FOR EACH ROW SET NEW.a = IF(NEW.b, REPEAT('x', 2), 3)";
        String conditional = "CREATE PROCEDURE IF NOT EXISTS q() SELECT IF(1, 2, 3)";
        assertThat(texts(MYSQL, String.join(";\n", trigger, function, event, plain, conditional)))
                .containsExactly(trigger, function, event, plain, conditional);
    }

    @Test
    void mariadb_knows_loops_over_ranges_and_blocks_without_a_routine() {
        String block = "BEGIN NOT ATOMIC FOR i IN 1..3 DO INSERT INTO t VALUES (i); END FOR; END";
        assertThat(texts(MYSQL, block + "; SELECT 1")).containsExactly(block, "SELECT 1");
    }

    @Test
    void views_and_tables_have_no_body() {
        assertThat(texts(
                        MYSQL,
                        "CREATE DEFINER=root@localhost SQL SECURITY INVOKER VIEW v AS SELECT begin FROM trigger_; S"))
                .hasSize(2);
        assertThat(texts(SQLITE, "CREATE TABLE t (begin int, end int); CREATE INDEX i ON t (begin)"))
                .hasSize(2);
        assertThat(texts(SQLITE, "DROP TRIGGER t; SELECT 1")).hasSize(2);
    }

    @Test
    void begin_atomic_of_postgresql_is_a_body_and_other_functions_have_none() {
        String atomic = """
            CREATE OR REPLACE FUNCTION f(begin int) RETURNS int LANGUAGE sql
            BEGIN ATOMIC
              INSERT INTO t VALUES (CASE WHEN begin > 1 THEN 1 END);
              SELECT 1;
            END\
            """;
        String trigger = "CREATE TRIGGER t AFTER INSERT ON u FOR EACH ROW EXECUTE FUNCTION f()";
        String rule = "CREATE RULE r AS ON UPDATE TO t DO ALSO (INSERT INTO a VALUES (1); DELETE FROM b)";
        assertThat(texts(POSTGRES, String.join(";", atomic, trigger, rule, "SELECT 1")))
                .containsExactly(atomic, trigger, rule, "SELECT 1");
    }

    @Test
    void delimiter_lines_are_obeyed_on_mysql() {
        String script = "SELECT 1;\nDELIMITER $$\nCREATE PROCEDURE p() BEGIN SELECT '$$'; END$$\nSELECT 2; x $$\n"
                + "delimiter ;\nSELECT 3; SELECT 4";
        assertThat(split(MYSQL, script))
                .containsExactly(
                        new SourceStatement("SELECT 1", 1),
                        new SourceStatement("CREATE PROCEDURE p() BEGIN SELECT '$$'; END", 3),
                        new SourceStatement("SELECT 2; x", 4),
                        new SourceStatement("SELECT 3", 6),
                        new SourceStatement("SELECT 4", 6));
        assertThat(texts(MYSQL, "delimiter //\nA/B//\nC; D//")).containsExactly("A/B", "C; D");
    }

    @Test
    void an_oracle_block_ends_at_a_slash_and_keeps_its_semicolons() {
        String procedure = "CREATE OR REPLACE EDITIONABLE PROCEDURE p IS x NUMBER; BEGIN x := 4 / 2; END;";
        assertThat(texts(
                        ORACLE,
                        "CREATE TABLE t (a NUMBER);\n/\n" + procedure
                                + "\n/\nBEGIN NULL; END;\n / \nSELECT 1 FROM dual;"))
                .containsExactly("CREATE TABLE t (a NUMBER)", procedure, "BEGIN NULL; END;", "SELECT 1 FROM dual");
    }

    @Test
    void a_batch_of_sql_server_ends_at_go() {
        assertThat(texts(SQL_SERVER, "DECLARE @x int; SET @x = 1;\nGO\nSELECT [go;] FROM go_\n go \nBEGIN SELECT 1"))
                .containsExactly("DECLARE @x int; SET @x = 1;", "SELECT [go;] FROM go_", "BEGIN SELECT 1");
    }

    @Test
    void what_has_no_end_is_named_with_the_line_it_began_on() {
        assertUnterminated(POSTGRES, "A;\nB 'c", "The string that begins in line 2 has no end");
        assertUnterminated(POSTGRES, "A;\nB \"c", "The quoted name that begins in line 2 has no end");
        assertUnterminated(POSTGRES, "\n\n/* /* */", "The comment that begins in line 3 has no end");
        assertUnterminated(POSTGRES, "SELECT\n$x$ $y$", "The string in $x$ that begins in line 2 has no end");
        assertUnterminated(MYSQL, "SELECT '\\", "The string that begins in line 1 has no end");
        assertUnterminated(
                SQLITE,
                "CREATE TRIGGER t AFTER INSERT ON u\nBEGIN\nSELECT CASE 1;\nEND;",
                "The body (BEGIN) that begins in line 2 has no end");
        assertUnterminated(
                POSTGRES,
                "CREATE RULE r AS ON INSERT TO t DO\n(A; B;",
                "The parenthesis that begins in line 2 has no end");
    }

    @Test
    void random_statements_joined_and_split_are_the_same_again() {
        long seed = Long.getLong("aludel.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            LexicalRules rules = List.of(POSTGRES, MYSQL, SQLITE).get(random.nextInt(3));
            List<String> statements = new ArrayList<>();
            StringBuilder script = new StringBuilder();
            for (int count = random.nextInt(6); count > 0; count--) {
                String statement = statement(rules, random);
                statements.add(statement);
                script.append(
                        List.of("", "\n", "-- a; 'b\n", "/* ; ' */", " ;\n").get(random.nextInt(5)));
                script.append(statement).append(List.of(";", " ;", "\n-- e;\n;").get(random.nextInt(3)));
            }
            assertThat(texts(rules, script.toString()))
                    .as("-Daludel.seed=%d round %d: %s", seed, round, script)
                    .isEqualTo(statements);
        }
    }

    @Test
    void a_long_script_is_split_in_linear_time() {
        String body = "CREATE TRIGGER t AFTER INSERT ON u BEGIN SELECT 'x;' /* ; */ , CASE WHEN 1 THEN 2 END; END;\n";
        String wide = "INSERT INTO t VALUES " + "(1, 'a;b', `c`), ".repeat(200_000) + "(1);";
        assertThat(texts(SQLITE, body.repeat(50_000))).hasSize(50_000);
        assertThat(texts(SQLITE, wide)).hasSize(1);
        assertThat(texts(ORACLE, "SELECT 1 " + "/ ".repeat(1_000_000) + "1")).hasSize(1);
    }

    private static String statement(LexicalRules rules, Random random) {
        if (random.nextInt(5) == 0) {
            String body = pieces(rules, random) + "; " + pieces(rules, random) + ";";
            return rules.dollarQuotes()
                    ? "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC " + body + " END"
                    : "CREATE TRIGGER t AFTER INSERT ON u FOR EACH ROW BEGIN " + body + " END";
        }
        return pieces(rules, random);
    }

    private static String pieces(LexicalRules rules, Random random) {
        List<String> pieces = new ArrayList<>(List.of(
                "x",
                "'a;''--'",
                "\"n;\"\"\"",
                "(1 + 2)",
                "/* ;' */ y",
                "-- ;'\"\n z",
                "CASE WHEN a THEN ';' END",
                "é",
                "1.5",
                "''"));
        if (rules.dollarQuotes()) {
            pieces.addAll(List.of("$$;'$$", "$t$ $$ ; $t$", "E'\\';'", "/* /* ; */ ; */ w"));
        }
        if (rules.backslashEscapes()) {
            pieces.addAll(List.of("'\\';'", "`b;`", "# ;'\n v", "5--6"));
        }
        StringBuilder statement = new StringBuilder("SELECT");
        for (int count = 1 + random.nextInt(5); count > 0; count--) {
            statement
                    .append(' ')
                    .append(pieces.get(random.nextInt(pieces.size())))
                    .append(" ,");
        }
        return statement.append(" 1").toString();
    }

    private static void assertUnterminated(LexicalRules rules, String script, String message) {
        assertThatThrownBy(() -> texts(rules, script))
                .isInstanceOf(AludelException.class)
                .hasMessage(message);
    }

    private static List<String> texts(LexicalRules rules, String script) {
        return split(rules, script).stream().map(SourceStatement::sql).toList();
    }

    private static List<SourceStatement> split(LexicalRules rules, String script) {
        return new LexicalSplitter(rules).split(script);
    }
}
