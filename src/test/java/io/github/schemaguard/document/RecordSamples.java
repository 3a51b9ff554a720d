package io.github.schemaguard.document;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.OtherObject;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.part.IndexKey;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Objects of every kind, made from the records of the model alone, so that a component that a record gains is sampled
 * too.
 */
final class RecordSamples {

    private static final List<Class<? extends Record>> KINDS = find();

    private RecordSamples() {}

    /** Two objects that differ in one value. */
    record Change(String component, SchemaObject before, SchemaObject after) {}

    private record Pair(@Nullable Object before, @Nullable Object after) {}

    /** The records that are objects of a catalog. */
    static List<Class<? extends Record>> kinds() {
        return KINDS;
    }

    private static List<Class<? extends Record>> find() {
        List<Class<? extends Record>> kinds = new ArrayList<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.schemaguard.model")
                        .stream()
                        .filter(type -> type.isAssignableTo(SchemaObject.class) && type.isRecord())
                        .sorted((one, other) -> one.getName().compareTo(other.getName()))
                        .forEach(type -> kinds.add(type.reflect().asSubclass(Record.class)));
        return kinds;
    }

    /** For each value of a record, and of the records in it, two objects that differ only there. */
    static List<Change> changes(Class<? extends Record> kind) {
        List<Change> changes = new ArrayList<>();
        Record sample = (Record) sample(kind);
        for (RecordComponent component : kind.getRecordComponents()) {
            for (Pair pair : pairs(component.getGenericType(), isNullable(component))) {
                try {
                    changes.add(new Change(
                            component.getName(),
                            (SchemaObject) RecordCopy.with(sample, component.getName(), pair.before()),
                            (SchemaObject) RecordCopy.with(sample, component.getName(), pair.after())));
                } catch (IllegalArgumentException refused) {
                    // The record does not allow this value.
                }
            }
        }
        return changes;
    }

    /** For each place where an object can be, a catalog that has it there. */
    static List<Catalog> catalogsWith(SchemaObject object) {
        List<Catalog> catalogs = new ArrayList<>();
        List<Class<? extends Record>> containers = new ArrayList<>(kinds());
        containers.add(Catalog.class);
        for (Class<? extends Record> container : containers) {
            if (!canOwn(container, object)) {
                continue;
            }
            for (Record filled : filled((Record) sample(container), object)) {
                if (filled instanceof Catalog catalog) {
                    catalogs.add(catalog);
                } else {
                    catalogs.addAll(catalogsWith((SchemaObject) filled));
                }
            }
        }
        return catalogs;
    }

    /** Objects of other kinds belong either to the database or to a schema, by their type. */
    private static boolean canOwn(Class<?> container, SchemaObject object) {
        return !(object instanceof OtherObject other)
                || (container == Catalog.class) == (other.type().owner() == OtherObject.Owner.DATABASE);
    }

    /** The record with the object in each place that takes it, also in the records that it has as values. */
    private static List<Record> filled(Record container, SchemaObject object) {
        List<Record> filled = new ArrayList<>();
        for (RecordComponent component : container.getClass().getRecordComponents()) {
            Class<?> type = component.getType();
            if (type == object.getClass()) {
                filled.add(RecordCopy.with(container, component.getName(), object));
            } else if (elementOf(component.getGenericType()) == object.getClass()) {
                filled.add(RecordCopy.with(container, component.getName(), List.of(object)));
            } else if (type.isRecord() && !SchemaObject.class.isAssignableFrom(type)) {
                for (Record inner : filled((Record) sample(type), object)) {
                    filled.add(RecordCopy.with(container, component.getName(), inner));
                }
            }
        }
        return filled;
    }

    private static @Nullable Type elementOf(Type type) {
        return type instanceof ParameterizedType parameterized && parameterized.getRawType() == List.class
                ? parameterized.getActualTypeArguments()[0]
                : null;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static List<Pair> pairs(Type type, boolean nullable) {
        List<Pair> pairs = new ArrayList<>();
        if (nullable) {
            pairs.add(new Pair(null, sample(type)));
        }
        if (type instanceof Class<?> record && record.isRecord() && !SchemaObject.class.isAssignableFrom(record)) {
            Record sample = (Record) sample(record);
            for (RecordComponent component : record.getRecordComponents()) {
                for (Pair inner : pairs(component.getGenericType(), isNullable(component))) {
                    try {
                        pairs.add(new Pair(
                                RecordCopy.with(sample, component.getName(), inner.before()),
                                RecordCopy.with(sample, component.getName(), inner.after())));
                    } catch (IllegalArgumentException refused) {
                        // The record does not allow this value.
                    }
                }
            }
            return pairs;
        }
        Type element = elementOf(type);
        if (element instanceof Class<?> object && SchemaObject.class.isAssignableFrom(object)) {
            Record first = (Record) sample(object);
            if (Arrays.stream(object.getRecordComponents())
                    .noneMatch(
                            component -> component.getName().equals("name") && component.getType() == String.class)) {
                return pairs;
            }
            Record second = RecordCopy.with(first, "name", "beta");
            pairs.add(new Pair(List.of(first, second), List.of(second, first)));
        } else if (element != null) {
            Pair of = pairs(element, false).get(0);
            pairs.add(new Pair(List.of(required(of.before())), List.of(required(of.after()))));
            pairs.add(new Pair(List.of(), List.of(required(of.after()))));
        } else if (type instanceof ParameterizedType) {
            pairs.add(new Pair(Map.of(), Map.of("alpha", "beta")));
        } else {
            pairs.add(new Pair(sample(type), other(type)));
        }
        return pairs;
    }

    private static Object required(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }

    /** A value of a type: the least that the type allows, null where it may be null. */
    private static Object sample(Type type) {
        if (type == IndexKey.class) {
            return new IndexKey("alpha", null, null, null, false, false);
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return sampleRecord(record);
        }
        Type element = elementOf(type);
        if (element instanceof Class<?> object && SchemaObject.class.isAssignableFrom(object)) {
            return List.of();
        }
        if (element != null) {
            return element == String.class || element == IndexKey.class ? List.of(sample(element)) : List.of();
        }
        if (type instanceof ParameterizedType) {
            return Map.of();
        }
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return constants.getEnumConstants()[0];
        }
        if (type == boolean.class) {
            return true;
        }
        return type == int.class ? (Object) 1 : type == long.class ? (Object) 1L : "alpha";
    }

    private static Object other(Type type) {
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return constants.getEnumConstants()[constants.getEnumConstants().length - 1];
        }
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? (Object) 2 : type == long.class ? (Object) 2L : "beta";
    }

    private static Object sampleRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = isNullable(components[i]) ? null : sample(components[i].getGenericType());
        }
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be sampled", e);
        }
    }
}
