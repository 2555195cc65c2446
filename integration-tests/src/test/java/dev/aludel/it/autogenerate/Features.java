package dev.aludel.it.autogenerate;

import dev.aludel.schema.type.SqlType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a database has that schemas by chance are made of.
 *
 * @param numbers types of numbers, each of which takes the values of every other
 * @param texts types of texts, likewise
 * @param times types of times, likewise
 * @param documents types of JSON, likewise
 * @param others types that nothing else becomes
 * @param words what else there is
 */
record Features(
        List<SqlType> numbers,
        List<SqlType> texts,
        List<SqlType> times,
        List<SqlType> documents,
        List<SqlType> others,
        Set<Word> words) {

    /** What else there is. */
    enum Word {
        ENUMS,
        ENUMS_OF_COLUMNS,
        SEQUENCES,
        IDENTITY,
        SERIAL,
        AUTOINCREMENT,
        STORED_COLUMNS,
        VIRTUAL_COLUMNS,
        COMMENTS,
        COMMENTS_ON_INDEXES,
        COLLATIONS,
        CHECKS,
        EXCLUSION,
        UNNAMED_CONSTRAINTS,
        NULLS_NOT_DISTINCT,
        DEFERRABLE,
        MATCH_FULL,
        NOT_VALID,
        DESCENDING,
        NULLS_ORDER,
        PARTIAL_INDEXES,
        EXPRESSION_INDEXES,
        INCLUDE,
        INDEX_METHODS,
        STORAGE,
        PREFIX_LENGTH,
        OPERATOR_CLASSES,
        VIEWS,
        MATERIALIZED_VIEWS,
        FUNCTIONS,
        TRIGGERS,
        UNLOGGED,
        STRICT,
        WITHOUT_ROWID,
        TABLE_OPTIONS
    }

    boolean has(Word word) {
        return words.contains(word);
    }

    static Set<Word> all(Word first, Word... more) {
        return EnumSet.of(first, more);
    }
}
