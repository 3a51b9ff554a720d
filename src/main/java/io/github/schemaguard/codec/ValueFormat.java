package io.github.schemaguard.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are written and read: {@code int}, {@code long} and {@code boolean}; and, each possibly null,
 * {@code Integer}, {@code String}, enums, records, sealed interfaces of records, and lists, sets and maps of these.
 */
interface ValueFormat {
    void write(@Nullable Object value, ByteWriter out);

    @Nullable
    Object read(ByteBuffer in) throws MalformedRecordException;

    /** The type with all that it consists of, so that two different types have different texts. */
    String description();

    /** One byte for whether there is a value, then the value. */
    record NullableFormat(ValueFormat value) implements ValueFormat {
        @Override
        public void write(@Nullable Object content, ByteWriter out) {
            out.writeBoolean(content != null);
            if (content != null) {
                value.write(content, out);
            }
        }

        @Override
        public @Nullable Object read(ByteBuffer in) throws MalformedRecordException {
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
        public void write(@Nullable Object value, ByteWriter out) {
            out.writeInt(present(value, Integer.class));
        }

        @Override
        public Object read(ByteBuffer in) throws MalformedRecordException {
            return in.getInt();
        }

        @Override
        public String description() {
            return "int";
        }
    }

    /** A 64-bit number. */
    record LongFormat() implements ValueFormat {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            out.writeLong(present(value, Long.class));
        }

        @Override
        public Object read(ByteBuffer in) throws MalformedRecordException {
            return in.getLong();
        }

        @Override
        public String description() {
            return "long";
        }
    }

    /** A byte that is 0 or 1. */
    record BooleanFormat() implements ValueFormat {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            out.writeBoolean(present(value, Boolean.class));
        }

        @Override
        public Object read(ByteBuffer in) throws MalformedRecordException {
            return readBoolean(in);
        }

        static boolean readBoolean(ByteBuffer in) throws MalformedRecordException {
            int value = in.get();
            if (value != 0 && value != 1) {
                throw new MalformedRecordException("the record has " + value + " where it should have true or false");
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
        public void write(@Nullable Object value, ByteWriter out) {
            String text = present(value, String.class);
            boolean complete = isComplete(text);
            out.writeBoolean(complete);
            if (complete) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            } else {
                byte[] bytes = new byte[Character.BYTES * text.length()];
                ByteBuffer.wrap(bytes).asCharBuffer().put(text);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }

        /** Whether UTF-8 can represent the text: no surrogate in it is unpaired. */
        private static boolean isComplete(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i))) {
                    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
                }
            }
            return true;
        }

        @Override
        public Object read(ByteBuffer in) throws MalformedRecordException {
            boolean complete = BooleanFormat.readBoolean(in);
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new MalformedRecordException("the record has a text of the wrong length");
            }
            byte[] bytes = new byte[length];
            in.get(bytes);
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
        public void write(@Nullable Object value, ByteWriter out) {
            out.writeInt(constants.indexOf(present(value, type)));
        }

        @Override
        public Object read(ByteBuffer in) throws MalformedRecordException {
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
        public void write(@Nullable Object value, ByteWriter out) {
            List<?> list = present(value, List.class);
            out.writeInt(list.size());
            for (Object each : list) {
                element.write(each, out);
            }
        }

        @Override
        public Object read(ByteBuffer in) throws MalformedRecordException {
            int size = size(in);
            List<@Nullable Object> list = new ArrayList<>(size);
            for (int left = size; left > 0; left--) {
                list.add(element.read(in));
            }
            return Collections.unmodifiableList(list);
        }

        @Override
        public String description() {
            return "List<" + element.description() + ">";
        }
    }

    /** The size, then the elements by their bytes: a set has no order, and equal sets give the same bytes. */
    record SetFormat(ValueFormat element) implements ValueFormat {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            Set<?> set = present(value, Set.class);
            out.writeInt(set.size());
            set.stream()
                    .map(each -> {
                        ByteWriter bytes = new ByteWriter();
                        element.write(each, bytes);
                        return bytes.toBytes();
                    })
                    .sorted(Arrays::compare)
                    .forEach(out::write);
        }

        @Override
        public Object read(ByteBuffer in) throws MalformedRecordException {
            Set<@Nullable Object> set = new LinkedHashSet<>();
            for (int left = size(in); left > 0; left--) {
                set.add(element.read(in));
            }
            return Collections.unmodifiableSet(set);
        }

        @Override
        public String description() {
            return "Set<" + element.description() + ">";
        }
    }

    /** The size, then each key with its value, in the map's order. */
    record MapFormat(ValueFormat key, ValueFormat value) implements ValueFormat {
        @Override
        public void write(@Nullable Object content, ByteWriter out) {
            Map<?, ?> map = present(content, Map.class);
            out.writeInt(map.size());
            for (Map.Entry<?, ?> each : map.entrySet()) {
                key.write(each.getKey(), out);
                value.write(each.getValue(), out);
            }
        }

        @Override
        public Object read(ByteBuffer in) throws MalformedRecordException {
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int left = size(in); left > 0; left--) {
                map.put(key.read(in), value.read(in));
            }
            return Collections.unmodifiableMap(map);
        }

        @Override
        public String description() {
            return "Map<" + key.description() + "," + value.description() + ">";
        }
    }

    /** The position of the record's class among those that the interface permits, then the record. */
    record SealedFormat(Class<?> type, List<Class<?>> variants, List<ValueFormat> formats) implements ValueFormat {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            int variant = variants.indexOf(present(value, type).getClass());
            out.writeInt(variant);
            formats.get(variant).write(value, out);
        }

        @Override
        public @Nullable Object read(ByteBuffer in) throws MalformedRecordException {
            return formats.get(position(in, formats.size(), type)).read(in);
        }

        @Override
        public String description() {
            return formats.stream().map(ValueFormat::description).collect(Collectors.joining("|", "(", ")"));
        }
    }

    private static <T> T present(@Nullable Object value, Class<T> type) {
        if (value == null) {
            throw new IllegalArgumentException("the record has no " + type.getSimpleName() + " where it needs one");
        }
        return type.cast(value);
    }

    /** Of a list, a set or a map, each element of which takes at least one byte. */
    private static int size(ByteBuffer in) throws MalformedRecordException {
        int size = in.getInt();
        if (size < 0 || size > in.remaining()) {
            throw new MalformedRecordException("the record has a list of the wrong length");
        }
        return size;
    }

    private static int position(ByteBuffer in, int count, Class<?> type) throws MalformedRecordException {
        int position = in.getInt();
        if (position < 0 || position >= count) {
            throw new MalformedRecordException("the record has an unknown " + type.getSimpleName());
        }
        return position;
    }
}
