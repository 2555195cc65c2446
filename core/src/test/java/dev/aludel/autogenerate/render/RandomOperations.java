package dev.aludel.autogenerate.render;

import dev.aludel.operation.BatchOptions;
import dev.aludel.operation.BatchThrottle;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.Existing;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes operations of every kind out of odd parts, by the shape of their records: whatever a record can hold, they hold. */
final class RandomOperations {

    private static final List<String> ODD = List.of(
            "users",
            "order lines",
            "say \"hi\"",
            "it's",
            "C:\\temp\\new",
            "\\u0041\\",
            "\"\"\"",
            "\"\"\"\"\"\"\"",
            "ends with \"",
            "ends with \\",
            "trailing spaces   \nand a line",
            "tab\tinside\t\nand\t\nafter",
            "  indented\n    more\n  less",
            "\n",
            "\n\nlines first",
            "lines last\n\n",
            " \n \n ",
            "SELECT 'a''b'\nFROM \"t\"\nWHERE x = E'\\n'",
            "carriage\r\nreturn\rhere",
            "naïve café ☕ 東京 \ud83d\ude00",
            "lone \ud800 surrogate \udc00\ud800",
            "\u0000\u0007\u001b\u007f\u0085 controls",
            "wide space at the end\u3000\nand \u2028 more\u2003\n",
            "bidi \u202e mark \ufeff and \u200b nothing",
            "{braces} %s %n $dollars$ */ // /* comments",
            "x".repeat(150),
            ("a rather long sentence that goes on and on \\ with 'quotes' and \"others\" " + "word ").repeat(4),
            "-- aludel:upgrade");

    private final Random random;

    RandomOperations(long seed) {
        random = new Random(seed);
    }

    /** An operation of a kind. */
    Operation of(Class<?> kind) {
        return (Operation) record(kind, 0);
    }

    private Object record(Class<?> type, int depth) {
        if (type == BulkInsert.class) {
            return bulkInsert();
        }
        if (type == Batched.class) {
            return batched();
        }
        for (int attempt = 0; attempt < 10_000; attempt++) {
            try {
                return usable(construct(type, depth));
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof IllegalArgumentException)) {
                    throw new IllegalStateException(type + " cannot be made", e);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " cannot be made", e);
            }
        }
        throw new IllegalStateException("no luck with " + type);
    }

    private Object construct(Class<?> type, int depth) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] parts = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            parts[i] = value(components[i].getAnnotatedType(), components[i].getGenericType(), depth + 1);
        }
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(parts);
    }

    /** What only some values make sense for: tables mostly have the columns of their key, and indexes are used. */
    private Object usable(Object made) {
        return switch (made) {
            case Index index -> index.withValid(true);
            case Table table when !table.columns().isEmpty() && random.nextInt(10) > 0 -> keyed(table);
            default -> made;
        };
    }

    private Table keyed(Table table) {
        List<String> columns =
                new ArrayList<>(table.columns().stream().map(Column::name).toList());
        Collections.shuffle(columns, random);
        List<String> key = columns.subList(0, 1 + random.nextInt(columns.size()));
        return table.withConstraints(table.constraints().stream()
                .map(constraint -> constraint instanceof PrimaryKey primary ? primary.withColumns(key) : constraint)
                .toList());
    }

    private @Nullable Object value(AnnotatedType annotated, Type type, int depth) {
        if (annotated.isAnnotationPresent(Nullable.class) && random.nextInt(depth > 3 ? 2 : 3) == 0) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return generic((AnnotatedParameterizedType) annotated, generic, depth);
        }
        return plain((Class<?>) type, depth);
    }

    private Object generic(AnnotatedParameterizedType annotated, ParameterizedType type, int depth) {
        AnnotatedType argument = annotated.getAnnotatedActualTypeArguments()[0];
        if (type.getRawType() == List.class) {
            List<Object> list = new ArrayList<>();
            int size = random.nextInt(4);
            for (int i = 0; i < size; i++) {
                list.add(value(argument, argument.getType(), depth));
            }
            return list;
        }
        if (type.getRawType() == Map.class) {
            Map<String, String> map = new LinkedHashMap<>();
            int size = random.nextInt(4) * random.nextInt(5);
            for (int i = 0; i < size; i++) {
                map.put(text(), text());
            }
            return map;
        }
        if (type.getRawType() == Existing.class) {
            return random.nextInt(3) == 0 ? Existing.unknown() : Existing.of(random.nextBoolean() ? text() : null);
        }
        throw new IllegalStateException("what is a " + type);
    }

    private Object plain(Class<?> type, int depth) {
        if (type == String.class) {
            return text();
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class || type == Integer.class) {
            return random.nextInt(1, 40);
        }
        if (type == Long.class) {
            return random.nextBoolean() ? random.nextLong() : random.nextLong(1, 100);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(List.of("0", "-1", "1.50", "1E+30", "9223372036854775807", "0.000", "2147483648")
                    .get(random.nextInt(7)));
        }
        if (type == Object.class) {
            return object();
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        if (type.isSealed()) {
            Class<?>[] cases = type.getPermittedSubclasses();
            return plain(cases[random.nextInt(cases.length)], depth);
        }
        if (type.isRecord()) {
            return record(type, depth);
        }
        throw new IllegalStateException("what is a " + type);
    }

    private String text() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> ODD.get(random.nextInt(ODD.size()));
            case 3 -> ODD.get(random.nextInt(ODD.size())) + ODD.get(random.nextInt(ODD.size()));
            case 4 -> anything();
            default -> "name" + random.nextInt(100);
        };
    }

    private String anything() {
        StringBuilder text = new StringBuilder();
        String alphabet = "\"\"\"\\\\\n\n \t  abcd'u0041sn;\r\u3000é";
        int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 30);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private Object object() {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextLong();
            case 2 ->
                List.of(1.5, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, 1e300).get(random.nextInt(5));
            case 3 -> random.nextBoolean();
            case 4 -> new BigDecimal("12.30");
            case 5 -> new UUID(random.nextLong(), random.nextLong());
            case 6 -> LocalDate.ofEpochDay(random.nextInt(30_000));
            case 7 -> LocalDateTime.of(2025, 1, 1 + random.nextInt(28), 12, 30, 0, random.nextInt(1000));
            case 8 -> Instant.ofEpochMilli(random.nextInt());
            default -> text();
        };
    }

    /** Without callbacks, which have no words. */
    private Batched batched() {
        BatchOptions options = BatchOptions.DEFAULTS
                .withFirstSize(random.nextInt(1, 40))
                .withTarget(Duration.ofMillis(random.nextInt(1, 5000)))
                .withUntilNone(random.nextBoolean() ? text() : null)
                .withThrottles(List.of(
                        new BatchThrottle.Query("SELECT 1", new BigDecimal("2.5")),
                        new BatchThrottle.ReplicationLag(Duration.ofSeconds(3))))
                .withQuarantine(random.nextBoolean() ? QualifiedName.of("refused") : null);
        String statement = "UPDATE {table} SET a = '" + text().replace('{', '(') + "' WHERE {batch}";
        return new Batched((QualifiedName) record(QualifiedName.class, 1), List.of("id"), List.of(statement), options);
    }

    private BulkInsert bulkInsert() {
        List<String> columns =
                Stream.generate(this::text).limit(1 + random.nextInt(4)).toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            @Nullable Object[] row = new Object[columns.size()];
            Arrays.setAll(row, ignored -> random.nextInt(5) == 0 ? null : object());
            rows.add(Arrays.asList(row));
        }
        return new BulkInsert((QualifiedName) record(QualifiedName.class, 1), columns, rows);
    }
}
