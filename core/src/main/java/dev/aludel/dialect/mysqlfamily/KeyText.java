package dev.aludel.dialect.mysqlfamily;

import dev.aludel.ddl.Literals;
import dev.aludel.schema.IndexElement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is said of a key besides its columns. For a primary key, which has no noun for it, it is kept in its storage
 * parameters under these names; every other name is an option as it stands after the parentheses.
 */
final class KeyText {

    /** What stands in the parentheses, where lengths or directions are said. */
    static final String PARTS = "PARTS";

    static final String USING = "USING";
    static final String COMMENT = "COMMENT";
    private static final String PARSER = "PARSER";

    private KeyText() {}

    /** The parts of a key, columns with their lengths and directions. */
    static String parts(List<IndexElement> elements) {
        return elements.stream()
                .map(element -> "`" + String.valueOf(element.column()).replace("`", "``") + "`"
                        + (element.prefixLength() == null ? "" : "(" + element.prefixLength() + ")")
                        + (element.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", "));
    }

    /** What follows the parentheses, with a space before each option. */
    static String options(Map<String, String> storage, Literals literals) {
        StringBuilder sql = new StringBuilder();
        storage.forEach((name, value) -> {
            switch (name) {
                case PARTS -> {}
                case USING -> sql.append(" USING ").append(value);
                case COMMENT -> sql.append(" COMMENT ").append(literals.text(value));
                case PARSER -> sql.append(" WITH PARSER ").append(value);
                default -> sql.append(' ').append(name).append(value.isEmpty() ? "" : "=" + value);
            }
        });
        return sql.toString();
    }
}
