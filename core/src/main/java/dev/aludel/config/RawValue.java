package dev.aludel.config;

import java.util.List;

/** A value as it was written, with its place; not yet checked against what its key holds beyond the TOML type. */
sealed interface RawValue {

    Place place();

    /** A text; the variables in a text of a file are still to be replaced. */
    record Text(Place place, String text, boolean hasVariables) implements RawValue {}

    /** An integer. */
    record Number(Place place, long number) implements RawValue {}

    /** True or false. */
    record Flag(Place place, boolean flag) implements RawValue {}

    /** A list of texts. */
    record Items(Place place, List<Text> texts) implements RawValue {
        public Items {
            texts = List.copyOf(texts);
        }
    }
}
