package dev.aludel.script;

import dev.aludel.config.Nearest;
import java.util.List;

/** What to say about a word nobody knows. */
final class Suggestions {

    private Suggestions() {}

    /** The known word that was probably meant, else something else. */
    static String of(String word, List<String> known, String otherwise) {
        return Nearest.to(word, known)
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElse(otherwise);
    }
}
