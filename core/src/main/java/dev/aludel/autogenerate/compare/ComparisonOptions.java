package dev.aludel.autogenerate.compare;

import dev.aludel.schema.QualifiedName;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What of two schemas is compared.
 *
 * @param compareType whether types of columns are
 * @param compareServerDefault whether defaults of columns are
 * @param includeSchema which schemas are looked at, by name; {@code null} stands for the default schema
 * @param includeName which objects are looked at, by kind and name
 * @param managed the objects known to models and revisions, by kind and name; {@code null} when all are. What is there, not
 *     wanted and not among them is reported and left alone
 * @param exactNames whether a constraint that is wanted without a name has none; otherwise it keeps the name it has. Means
 *     something only where constraints can be without names
 * @param renames who decides whether something has a new name
 */
public record ComparisonOptions(
        boolean compareType,
        boolean compareServerDefault,
        Predicate<@Nullable String> includeSchema,
        Predicate<ComparedName> includeName,
        @Nullable Set<ComparedName> managed,
        boolean exactNames,
        RenameDecider renames) {

    /** Everything is compared, and what may be a rename is left open. */
    public static final ComparisonOptions DEFAULTS =
            new ComparisonOptions(true, true, schema -> true, name -> true, null, false, RenameDecider.undecided());

    /**
     * The name of something that filters ask about.
     *
     * @param kind {@code namespace}, {@code extension}, {@code table}, {@code view}, {@code enum}, {@code sequence},
     *     {@code routine}, {@code native}; of what belongs to a table {@code column}, {@code constraint}, {@code index},
     *     {@code trigger}
     * @param name its name; of what belongs to a table or view, that one's name
     * @param detail the name of a column, constraint, index or trigger; the arguments of a routine; the kind of a
     *     native object; else empty
     */
    public record ComparedName(String kind, QualifiedName name, String detail) {

        /** A thing that belongs to no table. */
        public static ComparedName of(String kind, QualifiedName name) {
            return new ComparedName(kind, name, "");
        }

        static ComparedName of(Part part) {
            return new ComparedName(part.kindName(), part.name(), part.detail());
        }
    }

    /** Copies the names. */
    public ComparisonOptions {
        Objects.requireNonNull(renames, "renames");
        managed = managed == null ? null : Set.copyOf(managed);
    }

    /** The same options, with types compared or not. */
    public ComparisonOptions withCompareType(boolean value) {
        return new ComparisonOptions(
                value, compareServerDefault, includeSchema, includeName, managed, exactNames, renames);
    }

    /** The same options, with defaults compared or not. */
    public ComparisonOptions withCompareServerDefault(boolean value) {
        return new ComparisonOptions(compareType, value, includeSchema, includeName, managed, exactNames, renames);
    }

    /** The same options over other schemas. */
    public ComparisonOptions withIncludeSchema(Predicate<@Nullable String> value) {
        return new ComparisonOptions(
                compareType, compareServerDefault, value, includeName, managed, exactNames, renames);
    }

    /** The same options over other objects. */
    public ComparisonOptions withIncludeName(Predicate<ComparedName> value) {
        return new ComparisonOptions(
                compareType, compareServerDefault, includeSchema, value, managed, exactNames, renames);
    }

    /** The same options with other known objects; {@code null} when all are. */
    public ComparisonOptions withManaged(@Nullable Set<ComparedName> value) {
        return new ComparisonOptions(
                compareType, compareServerDefault, includeSchema, includeName, value, exactNames, renames);
    }

    /** The same options, with unnamed constraints taken at their word or not. */
    public ComparisonOptions withExactNames(boolean value) {
        return new ComparisonOptions(
                compareType, compareServerDefault, includeSchema, includeName, managed, value, renames);
    }

    /** The same options with another one who decides. */
    public ComparisonOptions withRenames(RenameDecider value) {
        return new ComparisonOptions(
                compareType, compareServerDefault, includeSchema, includeName, managed, exactNames, value);
    }
}
