package dev.aludel.autogenerate.render;

import static dev.aludel.autogenerate.render.JavaCode.atom;
import static dev.aludel.autogenerate.render.JavaCode.call;
import static dev.aludel.autogenerate.render.JavaCode.text;

import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spells column types by the factories of {@link dev.aludel.migration.Types}. */
final class TypeCode {

    private final JavaNames names;
    private final Map<SqlType.Enumeration, String> variables;
    private final Map<SqlType.Enumeration, Integer> uses = new LinkedHashMap<>();

    /**
     * Spells with these.
     *
     * @param names collects what has to be imported
     * @param variables names of local variables that hold an enumeration
     */
    TypeCode(JavaNames names, Map<SqlType.Enumeration, String> variables) {
        this.names = names;
        this.variables = new HashMap<>(variables);
    }

    /** The named enumerations that were spelled, and how often each. */
    Map<SqlType.Enumeration, Integer> uses() {
        return uses;
    }

    /** The expression for a type. */
    JavaCode of(SqlType type) {
        return switch (type) {
            case SqlType.SmallInt ignored -> call("smallint");
            case SqlType.Int ignored -> call("integer");
            case SqlType.BigInt ignored -> call("bigint");
            case SqlType.Numeric(var precision, var scale) -> call("numeric", numbers(precision, scale));
            case SqlType.Real ignored -> call("real");
            case SqlType.DoublePrecision ignored -> call("doublePrecision");
            case SqlType.Bool ignored -> call("bool");
            case SqlType.Char(int length) -> call("character", numbers(length));
            case SqlType.VarChar(var length) -> call("varchar", numbers(length));
            case SqlType.Text ignored -> call("text");
            case SqlType.Binary(int length) -> call("binary", numbers(length));
            case SqlType.VarBinary(int length) -> call("varbinary", numbers(length));
            case SqlType.Blob ignored -> call("blob");
            case SqlType.Date ignored -> call("date");
            case SqlType.Time(var precision, boolean zone) ->
                call(zone ? "timeWithTimeZone" : "time", numbers(precision));
            case SqlType.Timestamp(var precision, boolean zone) ->
                call(zone ? "timestamptz" : "timestamp", numbers(precision));
            case SqlType.Interval(var fields, var precision) -> interval(fields, precision);
            case SqlType.Uuid ignored -> call("uuid");
            case SqlType.Json ignored -> call("json");
            case SqlType.Jsonb ignored -> call("jsonb");
            case SqlType.Enumeration enumeration -> used(enumeration);
            case SqlType.Array(var element, int dimensions) ->
                dimensions == 1 ? call("array", of(element)) : call("array", of(element), atom("" + dimensions));
            case SqlType.Native(var sql) -> call("nativeType", text(sql));
        };
    }

    private JavaCode used(SqlType.Enumeration type) {
        if (type.name() != null) {
            uses.merge(type, 1, Integer::sum);
        }
        String variable = variables.get(type);
        return variable == null ? enumeration(type) : atom(variable);
    }

    /** The expression for an enumeration that lists its labels. */
    JavaCode enumeration(SqlType.Enumeration type) {
        List<JavaCode> parts = new ArrayList<>();
        type.values().forEach(label -> parts.add(text(label)));
        if (type.name() == null) {
            return type.schema() == null
                    ? call("inlineEnum", parts)
                    : call(
                            "new " + names.of(SqlType.Enumeration.class),
                            text(type.schema()),
                            atom("null"),
                            call(names.of(List.class) + ".of", parts));
        }
        parts.addFirst(
                type.schema() == null ? text(type.name()) : call("name", text(type.schema()), text(type.name())));
        return call("enumeration", parts);
    }

    private static JavaCode interval(@Nullable String fields, @Nullable Integer precision) {
        List<JavaCode> parts = new ArrayList<>(numbers(precision));
        if (fields != null) {
            parts.addFirst(text(fields));
        }
        return call("interval", parts);
    }

    private static List<JavaCode> numbers(@Nullable Integer... numbers) {
        List<JavaCode> parts = new ArrayList<>();
        for (Integer number : numbers) {
            if (number != null) {
                parts.add(atom(number.toString()));
            }
        }
        return parts;
    }
}
