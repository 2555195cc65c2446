package dev.aludel.ddl;

import dev.aludel.schema.type.SqlType;

/** Spells column types in one database's SQL. */
public interface TypeCompiler {

    /**
     * Spells a type.
     *
     * @param type the type
     * @return the SQL, for example {@code varchar(255)}
     * @throws dev.aludel.AludelException with a {@link DdlProblem} when the database has nothing for it
     */
    String sql(SqlType type);
}
