package io.github.schemaguard.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records with anything in any component, made from the records themselves, so that a new component is in too. */
public final class RandomRecords {

    private static final List<String> TEXTS = List.of(
            "id", "", "Order", "a b", "x.y", "\"", "'", "\\", "%", "1st", "select", "\n", "\t", "\u0001", "é", "😀",
            "|");

    private final Random random;

    public RandomRecords(long seed) {
        random = new Random(seed);
    }

    public <R extends Record> R next(Class<R> type) {
        return type.cast(record(type, 3));
    }

    private Object value(Type type, int size) {
        if (type == String.class) {
            return TEXTS.get(random.nextInt(TEXTS.size())) + TEXTS.get(random.nextInt(TEXTS.size()));
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class || type == Integer.class) {
            return random.nextInt();
        }
        if (type == long.class) {
            return random.nextLong();
        }
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                return map();
            }
            List<Object> elements = list(generic.getActualTypeArguments()[0], size);
            return generic.getRawType() == Set.class ? new HashSet<>(elements) : elements;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        if (plain.isSealed()) {
            Class<?>[] variants = plain.getPermittedSubclasses();
            return record(variants[random.nextInt(variants.length)], size);
        }
        return record(plain, size);
    }

    private Map<String, String> map() {
        Map<String, String> map = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            map.put((String) value(String.class, 0), (String) value(String.class, 0));
        }
        return map;
    }

    private List<Object> list(Type element, int size) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(size + 1); i > 0; i--) {
            list.add(value(element, size));
        }
        return list;
    }

    /** Tries until the record's own rules are met. */
    private Object record(Class<?> type, int size) {
        RecordComponent[] components = type.getRecordComponents();
        for (int attempt = 0; attempt < 1000; attempt++) {
            Object[] values = Arrays.stream(components)
                    .map(component -> isNullable(component) && random.nextBoolean()
                            ? null
                            : value(component.getGenericType(), size))
                    .toArray();
            try {
                return constructor(type, components).newInstance(values);
            } catch (ReflectiveOperationException brokeARule) {
                continue;
            }
        }
        throw new IllegalStateException("no values found for " + type);
    }

    public static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components)
            throws NoSuchMethodException {
        return type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    }
}
