package io.github.schemaguard.fork.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are written and read: {@code int} and {@code boolean}; and, each possibly null,
 * {@code Integer}, {@code String}, enums, records, sealed interfaces of records, and lists and maps of these.
 */
sealed interface ValueFormat {
    void write(@Nullable Object value, DataOutputStream out) throws IOException;

    @Nullable
    Object read(DataInputStream in) throws IOException;

    /** The type with all that it consists of, so that two different types have different texts. */
    String description();

    /**
     * The format of a type.
     *
     * @throws IllegalArgumentException when the type is not supported
     */
    static ValueFormat of(Type type) {
        if (type == int.class) {
            return new IntFormat();
        }
        if (type == boolean.class) {
            return new BooleanFormat();
        }
        if (type == Integer.class) {
            return new NullableFormat(new IntFormat());
        }
        if (type == String.class) {
            return new NullableFormat(new TextFormat());
        }
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return new NullableFormat(EnumFormat.of(constants));
        }
        if (type instanceof Class<?> fields && fields.isRecord()) {
            return new NullableFormat(RecordFormat.of(fields));
        }
        if (type instanceof Class<?> variants && variants.isInterface() && variants.isSealed()) {
            return new NullableFormat(SealedFormat.of(variants));
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new NullableFormat(new ListFormat(of(list.getActualTypeArguments()[0])));
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return new NullableFormat(
                    new MapFormat(of(map.getActualTypeArguments()[0]), of(map.getActualTypeArguments()[1])));
        }
        throw new IllegalArgumentException("a message cannot have a field of type " + type.getTypeName());
    }

    /** One byte for whether there is a value, then the value. */
    record NullableFormat(ValueFormat value) implements ValueFormat {
        @Override
        public void write(@Nullable Object content, DataOutputStream out) throws IOException {
            out.writeBoolean(content != null);
            if (content != null) {
                value.write(content, out);
            }
        }

        @Override
        public @Nullable Object read(DataInputStream in) throws IOException {
            return BooleanFormat.readBoolean(in) ? value.read(in) : null;
        }

        @Override
        public String description() {
            return value.description() + "?";
        }
    }

    /** A 32-bit number. */
    record IntFormat() implements ValueFormat {
        @Override
        public void write(@Nullable Object value, DataOutputStream out) throws IOException {
            out.writeInt(present(value, Integer.class));
        }

        @Override
        public Object read(DataInputStream in) throws IOException {
            return in.readInt();
        }

        @Override
        public String description() {
            return "int";
        }
    }

    /** A byte that is 0 or 1. */
    record BooleanFormat() implements ValueFormat {
        @Override
        public void write(@Nullable Object value, DataOutputStream out) throws IOException {
            out.writeBoolean(present(value, Boolean.class));
        }

        @Override
        public Object read(DataInputStream in) throws IOException {
            return readBoolean(in);
        }

        static boolean readBoolean(DataInputStream in) throws IOException {
            int value = in.readUnsignedByte();
            if (value > 1) {
                throw new ForkProtocolException("a message has " + value + " where it should have true or false");
            }
            return value == 1;
        }

        @Override
        public String description() {
            return "boolean";
        }
    }

    /** The text in UTF-8 or, if it has unpaired surrogates, which UTF-8 cannot represent, in UTF-16; after its length. */
    record TextFormat() implements ValueFormat {
        @Override
        public void write(@Nullable Object value, DataOutputStream out) throws IOException {
            String text = present(value, String.class);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            boolean complete = new String(bytes, StandardCharsets.UTF_8).equals(text);
            out.writeBoolean(complete);
            if (complete) {
                out.writeInt(bytes.length);
                out.write(bytes);
            } else {
                out.writeInt(Character.BYTES * text.length());
                out.writeChars(text);
            }
        }

        @Override
        public Object read(DataInputStream in) throws IOException {
            boolean complete = BooleanFormat.readBoolean(in);
            int length = in.readInt();
            byte[] bytes = in.readNBytes(Math.max(0, length));
            if (bytes.length != length) {
                throw new ForkProtocolException("a message has a text of the wrong length");
            }
            return complete
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : ByteBuffer.wrap(bytes).asCharBuffer().toString();
        }

        @Override
        public String description() {
            return "String";
        }
    }

    /** The position of the constant. */
    record EnumFormat(Class<?> type, List<?> constants) implements ValueFormat {
        static EnumFormat of(Class<?> type) {
            return new EnumFormat(type, List.of(type.getEnumConstants()));
        }

        @Override
        public void write(@Nullable Object value, DataOutputStream out) throws IOException {
            out.writeInt(constants.indexOf(present(value, type)));
        }

        @Override
        public Object read(DataInputStream in) throws IOException {
            return constants.get(position(in, constants.size(), type));
        }

        @Override
        public String description() {
            return constants.stream().map(String::valueOf).collect(Collectors.joining(",", type.getName() + "(", ")"));
        }
    }

    /** The size, then the elements. */
    record ListFormat(ValueFormat element) implements ValueFormat {
        @Override
        public void write(@Nullable Object value, DataOutputStream out) throws IOException {
            List<?> list = present(value, List.class);
            out.writeInt(list.size());
            for (Object each : list) {
                element.write(each, out);
            }
        }

        @Override
        public Object read(DataInputStream in) throws IOException {
            List<@Nullable Object> list = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                list.add(element.read(in));
            }
            return Collections.unmodifiableList(list);
        }

        @Override
        public String description() {
            return "List<" + element.description() + ">";
        }
    }

    /** The size, then each key with its value, in the map's order. */
    record MapFormat(ValueFormat key, ValueFormat value) implements ValueFormat {
        @Override
        public void write(@Nullable Object content, DataOutputStream out) throws IOException {
            Map<?, ?> map = present(content, Map.class);
            out.writeInt(map.size());
            for (Map.Entry<?, ?> each : map.entrySet()) {
                key.write(each.getKey(), out);
                value.write(each.getValue(), out);
            }
        }

        @Override
        public Object read(DataInputStream in) throws IOException {
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                map.put(key.read(in), value.read(in));
            }
            return Collections.unmodifiableMap(map);
        }

        @Override
        public String description() {
            return "Map<" + key.description() + "," + value.description() + ">";
        }
    }

    /** The fields in the order of their declaration. */
    record RecordFormat(Class<?> type, Constructor<?> constructor, List<Field> fields) implements ValueFormat {
        /** A field and how to get its value from a record. */
        record Field(String name, Method accessor, ValueFormat format) {}

        static RecordFormat of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                List<Field> fields = new ArrayList<>();
                for (RecordComponent each : components) {
                    each.getAccessor().setAccessible(true);
                    fields.add(new Field(each.getName(), each.getAccessor(), ValueFormat.of(each.getGenericType())));
                }
                return new RecordFormat(type, constructor, fields);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException("a record has a canonical constructor", impossible);
            }
        }

        @Override
        public void write(@Nullable Object value, DataOutputStream out) throws IOException {
            try {
                for (Field each : fields) {
                    each.format().write(each.accessor().invoke(value), out);
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a record's fields can be read", impossible);
            }
        }

        @Override
        public Object read(DataInputStream in) throws IOException {
            @Nullable Object[] values = new Object[fields.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = fields.get(i).format().read(in);
            }
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException refused) {
                throw new ForkProtocolException(
                        "a message has values that a " + type.getSimpleName() + " cannot have: " + refused.getCause());
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a record can be created", impossible);
            }
        }

        @Override
        public String description() {
            return fields.stream()
                    .map(each -> each.name() + ":" + each.format().description())
                    .collect(Collectors.joining(",", type.getName() + "(", ")"));
        }
    }

    /** The position of the record's class among those that the interface permits, then the record. */
    record SealedFormat(Class<?> type, List<Class<?>> variants, List<ValueFormat> formats) implements ValueFormat {
        static SealedFormat of(Class<?> type) {
            List<Class<?>> variants = List.of(type.getPermittedSubclasses());
            return new SealedFormat(
                    type,
                    variants,
                    variants.stream().<ValueFormat>map(RecordFormat::of).toList());
        }

        @Override
        public void write(@Nullable Object value, DataOutputStream out) throws IOException {
            int variant = variants.indexOf(present(value, type).getClass());
            out.writeInt(variant);
            formats.get(variant).write(value, out);
        }

        @Override
        public @Nullable Object read(DataInputStream in) throws IOException {
            return formats.get(position(in, formats.size(), type)).read(in);
        }

        @Override
        public String description() {
            return formats.stream().map(ValueFormat::description).collect(Collectors.joining("|", "(", ")"));
        }
    }

    private static <T> T present(@Nullable Object value, Class<T> type) {
        if (value == null) {
            throw new IllegalArgumentException("a message has no " + type.getSimpleName() + " where it needs one");
        }
        return type.cast(value);
    }

    private static int position(DataInputStream in, int count, Class<?> type) throws IOException {
        int position = in.readInt();
        if (position < 0 || position >= count) {
            throw new ForkProtocolException("a message has an unknown " + type.getSimpleName());
        }
        return position;
    }
}
