package dev.aludel.dialect.mysql;

import dev.aludel.dialect.mysqlfamily.CatalogScope;
import dev.aludel.dialect.mysqlfamily.FamilyReflector;
import dev.aludel.dialect.mysqlfamily.ShowCreate;
import dev.aludel.schema.Sequence;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** Reads MySQL's catalogue. */
final class MySqlReflector extends FamilyReflector {

    MySqlReflector() {
        super(new MySqlSpelling(), ShowCreate.oneByOne());
    }

    @Override
    protected List<Sequence> sequences(Connection connection, CatalogScope scope, Map<String, String> comments) {
        return List.of();
    }
}
