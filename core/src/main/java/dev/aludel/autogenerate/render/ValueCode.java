package dev.aludel.autogenerate.render;

import static dev.aludel.autogenerate.render.JavaCode.atom;
import static dev.aludel.autogenerate.render.JavaCode.call;
import static dev.aludel.autogenerate.render.JavaCode.text;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.type.SqlType;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Spells values as the Java expressions that make them: constants, lists, and records out of their parts. */
final class ValueCode {

    /** Parts of records that hold SQL. */
    private static final List<String> SQL = List.of("definition", "removal", "query", "sql", "expression", "where");

    private final JavaNames names;
    private final TypeCode types;

    /** Spells with these names and types. */
    ValueCode(JavaNames names, TypeCode types) {
        this.names = names;
        this.types = types;
    }

    /**
     * Spells a value.
     *
     * @param value the value
     * @return an expression equal to it
     * @throws Unspeakable when there is none
     */
    JavaCode of(@Nullable Object value) {
        return of(value, false);
    }

    /** There is no expression for a value. */
    static final class Unspeakable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Says which class it is of. */
        Unspeakable(Class<?> type) {
            super(type.getName());
        }
    }

    private JavaCode of(@Nullable Object value, boolean sql) {
        return switch (value) {
            case null -> atom("null");
            case String string -> sql ? JavaCode.sql(string) : text(string);
            case Boolean truth -> atom(truth.toString());
            case Number number -> number(number);
            case Character c -> atom("(char) " + (int) c);
            case byte[] bytes ->
                call(
                        names.of(HexFormat.class) + ".of().parseHex",
                        text(HexFormat.of().formatHex(bytes)));
            case Temporal time -> parsed(time);
            case TemporalAmount span -> parsed(span);
            case UUID id -> call(names.of(UUID.class) + ".fromString", text(id.toString()));
            case Enum<?> constant -> atom(names.of(constant.getDeclaringClass()) + "." + constant.name());
            case List<?> list -> list(list, sql);
            case Map<?, ?> map -> map(map);
            case SqlType type -> types.of(type);
            case QualifiedName name -> name(name);
            case Record made -> made(made);
            default -> throw new Unspeakable(value.getClass());
        };
    }

    /** A name with its schema. */
    JavaCode name(QualifiedName name) {
        return name.schema() == null
                ? call(names.of(QualifiedName.class) + ".of", text(name.name()))
                : call("name", text(name.schema()), text(name.name()));
    }

    private JavaCode number(Number number) {
        return switch (number) {
            case Integer i -> atom(i.toString());
            case Long l -> atom(l + "L");
            case Short s -> atom("(short) " + s);
            case Byte b -> atom("(byte) " + b);
            case Double d -> floating("Double", d, "");
            case Float f -> floating("Float", f, "f");
            case BigDecimal decimal -> call("new " + names.of(BigDecimal.class), text(decimal.toString()));
            case BigInteger integer -> call("new " + names.of(BigInteger.class), text(integer.toString()));
            default -> throw new Unspeakable(number.getClass());
        };
    }

    private static JavaCode floating(String type, Number number, String suffix) {
        double value = number.doubleValue();
        if (Double.isNaN(value)) {
            return atom(type + ".NaN");
        }
        if (Double.isInfinite(value)) {
            return atom(type + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY"));
        }
        return atom(number + suffix);
    }

    /** The classes of java.time read what they write. */
    private JavaCode parsed(Object time) {
        if (!time.getClass().getPackageName().equals("java.time")) {
            throw new Unspeakable(time.getClass());
        }
        return call(names.of(time.getClass()) + ".parse", text(time.toString()));
    }

    private JavaCode list(List<?> list, boolean sql) {
        List<JavaCode> parts = new ArrayList<>();
        list.forEach(each -> parts.add(of(each, sql)));
        if (list.stream().allMatch(Objects::nonNull)) {
            return call(names.of(List.class) + ".of", parts);
        }
        String cast = parts.size() == 1 ? "(Object) " : "";
        return call(names.of(Arrays.class) + ".asList", parts.size() == 1 ? List.of(atom(cast + "null")) : parts);
    }

    private JavaCode map(Map<?, ?> map) {
        List<JavaCode> parts = new ArrayList<>();
        boolean few = map.size() <= 10;
        String type = names.of(Map.class);
        map.entrySet().stream()
                .sorted((one, other) ->
                        one.getKey().toString().compareTo(other.getKey().toString()))
                .forEach(entry -> {
                    List<JavaCode> pair = List.of(of(entry.getKey(), true), of(entry.getValue(), true));
                    if (few) {
                        parts.addAll(pair);
                    } else {
                        parts.add(call(type + ".entry", pair));
                    }
                });
        return call(type + (few ? ".of" : ".ofEntries"), parts);
    }

    private JavaCode made(Record made) {
        Class<?> type = made.getClass();
        if (!isPublic(type)) {
            throw new Unspeakable(type);
        }
        List<JavaCode> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(of(part(made, component), SQL.contains(component.getName())));
        }
        return call("new " + names.of(type), parts);
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers())
                && type.getCanonicalName() != null
                && (outer == null || isPublic(outer));
    }

    private static @Nullable Object part(Record made, RecordComponent component) {
        try {
            return component.getAccessor().invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
