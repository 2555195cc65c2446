package dev.aludel.dialect.postgres;

/**
 * A part of the question about native objects, and when it need not be asked: most databases have few of these objects, and
 * the server takes longer to plan such a part than to find out that there is nothing.
 *
 * @param there a condition in SQL that holds where there may be such objects; cheap
 * @param sql the part
 */
record NativePart(String there, String sql) {

    /** A part about every database. */
    static NativePart always(String sql) {
        return new NativePart("true", sql);
    }

    /** A part about the objects of one system table; those below 16384 are the server's own (FirstNormalObjectId). */
    static NativePart of(String catalog, String sql) {
        return new NativePart("EXISTS (SELECT FROM pg_catalog." + catalog + " WHERE oid >= 16384)", sql);
    }

    /** A part about some rows of a system table. */
    static NativePart where(String catalog, String condition, String sql) {
        return new NativePart(
                "EXISTS (SELECT FROM pg_catalog." + catalog + " WHERE oid >= 16384 AND " + condition + ")", sql);
    }

    /** A part about comments on the objects of one system table. */
    static NativePart comments(String catalog, String sql) {
        return new NativePart(
                "EXISTS (SELECT FROM pg_catalog.pg_description WHERE objoid >= 16384 AND classoid = '" + catalog
                        + "'::regclass)",
                sql);
    }
}
