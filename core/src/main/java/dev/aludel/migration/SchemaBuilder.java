package dev.aludel.migration;

import dev.aludel.AludelException;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Extension;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what a {@link SchemaDefinition} says. Names are given as stored, unquoted; a plain name is in the default
 * schema, or in the one chosen with {@link #schema(String)}. A call that makes no sense throws an {@link AludelException}
 * that says why.
 */
public final class SchemaBuilder {

    private final Parts parts;
    private final @Nullable String schema;

    /** A schema with nothing in it yet. */
    public SchemaBuilder() {
        this(new Parts(), null);
    }

    private SchemaBuilder(Parts parts, @Nullable String schema) {
        this.parts = parts;
        this.schema = schema;
    }

    /** What was said so far, shared by the builders of all schemas. */
    private static final class Parts {
        private final List<Table> tables = new ArrayList<>();
        private final List<EnumType> enums = new ArrayList<>();
        private final List<Sequence> sequences = new ArrayList<>();
        private final List<View> views = new ArrayList<>();
        private final List<Routine> routines = new ArrayList<>();
        private final List<Trigger> triggers = new ArrayList<>();
        private final List<NativeObject> natives = new ArrayList<>();
        private final Set<String> namespaces = new LinkedHashSet<>();
        private final List<Extension> extensions = new ArrayList<>();
        private final Map<String, String> renames = new LinkedHashMap<>();
        private final Set<String> said = new LinkedHashSet<>();
    }

    /** Another schema beside the default one; plain names given to what this returns are in it. */
    public SchemaBuilder schema(String name) {
        parts.namespaces.add(name);
        return new SchemaBuilder(parts, name);
    }

    /** A table of columns, constraints, indexes, a comment and options, in any order. */
    public void table(String table, TableElement... elements) {
        QualifiedName name = once("table", table);
        try {
            parts.tables.add(TableAssembly.assemble(name, List.of(elements)));
        } catch (IllegalArgumentException e) {
            throw malformed("table(\"" + name + "\")", String.valueOf(e.getMessage()));
        }
    }

    /** A named enum type; columns hold it with {@link Types#enumeration}. Where labels are kept with each column, nothing. */
    public void enumType(String type, String... values) {
        QualifiedName name = once("type", type);
        try {
            parts.enums.add(new EnumType(name, List.of(values), null));
        } catch (IllegalArgumentException e) {
            throw malformed("enumType(\"" + name + "\")", String.valueOf(e.getMessage()));
        }
    }

    /** A sequence that belongs to no column. */
    public void sequence(String sequence, SequenceOptions counting) {
        parts.sequences.add(Sequence.of(once("sequence", sequence), counting));
    }

    /** A sequence that counts from 1. */
    public void sequence(String sequence) {
        sequence(sequence, SequenceOptions.DEFAULTS);
    }

    /** A view of a query. */
    public void view(String view, String query) {
        parts.views.add(View.of(once("view", view), query));
    }

    /** A view of a query whose rows are kept (PostgreSQL). */
    public void materializedView(String view, String query, IndexDefinition... indexes) {
        QualifiedName name = once("view", view);
        parts.views.add(new View(
                name,
                query,
                true,
                List.of(),
                null,
                List.of(indexes).stream().map(IndexDefinition::index).toList()));
    }

    /** A function, as its whole CREATE statement; the types of its arguments tell overloads apart. */
    public void function(String function, String arguments, String definition) {
        QualifiedName name = once("function", function + "(" + arguments + ")").sibling(function);
        parts.routines.add(new Routine(name, Routine.Kind.FUNCTION, arguments, definition));
    }

    /** A procedure, as its whole CREATE statement; the types of its arguments tell overloads apart. */
    public void procedure(String procedure, String arguments, String definition) {
        QualifiedName name =
                once("procedure", procedure + "(" + arguments + ")").sibling(procedure);
        parts.routines.add(new Routine(name, Routine.Kind.PROCEDURE, arguments, definition));
    }

    /** A trigger, as its whole CREATE statement. */
    public void trigger(String trigger, String table, String definition) {
        once("trigger", table + "." + trigger);
        parts.triggers.add(new Trigger(trigger, name(table), definition));
    }

    /** An extension (PostgreSQL). */
    public void extension(String name) {
        parts.extensions.add(new Extension(name, schema));
    }

    /**
     * Something in the database's own words, of a kind that has no call of its own: a domain, a policy, a rule.
     *
     * @param kind what it is, as in its DDL: {@code domain}
     * @param name its name
     * @param definition the statement that makes it
     * @param removal the statement that takes it away
     */
    public void nativeObject(String kind, String name, String definition, String removal) {
        nativeObject(new NativeObject(kind, name(name), null, List.of(definition), List.of(removal)));
    }

    /** Something in the database's own words; the object says how. */
    public void nativeObject(NativeObject object) {
        parts.natives.add(object);
    }

    /**
     * Says that something had another name, so that a revision renames it and loses nothing. The words are those of
     * {@code --rename}: a table, {@code table.column}. To be taken out again when every database has the new name.
     *
     * @param from the name before
     * @param to the name now
     */
    public void renamed(String from, String to) {
        parts.renames.put(from, to);
    }

    /** Everything that was said. */
    public Schema build() {
        return Schema.EMPTY
                .withTables(parts.tables)
                .withEnums(parts.enums)
                .withSequences(parts.sequences)
                .withViews(parts.views)
                .withRoutines(parts.routines)
                .withTriggers(parts.triggers)
                .withNatives(parts.natives)
                .withNamespaces(List.copyOf(parts.namespaces))
                .withExtensions(parts.extensions);
    }

    /** What had another name: from the name before to the name now, in order. */
    public Map<String, String> renames() {
        return Collections.unmodifiableMap(parts.renames);
    }

    private QualifiedName once(String kind, String name) {
        QualifiedName qualified = name(name);
        if (!parts.said.add(kind + " " + qualified)) {
            throw malformed(kind + " " + qualified, "is defined twice");
        }
        return qualified;
    }

    private QualifiedName name(String name) {
        return new QualifiedName(schema, name);
    }

    private static AludelException malformed(String call, String reason) {
        return new AludelException(new MigrationProblem.Malformed(call, reason));
    }
}
