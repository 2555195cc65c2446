package dev.aludel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.migration.TransactionScope;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionOrigin;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SqlRevisionReaderTest {

    private static final String SECTIONS = "-- aludel:upgrade\n-- aludel:downgrade\n";

    @Test
    void directives_and_sections_are_read_with_their_lines() {
        String text = """
            -- Copyright of someone; don't copy
            -- aludel:revision b
            --aludel:down a, c
            -- aludel:labels x y
            -- ALUDEL:Depends-On d
            -- aludel:message add email
            -- aludel:message
            -- aludel:message   - twice
            -- aludel:created 2025-11-12T12:45:00Z
            -- aludel:transaction none

            -- aludel:upgrade
            ALTER TABLE a;

            -- aludel:downgrade
            DROP;
            """;
        SqlRevision sql = SqlRevisionReader.read("f.sql", text);
        assertThat(HeaderReader.sql("f.sql", sql))
                .isEqualTo(Revision.of("b", "a", "c")
                        .withLabels("x", "y")
                        .withDependsOn("d")
                        .withMessage("add email\n\n  - twice")
                        .withCreated(Instant.parse("2025-11-12T12:45:00Z"))
                        .withOrigin(new RevisionOrigin("f.sql", 2)));
        assertThat(sql.transaction()).isEqualTo(TransactionScope.NONE);
        assertThat(sql.upgrade()).isEqualTo(new SqlSection("ALTER TABLE a;\n\n", 13));
        assertThat(sql.downgrade()).isEqualTo(new SqlSection("DROP;\n\n", 16));
    }

    @Test
    void line_ends_of_windows_are_the_same() {
        String text = "-- aludel:revision a\n-- aludel:message m\n-- aludel:upgrade\nA;\n-- aludel:downgrade\nB;\n";
        assertThat(SqlRevisionReader.read("f", text.replace("\n", "\r\n")))
                .isEqualTo(SqlRevisionReader.read("f", text));
    }

    @Test
    void a_revision_may_say_that_there_is_no_way_back() {
        SqlRevision sql = SqlRevisionReader.read(
                "f", "-- aludel:revision a\n-- aludel:upgrade\nA;\n-- aludel:irreversible data is gone\n\n-- really\n");
        assertThat(sql.downgrade()).isNull();
        assertThat(sql.irreversible()).isEqualTo("data is gone");
        assertThat(sql.transaction()).isEqualTo(TransactionScope.REVISION);
    }

    @Test
    void missing_sections_are_refused() {
        assertThatThrownBy(() -> SqlRevisionReader.read("f.sql", "SELECT 1;")).hasMessage("""
            An SQL revision has no section '-- aludel:upgrade'
              at f.sql
              Put the line '-- aludel:upgrade' before its statements. A revision with no way back says \
            '-- aludel:irreversible REASON' in place of '-- aludel:downgrade'.\
            """);
        assertThatThrownBy(() -> SqlRevisionReader.read("f.sql", "-- aludel:revision a\n-- aludel:upgrade\nA;"))
                .hasMessageStartingWith("An SQL revision has no section '-- aludel:downgrade'");
    }

    @Test
    void unknown_directives_are_refused_with_the_nearest() {
        assertHeader(
                "-- aludel:revision a\n-- aludel:massage x\n" + SECTIONS,
                2,
                "'aludel:massage'",
                "Did you mean 'message'?");
        assertHeader(
                "-- aludel:zzz x\n" + SECTIONS, 1, "no directive 'aludel:zzz'", "There are: revision, down, labels");
        assertHeader("-- aludel: upgrade\n" + SECTIONS, 1, "no directive 'aludel:'", "There are: ");
    }

    @Test
    void directives_that_stand_twice_are_refused() {
        assertHeader(
                "-- aludel:revision a\n-- aludel:down b\n-- aludel:down c\n" + SECTIONS,
                3,
                "aludel:down stands here a second time",
                "Keep one");
        assertHeader(
                "-- aludel:revision a\n" + SECTIONS + "-- aludel:upgrade\n",
                4,
                "aludel:upgrade stands here a second time",
                "Keep one");
        assertHeader(
                "-- aludel:revision a\n" + SECTIONS + "-- aludel:irreversible x",
                4,
                "has a downgrade and says that it is irreversible",
                "Remove one");
    }

    @Test
    void directives_out_of_place_are_refused() {
        assertHeader(
                "-- aludel:upgrade\n-- aludel:revision a\n-- aludel:downgrade",
                2,
                "stands inside the section '-- aludel:upgrade'",
                "at the top");
        assertHeader(
                "-- aludel:upgrade DROP TABLE a;\n-- aludel:downgrade",
                1,
                "'DROP TABLE a;' follows aludel:upgrade",
                "line below");
        assertHeader(
                "-- aludel:upgrade\n-- aludel:irreversible\n", 2, "gives no reason", "-- aludel:irreversible REASON");
        assertHeader(
                "-- aludel:transaction maybe\n" + SECTIONS, 1, "'maybe' is no way", "transaction none, or revision");
    }

    @Test
    void sql_that_would_never_run_is_refused() {
        assertHeader(
                "-- aludel:revision a\n\n/* it's */ SET x = 1;\n" + SECTIONS,
                3,
                "belongs to no direction",
                "Put it below");
        assertHeader("-- aludel:revision a\n'\n" + SECTIONS, 2, "belongs to no direction", "Put it below");
        assertHeader(
                "-- aludel:revision a\n-- aludel:upgrade\n-- aludel:irreversible x\n\nDROP TABLE a;",
                5,
                "belongs to a direction that is irreversible",
                "Remove it");
    }

    @Test
    void a_file_without_a_proper_id_is_refused() {
        assertHeader(SECTIONS, 1, "the revision has no id", "-- aludel:revision ID");
        assertHeader("\n-- aludel:revision\n" + SECTIONS, 2, "the revision has no id", "-- aludel:revision ID");
        assertHeader("\n-- aludel:revision a b\n" + SECTIONS, 2, "not allowed in revision", "");
        assertHeader(
                "-- aludel:revision a\n-- aludel:created now\n" + SECTIONS,
                1,
                "'now' is no time",
                "2025-11-12T12:45:00Z");
    }

    private static void assertHeader(String text, int line, String reason, String advice) {
        assertThatThrownBy(() -> HeaderReader.sql("f.sql", SqlRevisionReader.read("f.sql", text)))
                .isInstanceOf(AludelException.class)
                .hasMessageStartingWith("Cannot read the header of a revision: ")
                .hasMessageContaining(reason)
                .hasMessageContaining("\n  at f.sql:" + line + "\n")
                .hasMessageContaining(advice);
    }
}
