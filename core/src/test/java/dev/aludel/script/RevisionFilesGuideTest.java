package dev.aludel.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.migration.Operations;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionFilesGuideTest {

    private static final Path GUIDE = Path.of("../docs/guide/revision-files.md");

    @Test
    void the_examples_of_the_guide_are_revisions(@TempDir Path root) throws IOException {
        ScriptFolder folder = new ScriptFolder(root);
        folder.file("M20251112_0002_add_email.java", block("java"));
        folder.file("count.sql", block("sql"));
        ScriptDirectory scripts = folder.open();
        assertThat(scripts.revisions())
                .extracting(Revision::id)
                .containsExactlyInAnyOrder(new RevisionId("20251112_0002"), new RevisionId("20251112_0003"));
        RecordingSink java = new RecordingSink("sqlite");
        scripts.load(new RevisionId("20251112_0002")).upgrade(new Operations(java));
        assertThat(java.operations).hasSize(1);
        for (String dialect : List.of("sqlite", "mysql", "mariadb")) {
            RecordingSink sql = new RecordingSink(dialect);
            scripts.load(new RevisionId("20251112_0003")).upgrade(new Operations(sql));
            assertThat(sql.statements())
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("CREATE TRIGGER")
                    .endsWith("END");
        }
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        assertThat(block.find()).as("a block of %s in %s", language, GUIDE).isTrue();
        return block.group(1);
    }
}
