package io.github.schemaguard.codec;

import io.github.schemaguard.codec.ValueFormat.BooleanFormat;
import io.github.schemaguard.codec.ValueFormat.EnumFormat;
import io.github.schemaguard.codec.ValueFormat.IntFormat;
import io.github.schemaguard.codec.ValueFormat.ListFormat;
import io.github.schemaguard.codec.ValueFormat.LongFormat;
import io.github.schemaguard.codec.ValueFormat.MapFormat;
import io.github.schemaguard.codec.ValueFormat.NullableFormat;
import io.github.schemaguard.codec.ValueFormat.SealedFormat;
import io.github.schemaguard.codec.ValueFormat.SetFormat;
import io.github.schemaguard.codec.ValueFormat.TextFormat;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The formats of the types that one codec meets. A type has one format, however many fields have that type. */
final class ValueFormats {
    private final Map<Type, ValueFormat> known = new ConcurrentHashMap<>();

    /**
     * The format of a type. What its fields are is not looked at yet.
     *
     * @throws IllegalArgumentException when the type is not supported
     */
    ValueFormat of(Type type) {
        ValueFormat format = known.get(type);
        if (format == null) {
            format = create(type);
            known.put(type, format);
        }
        return format;
    }

    private ValueFormat create(Type type) {
        if (type == int.class) {
            return new IntFormat();
        }
        if (type == long.class) {
            return new LongFormat();
        }
        if (type == boolean.class) {
            return new BooleanFormat();
        }
        return new NullableFormat(createPresent(type));
    }

    /** The format of a type whose values can be null, for those that are not. */
    private ValueFormat createPresent(Type type) {
        if (type == Integer.class) {
            return new IntFormat();
        }
        if (type == String.class) {
            return new TextFormat();
        }
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return EnumFormat.of(constants);
        }
        if (type instanceof Class<?> fields && fields.isRecord()) {
            return new RecordFormat(fields, this::of);
        }
        if (type instanceof Class<?> variants && variants.isInterface() && variants.isSealed()) {
            List<Class<?>> records = List.of(variants.getPermittedSubclasses());
            return new SealedFormat(
                    variants,
                    records,
                    records.stream()
                            .<ValueFormat>map(each -> new RecordFormat(each, this::of))
                            .toList());
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListFormat(of(arguments[0]));
            }
            if (generic.getRawType() == Set.class) {
                return new SetFormat(of(arguments[0]));
            }
            if (generic.getRawType() == Map.class) {
                return new MapFormat(of(arguments[0]), of(arguments[1]));
            }
        }
        throw new IllegalArgumentException("a record cannot have a field of type " + type.getTypeName());
    }
}
