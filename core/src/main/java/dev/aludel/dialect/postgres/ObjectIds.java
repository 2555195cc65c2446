package dev.aludel.dialect.postgres;

import dev.aludel.schema.ObjectReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which object of the model an object of the catalogue is, so that dependencies can be told in the model's names. */
final class ObjectIds {

    /**
     * The identity of an object in the catalogue (manual, pg_depend).
     *
     * @param catalog the system table it is in, for example {@code pg_class}
     * @param oid its object id
     */
    record Id(String catalog, long oid) {}

    private final Map<Id, ObjectReference> references = new HashMap<>();
    private final Set<ObjectReference> foreignKeys = new HashSet<>();

    /** Says what an object is; what was said first counts. */
    void add(String catalog, long oid, ObjectReference reference) {
        references.putIfAbsent(new Id(catalog, oid), reference);
    }

    /** Says that a constraint is a foreign key, whose columns and referenced ones its noun tells. */
    void addForeignKey(ObjectReference reference) {
        foreignKeys.add(reference);
    }

    /** Whether the noun of an object says itself what it needs. */
    boolean saysItself(ObjectReference reference) {
        return foreignKeys.contains(reference);
    }

    /** What an object is, or empty when it is none of the model. */
    Optional<ObjectReference> find(Id id) {
        return Optional.ofNullable(references.get(id));
    }
}
