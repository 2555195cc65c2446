package dev.aludel.model.snapshot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes records of random parts, whatever their components; a part that their constructors refuse is thrown again. */
final class RandomRecords {

    private static final List<String> TEXTS = List.of(
            "a",
            "id",
            "Order Items",
            "naïve",
            "日本",
            "tab\there",
            "two\nlines",
            "quote\"d",
            "back\\slash",
            "\u0001",
            "𝔘",
            "%",
            "");

    private final Random random;
    private final Set<String> seen = new TreeSet<>();

    RandomRecords(Random random) {
        this.random = random;
    }

    /** The kinds of records that were made. */
    Set<String> seen() {
        return seen;
    }

    <T> T make(Class<T> type) {
        return type.cast(value(type, 0));
    }

    private @Nullable Object value(Type declared, int depth) {
        Class<?> raw =
                declared instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) declared;
        if (raw == String.class) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
        if (raw == boolean.class) {
            return random.nextBoolean();
        }
        if (raw == int.class || raw == Integer.class) {
            return 1 + random.nextInt(30);
        }
        if (raw == Long.class) {
            return random.nextInt(4) == 0 ? random.nextLong() : Long.valueOf(1 + random.nextInt(100));
        }
        if (raw == BigDecimal.class) {
            return new BigDecimal(random.nextInt()).movePointLeft(random.nextInt(12));
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        if (raw == List.class) {
            return list((ParameterizedType) declared, depth);
        }
        if (raw == Map.class) {
            return map(depth);
        }
        return record(raw, depth);
    }

    private List<@Nullable Object> list(ParameterizedType declared, int depth) {
        int size = depth > 6 ? 1 : random.nextInt(4);
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(value(declared.getActualTypeArguments()[0], depth + 1));
        }
        return list;
    }

    private Map<String, String> map(int depth) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            map.put(String.valueOf(value(String.class, depth)), String.valueOf(value(String.class, depth)));
        }
        return map;
    }

    private Object record(Class<?> type, int depth) {
        for (int tries = 0; tries < 10_000; tries++) {
            Class<?> one = type.isSealed()
                    ? type.getPermittedSubclasses()[random.nextInt(type.getPermittedSubclasses().length)]
                    : type;
            RecordComponent[] components = one.getRecordComponents();
            @Nullable
            Object[] parts = Arrays.stream(components)
                    .map(component -> part(component, depth))
                    .toArray();
            try {
                Class<?>[] types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                Object made = one.getDeclaredConstructor(types).newInstance(parts);
                seen.add(one.getSimpleName());
                return made;
            } catch (InvocationTargetException refused) {
                // these parts do not go together: others may
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("cannot make a " + one, e);
            }
        }
        throw new AssertionError("no random " + type.getSimpleName() + " holds");
    }

    private @Nullable Object part(RecordComponent component, int depth) {
        boolean nullable = component.getAnnotatedType().getAnnotations().length > 0;
        return nullable && random.nextInt(3) > 0 ? null : value(component.getGenericType(), depth + 1);
    }
}
