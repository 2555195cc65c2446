package dev.aludel.dialect.mysqlfamily;

import org.jspecify.annotations.Nullable;

/** What the names of collations tell: each begins with its character set (MySQL 8.0 manual 10.3.1). */
final class Collations {

    private Collations() {}

    /** The character set of a collation, unless another collation has the same. */
    static @Nullable String charsetUnlessOf(String collation, String other) {
        String charset = charset(collation);
        return charset.equals(charset(other)) ? null : charset;
    }

    /** The character set of a collation. Some versions write {@code utf8_bin} and some {@code utf8mb3_bin} for the same. */
    static String charset(String collation) {
        String charset = collation.contains("_") ? collation.substring(0, collation.indexOf('_')) : collation;
        return charset.equals("utf8") ? "utf8mb3" : charset;
    }
}
