package dev.aludel.model.snapshot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into JSON and back by their components, so that no noun and no part of one can be forgotten. A member has
 * the name of its component; null, false and what is empty is left out. A record of a sealed family says with {@value #KIND}
 * which of them it is. Enum constants are in lower case.
 */
final class RecordJson {

    private static final String KIND = "kind_of";

    private RecordJson() {}

    /** What does not fit the records, and where. */
    static final class Misfit extends Exception {

        private static final long serialVersionUID = 1L;

        Misfit(String message) {
            super(message);
        }
    }

    static Json write(@Nullable Object value, Type declared) {
        return switch (value) {
            case null -> new Json.Null();
            case String text -> new Json.Text(text);
            case Boolean bool -> new Json.Bool(bool);
            case Integer number -> new Json.Number(BigDecimal.valueOf(number));
            case Long number -> new Json.Number(BigDecimal.valueOf(number));
            case BigDecimal number -> new Json.Number(number);
            case Enum<?> constant -> new Json.Text(constant.name().toLowerCase(Locale.ROOT));
            case List<?> list -> items(list, argument(declared, 0));
            case Map<?, ?> map -> map(map, argument(declared, 1));
            case Record written -> members(written, declared);
            default -> throw new IllegalStateException("no JSON for a " + value.getClass());
        };
    }

    private static Json items(List<?> list, Type element) {
        Json.Items array = Json.items();
        list.forEach(each -> array.items().add(write(each, element)));
        return array;
    }

    private static Json map(Map<?, ?> map, Type value) {
        Json.Members object = Json.members();
        map.entrySet().stream()
                .sorted((one, other) ->
                        one.getKey().toString().compareTo(other.getKey().toString()))
                .forEach(each -> object.members().put(each.getKey().toString(), write(each.getValue(), value)));
        return object;
    }

    private static Json members(Record written, Type declared) {
        Json.Members object = Json.members();
        if (raw(declared).isSealed()) {
            object.members().put(KIND, new Json.Text(written.getClass().getSimpleName()));
        }
        for (RecordComponent component : written.getClass().getRecordComponents()) {
            Json value = write(value(written, component), component.getGenericType());
            if (!isNothing(value)) {
                object.members().put(component.getName(), value);
            }
        }
        return object;
    }

    private static boolean isNothing(Json value) {
        return switch (value) {
            case Json.Null ignored -> true;
            case Json.Bool(boolean bool) -> !bool;
            case Json.Items(List<Json> items) -> items.isEmpty();
            case Json.Members ignored -> false;
            case Json.Text ignored -> false;
            case Json.Number ignored -> false;
        };
    }

    private static @Nullable Object value(Record written, RecordComponent component) {
        try {
            return component.getAccessor().invoke(written);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record's component can be read: " + component, e);
        }
    }

    /**
     * Reads a value.
     *
     * @param json the value
     * @param declared what it is to become
     * @param path where it is, for messages
     */
    static @Nullable Object read(Json json, Type declared, String path) throws Misfit {
        Class<?> raw = raw(declared);
        return switch (json) {
            case Json.Null ignored -> nothing(raw);
            case Json.Bool(boolean bool) when raw == boolean.class -> bool;
            case Json.Text(String text) when raw == String.class -> text;
            case Json.Text(String text) when raw.isEnum() -> constant(raw, text, path);
            case Json.Number(BigDecimal number) -> number(number, raw, path);
            case Json.Items(List<Json> items) when raw == List.class -> list(items, argument(declared, 0), path);
            case Json.Members(Map<String, Json> members)
            when raw == Map.class -> map(members, argument(declared, 1), path);
            case Json.Members(Map<String, Json> members)
            when raw.isRecord() || raw.isSealed() -> instance(members, raw, path);
            default -> throw new Misfit(path + " is not what belongs there");
        };
    }

    private static @Nullable Object nothing(Class<?> raw) {
        if (raw == boolean.class) {
            return false;
        }
        if (raw == List.class) {
            return List.of();
        }
        return raw == Map.class ? Map.of() : null;
    }

    private static Object constant(Class<?> type, String text, String path) throws Misfit {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw new Misfit(path + " is " + text + ", and there is no such " + type.getSimpleName());
    }

    private static Object number(BigDecimal number, Class<?> type, String path) throws Misfit {
        try {
            if (type == Integer.class || type == int.class) {
                return number.intValueExact();
            }
            if (type == Long.class || type == long.class) {
                return number.longValueExact();
            }
        } catch (ArithmeticException e) {
            throw new Misfit(path + " is " + number + ", which is no whole number of that size");
        }
        if (type == BigDecimal.class) {
            return number;
        }
        throw new Misfit(path + " is not what belongs there");
    }

    private static List<@Nullable Object> list(List<Json> items, Type element, String path) throws Misfit {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            list.add(read(items.get(i), element, path + "[" + i + "]"));
        }
        return list;
    }

    private static Map<String, @Nullable Object> map(Map<String, Json> members, Type value, String path) throws Misfit {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, Json> member : members.entrySet()) {
            map.put(member.getKey(), read(member.getValue(), value, path + "." + member.getKey()));
        }
        return map;
    }

    private static Object instance(Map<String, Json> members, Class<?> declared, String path) throws Misfit {
        Class<?> type = declared.isSealed() ? member(members, declared, path) : declared;
        RecordComponent[] components = type.getRecordComponents();
        Set<String> unknown = new LinkedHashSet<>(members.keySet());
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            unknown.remove(name);
            Json value = members.getOrDefault(name, new Json.Null());
            arguments[i] = read(value, components[i].getGenericType(), path.isEmpty() ? name : path + "." + name);
        }
        unknown.remove(declared.isSealed() ? KIND : "");
        if (!unknown.isEmpty()) {
            throw new Misfit((path.isEmpty() ? "it" : path) + " has members nobody knows: " + unknown);
        }
        return made(type, components, arguments, path);
    }

    private static Class<?> member(Map<String, Json> members, Class<?> family, String path) throws Misfit {
        if (members.get(KIND) instanceof Json.Text(String name)) {
            for (Class<?> member : family.getPermittedSubclasses()) {
                if (member.getSimpleName().equals(name)) {
                    return member;
                }
            }
        }
        throw new Misfit(path + " does not say with \"" + KIND + "\" which " + family.getSimpleName() + " it is");
    }

    private static Object made(Class<?> type, RecordComponent[] components, @Nullable Object[] arguments, String path)
            throws Misfit {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            Throwable refusal = e.getTargetException();
            throw new Misfit(path + " does not hold: " + refusal.getMessage());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new Misfit(path + " lacks something: " + e.getMessage());
        }
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> throw new IllegalStateException("no JSON for a " + type);
        };
    }

    private static Type argument(Type type, int place) {
        return ((ParameterizedType) type).getActualTypeArguments()[place];
    }
}
