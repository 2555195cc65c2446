package dev.aludel.it.dialect;

import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a database differs from the others, said once per dialect.
 *
 * @param refusals name of a case to a part of the message with which the compiler refuses it
 * @param silent names of cases that need no statement at all
 * @param otherwise names of cases that run and are taken back, but whose result the database has no words for
 * @param refusedTypes types the database has nothing for, to a part of the message
 * @param nativeTypes types in the database's own words, which must come back as they went
 */
record Differences(
        Map<String, String> refusals,
        Set<String> silent,
        Set<String> otherwise,
        Map<SqlType, String> refusedTypes,
        List<SqlType> nativeTypes) {

    /** Copies the parts. */
    Differences {
        refusals = Map.copyOf(refusals);
        silent = Set.copyOf(silent);
        otherwise = Set.copyOf(otherwise);
        refusedTypes = Map.copyOf(refusedTypes);
        nativeTypes = List.copyOf(nativeTypes);
    }

    static Differences none() {
        return new Differences(Map.of(), Set.of(), Set.of(), Map.of(), List.of());
    }

    /** The compiler refuses these cases, and its message contains the text. */
    Differences refusing(String message, String... cases) {
        Map<String, String> more = new HashMap<>(refusals);
        Set.of(cases).forEach(name -> more.put(name, message));
        return new Differences(more, silent, otherwise, refusedTypes, nativeTypes);
    }

    /** These cases compile to no statement at all. */
    Differences needingNothingFor(String... cases) {
        Set<String> more = new HashSet<>(silent);
        more.addAll(Set.of(cases));
        return new Differences(refusals, more, otherwise, refusedTypes, nativeTypes);
    }

    /** These cases run and are taken back, but the database cannot say what they ask for, or says it in another form. */
    Differences sayingOtherwise(String... cases) {
        Set<String> more = new HashSet<>(otherwise);
        more.addAll(Set.of(cases));
        return new Differences(refusals, silent, more, refusedTypes, nativeTypes);
    }

    /** The compiler refuses these types, and its message contains the text. */
    Differences refusingTypes(String message, SqlType... types) {
        Map<SqlType, String> more = new HashMap<>(refusedTypes);
        Set.of(types).forEach(type -> more.put(type, message));
        return new Differences(refusals, silent, otherwise, more, nativeTypes);
    }

    /** Types in the database's own words, spelled as the reflector gives them. */
    Differences withNativeTypes(String... types) {
        List<SqlType> more = new ArrayList<>(nativeTypes);
        Stream.of(types).map(SqlType.Native::new).forEach(more::add);
        return new Differences(refusals, silent, otherwise, refusedTypes, more);
    }

    Optional<String> refusalOf(String name) {
        return Optional.ofNullable(refusals.get(name));
    }

    /** Names of all cases that differ. */
    Set<String> names() {
        Set<String> names = new HashSet<>(refusals.keySet());
        names.addAll(silent);
        names.addAll(otherwise);
        return names;
    }
}
