package dev.aludel.autogenerate.compare;

import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.Operation;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the comparators find: parts to make, parts to take away, parts to change where they are, and all of it in words. */
final class Changes {

    /**
     * A change of a part that stays where it is.
     *
     * @param part the part
     * @param operation the change
     * @param freedName a name it no longer has; null for none
     */
    record Alteration(
            Part part, Operation operation, @Nullable Part freedName) {}

    /**
     * Another type of a column.
     *
     * @param from the type as it is
     * @param to the type as it shall be
     */
    record Retyping(SqlType from, SqlType to) {}

    private final Set<Part> made = new LinkedHashSet<>();
    private final Set<Part> removed = new LinkedHashSet<>();
    private final List<Alteration> alterations = new ArrayList<>();
    private final Map<Part, Retyping> retyped = new LinkedHashMap<>();
    private final Map<Part, ReplaceEnum> replacedEnums = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    void make(Part part) {
        made.add(part);
    }

    void remove(Part part) {
        removed.add(part);
    }

    /** Takes a part away and makes it as it shall be. */
    void replace(Part part) {
        removed.add(part);
        made.add(part);
    }

    /** Leaves a part as it is after all. */
    void keep(Part part) {
        removed.remove(part);
        made.remove(part);
    }

    void alter(Part part, Operation operation) {
        alterations.add(new Alteration(part, operation, null));
    }

    void rename(Part from, Part to, Operation operation) {
        alterations.add(new Alteration(to, operation, from));
    }

    void retype(Part column, SqlType from, SqlType to) {
        retyped.put(column, new Retyping(from, to));
    }

    void replaceEnum(Part type, ReplaceEnum operation) {
        replacedEnums.put(type, operation);
        alter(type, operation);
    }

    /** What is taken away and made anew is as it shall be without being changed; it may have had another name before. */
    void forgetAlterationsOfReplaced() {
        alterations.removeIf(each -> each.freedName() == null && removed.contains(each.part()));
    }

    /** Takes back what was found about a part. */
    void forget(Part part) {
        made.remove(part);
        removed.remove(part);
        alterations.removeIf(each -> each.part().equals(part));
        retyped.remove(part);
        differences.removeIf(each -> each.object().equals(part.words()));
    }

    void differ(Difference difference) {
        differences.add(difference);
    }

    Set<Part> made() {
        return made;
    }

    Set<Part> removed() {
        return removed;
    }

    List<Alteration> alterations() {
        return alterations;
    }

    Map<Part, Retyping> retyped() {
        return retyped;
    }

    Map<Part, ReplaceEnum> replacedEnums() {
        return replacedEnums;
    }

    List<Difference> differences() {
        return differences;
    }
}
