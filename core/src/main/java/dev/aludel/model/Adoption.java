package dev.aludel.model;

import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes over how one schema is written into another, wherever settled forms of both show that they mean the same: what
 * differs afterwards really differs. Both schemas have to be in the words of one database.
 */
final class Adoption {

    private final Schema there;
    private final Schema thereSettled;
    private final Schema wantedSettled;

    /**
     * An adoption.
     *
     * @param there the schema whose words are taken over
     * @param thereSettled the same after more rounds through the database
     * @param wantedSettled the other one after more rounds
     */
    Adoption(Schema there, Schema thereSettled, Schema wantedSettled) {
        this.there = there;
        this.thereSettled = thereSettled;
        this.wantedSettled = wantedSettled;
    }

    /** The other schema in the words of the first, where they mean the same. */
    Schema adopt(Schema wanted) {
        return wanted.withTables(wanted.tables().stream().map(this::table).toList())
                .withEnums(each(wanted.enums(), Schema::enums, ObjectReference::of))
                .withSequences(each(wanted.sequences(), Schema::sequences, ObjectReference::of))
                .withViews(each(wanted.views(), Schema::views, ObjectReference::of))
                .withRoutines(each(wanted.routines(), Schema::routines, ObjectReference::of))
                .withTriggers(each(wanted.triggers(), Schema::triggers, ObjectReference::of))
                .withNatives(each(wanted.natives(), Schema::natives, ObjectReference::of));
    }

    private <T> List<T> each(List<T> wanted, Function<Schema, List<T>> part, Function<T, ObjectReference> name) {
        return merged(wanted, part.apply(there), part.apply(thereSettled), part.apply(wantedSettled), name);
    }

    private Table table(Table wanted) {
        @Nullable Table before = there.table(wanted.name()).orElse(null);
        @Nullable Table beforeSettled = thereSettled.table(wanted.name()).orElse(null);
        @Nullable Table wantedAfter = wantedSettled.table(wanted.name()).orElse(null);
        if (before == null || beforeSettled == null || wantedAfter == null) {
            return wanted;
        }
        return wanted.withColumns(merged(
                        wanted.columns(),
                        before.columns(),
                        beforeSettled.columns(),
                        wantedAfter.columns(),
                        Column::name))
                .withIndexes(merged(
                        wanted.indexes(),
                        before.indexes(),
                        beforeSettled.indexes(),
                        wantedAfter.indexes(),
                        Index::name))
                .withConstraints(constraints(wanted, before, beforeSettled, wantedAfter));
    }

    private static List<Constraint> constraints(Table wanted, Table before, Table beforeSettled, Table wantedAfter) {
        List<Constraint> merged = merged(
                wanted.constraints(),
                before.constraints(),
                beforeSettled.constraints(),
                wantedAfter.constraints(),
                Constraint::name);
        return merged.stream()
                .map(each -> otherwiseNamed(each, before, beforeSettled, wantedAfter))
                .toList();
    }

    /** A name that the model leaves open is one thing in the database and another in the scratch place. */
    private static Constraint otherwiseNamed(Constraint wanted, Table before, Table beforeSettled, Table wantedAfter) {
        Map<String, Constraint> there = byName(before.constraints(), Constraint::name);
        @Nullable String name = wanted.name();
        @Nullable
        Constraint after = name == null
                ? null
                : byName(wantedAfter.constraints(), Constraint::name).get(name);
        if (after == null || there.containsKey(name)) {
            return wanted;
        }
        return beforeSettled.constraints().stream()
                .filter(each -> each.withName(name).equals(after))
                .map(each -> there.get(each.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(each -> each.withName(name))
                .orElse(wanted);
    }

    /** Things without a name are told apart by nothing, and stay as they are. */
    private static <T, K> List<T> merged(
            List<T> wanted, List<T> there, List<T> thereSettled, List<T> wantedSettled, Function<T, @Nullable K> name) {
        Map<K, T> before = byName(there, name);
        Map<K, T> beforeSettled = byName(thereSettled, name);
        Map<K, T> after = byName(wantedSettled, name);
        List<T> merged = new ArrayList<>();
        for (T each : wanted) {
            @Nullable K key = name.apply(each);
            @Nullable T same = key == null ? null : after.get(key);
            boolean equal = same != null && same.equals(beforeSettled.get(key)) && before.containsKey(key);
            @Nullable T own = equal ? before.get(key) : null;
            merged.add(own == null ? each : own);
        }
        return merged;
    }

    private static <T, K> Map<K, T> byName(List<T> things, Function<T, @Nullable K> name) {
        Map<K, T> named = new HashMap<>();
        for (T thing : things) {
            @Nullable K key = name.apply(thing);
            if (key != null) {
                named.put(key, thing);
            }
        }
        return named;
    }
}
