package dev.aludel.command;

import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a database holds now, as far as some operations may ask for it. */
final class LiveSchema {

    private LiveSchema() {}

    /** The default schema, and those that the operations name, whose objects carry their names. */
    static Schema read(DatabaseSession session, List<Operation> operations) throws SQLException {
        Schema own = session.dialect().reflector().reflect(session.connection(), List.of());
        List<String> named = operations.stream()
                .flatMap(operation -> TouchedTables.of(operation).stream())
                .map(QualifiedName::schema)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return named.isEmpty() ? own : both(own, session.dialect().reflector().reflect(session.connection(), named));
    }

    private static Schema both(Schema one, Schema other) {
        return one.withTables(together(one.tables(), other.tables()))
                .withEnums(together(one.enums(), other.enums()))
                .withSequences(together(one.sequences(), other.sequences()))
                .withViews(together(one.views(), other.views()))
                .withRoutines(together(one.routines(), other.routines()))
                .withTriggers(together(one.triggers(), other.triggers()))
                .withNatives(together(one.natives(), other.natives()));
    }

    private static <T> List<T> together(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
