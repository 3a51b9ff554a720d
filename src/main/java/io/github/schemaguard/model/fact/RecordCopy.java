package io.github.schemaguard.model.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies a record with some components changed. Every other component is kept, also one that the record gains later: so
 * no copy can lose a fact. The records of the model offer it as {@code with…} methods, which give each component its
 * type and are named after it.
 */
public final class RecordCopy {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private RecordCopy() {}

    /**
     * The copy. The record's own constructor makes it, with the checks that it has.
     *
     * @param component the name of the component that is changed
     * @param value of the component's type; null only for a component that may be null
     * @throws IllegalArgumentException when the record has no such component, or refuses the value
     */
    public static <R extends Record> R with(R record, String component, @Nullable Object value) {
        return with(record, Collections.singletonMap(component, value));
    }

    /**
     * The copy with components that the constructor checks together.
     *
     * @param changes the new values by the names of their components
     * @throws IllegalArgumentException when the record has no such component, or refuses the values
     */
    public static <R extends Record> R with(R record, Map<String, ? extends @Nullable Object> changes) {
        @SuppressWarnings("unchecked") // the class of an R makes an R
        Class<R> type = (Class<R>) record.getClass();
        Shape shape = SHAPES.get(type);
        for (String component : changes.keySet()) {
            if (!shape.names.contains(component)) {
                throw new IllegalArgumentException(type.getSimpleName() + " has no component " + component);
            }
        }
        try {
            @Nullable Object[] values = new Object[shape.names.size()];
            for (int i = 0; i < values.length; i++) {
                String name = shape.names.get(i);
                values[i] = changes.containsKey(name)
                        ? changes.get(name)
                        : shape.accessors.get(i).invoke(record);
            }
            return type.cast(shape.constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName() + " is not public", e);
        }
    }

    /** How a record is taken apart and made. */
    private record Shape(List<String> names, List<Method> accessors, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            try {
                return new Shape(
                        components.stream().map(RecordComponent::getName).toList(),
                        components.stream().map(RecordComponent::getAccessor).toList(),
                        type.getConstructor(components.stream()
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type.getSimpleName() + " is not public", e);
            }
        }
    }
}
