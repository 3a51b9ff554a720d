package io.github.schemaguard.model.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The canonical order: two catalogs with the same content are equal, and their files are the same byte for byte. */
public final class CanonicalOrder {

    private static final Comparator<SchemaObject> BY_NAME =
            Comparator.comparing(SchemaObject::name).thenComparing(SchemaObject::key);

    private CanonicalOrder() {}

    public static <T extends SchemaObject> List<T> objects(Collection<T> objects) {
        return sorted(objects, BY_NAME);
    }

    /**
     * The object of this name; empty when there is none.
     *
     * @param objects in canonical order, each with another name
     */
    public static <T extends SchemaObject> Optional<T> find(List<T> objects, String name) {
        int low = 0;
        int high = objects.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            T object = objects.get(middle);
            int order = object.name().compareTo(name);
            if (order == 0) {
                return Optional.of(object);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    public static <T extends Comparable<T>> List<T> values(Collection<T> values) {
        return sorted(values, Comparator.naturalOrder());
    }

    /** Without a stream: most lists have no element or one, and a catalog has many thousands of lists. */
    private static <T> List<T> sorted(Collection<T> elements, Comparator<? super T> order) {
        if (elements.size() < 2) {
            return List.copyOf(elements);
        }
        List<T> sorted = new ArrayList<>(elements);
        sorted.sort(order);
        return Collections.unmodifiableList(sorted);
    }

    public static Map<String, String> map(Map<String, String> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    public static @Nullable String options(Map<String, String> options) {
        return options.isEmpty()
                ? null
                : options.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
