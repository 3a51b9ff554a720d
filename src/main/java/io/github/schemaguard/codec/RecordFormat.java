package io.github.schemaguard.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a record in the order of their declaration. They are looked at when they are needed first. */
final class RecordFormat implements ValueFormat {
    private final Class<?> type;
    private final Function<Type, ValueFormat> formats;
    /** Null until it is needed. */
    private volatile @Nullable Declaration declaration;

    /**
     * The format of a record.
     *
     * @param formats has the formats of the types of fields
     */
    RecordFormat(Class<?> type, Function<Type, ValueFormat> formats) {
        this.type = type;
        this.formats = formats;
    }

    /** How to create a record of the type from the values of its fields. */
    private record Declaration(Constructor<?> constructor, List<Field> fields) {}

    /** A field, and how to get its value from a record. */
    private record Field(String name, Method accessor, ValueFormat format) {}

    private Declaration declaration() {
        Declaration known = declaration;
        if (known == null) {
            known = declared();
            declaration = known;
        }
        return known;
    }

    private Declaration declared() {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            List<Field> fields = new ArrayList<>();
            for (RecordComponent each : components) {
                each.getAccessor().setAccessible(true);
                fields.add(new Field(each.getName(), each.getAccessor(), formats.apply(each.getGenericType())));
            }
            return new Declaration(constructor, fields);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record has a canonical constructor", impossible);
        }
    }

    @Override
    public void write(@Nullable Object value, ByteWriter out) {
        try {
            for (Field each : declaration().fields()) {
                each.format().write(each.accessor().invoke(value), out);
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's fields can be read", impossible);
        }
    }

    @Override
    public Object read(ByteBuffer in) throws MalformedRecordException {
        List<Field> fields = declaration().fields();
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).format().read(in);
        }
        try {
            return declaration().constructor().newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new MalformedRecordException(
                    "a " + type.getSimpleName() + " cannot have these values: " + refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record can be created", impossible);
        }
    }

    @Override
    public String description() {
        return declaration().fields().stream()
                .map(each -> each.name() + ":" + each.format().description())
                .collect(Collectors.joining(",", type.getName() + "(", ")"));
    }
}
