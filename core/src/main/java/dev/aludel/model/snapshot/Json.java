package dev.aludel.model.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value (RFC 8259). */
sealed interface Json {

    /** Members in order, no name twice. */
    record Members(Map<String, Json> members) implements Json {}

    /** Values in order. */
    record Items(List<Json> items) implements Json {}

    /** A text. */
    record Text(String value) implements Json {}

    /** A number, with the digits it was written with. */
    record Number(BigDecimal value) implements Json {}

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** The value {@code null}. */
    record Null() implements Json {}

    /** An object without members, to be filled. */
    static Members members() {
        return new Members(new LinkedHashMap<>());
    }

    /** An array without values, to be filled. */
    static Items items() {
        return new Items(new ArrayList<>());
    }
}
