package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"ae1027a6acf", "20251112_0002", "1", "müller", "v1.2"})
    void an_identifier_is_a_word(String text) {
        assertThat(new RevisionId(text)).hasToString(text);
    }

    @Test
    void a_character_of_the_target_language_is_refused_by_name() {
        assertThatThrownBy(() -> new RevisionId("x-y"))
                .isInstanceOf(AludelException.class)
                .hasMessageStartingWith("Character(s) '-' not allowed in revision identifier 'x-y'");
        assertThatThrownBy(() -> new RevisionId("a@b+c:d,e f\n"))
                .hasMessageStartingWith("Character(s) '@', '+', ':', ',', ' ', '\\u000a' not allowed");
        assertThatThrownBy(() -> Revision.of("a").withLabels("my-branch"))
                .hasMessageStartingWith("Character(s) '-' not allowed in branch label 'my-branch'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void an_identifier_has_text(String text) {
        assertThatThrownBy(() -> new RevisionId(text)).hasMessage("A revision identifier must not be empty");
    }

    @Test
    void an_identifier_fits_into_the_version_table() {
        assertThat(new RevisionId("x".repeat(255)).value()).hasSize(255);
        assertThatThrownBy(() -> new RevisionId("x".repeat(256)))
                .hasMessageContaining("has 256 characters; at most 255 fit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "heads", "base", "current"})
    void the_words_of_the_language_are_no_identifiers(String word) {
        assertThatThrownBy(() -> new RevisionId(word)).hasMessageContaining("'" + word + "' cannot be a revision");
    }
}
