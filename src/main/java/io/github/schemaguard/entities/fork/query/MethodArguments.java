package io.github.schemaguard.entities.fork.query;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arguments to call a repository's method with. */
final class MethodArguments {

    private static final String DOMAIN = "org.springframework.data.domain.";

    private MethodArguments() {}

    /** One for each parameter; null where only the project could make a value. */
    static @Nullable Object[] of(Method method, Class<?> domainType) throws ReflectiveOperationException {
        Class<?>[] types = method.getParameterTypes();
        Type[] generic = method.getGenericParameterTypes();
        @Nullable Object[] arguments = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = argument(types[i], generic[i], domainType);
        }
        return arguments;
    }

    private static @Nullable Object argument(Class<?> type, Type generic, Class<?> domainType)
            throws ReflectiveOperationException {
        switch (type.getName()) {
            // The second page: of an empty first page, nobody counts the rows.
            case DOMAIN + "Pageable", DOMAIN + "PageRequest" -> {
                return Class.forName(DOMAIN + "PageRequest")
                        .getMethod("of", int.class, int.class)
                        .invoke(null, 1, 1);
            }
            case DOMAIN + "Sort" -> {
                return type.getMethod("unsorted").invoke(null);
            }
            case DOMAIN + "Limit" -> {
                return type.getMethod("of", int.class).invoke(null, 1);
            }
            case DOMAIN + "ScrollPosition", DOMAIN + "OffsetScrollPosition" -> {
                return Class.forName(DOMAIN + "ScrollPosition")
                        .getMethod("offset")
                        .invoke(null);
            }
            case "java.lang.Class" -> {
                return domainType;
            }
            default -> {
                if (Iterable.class.isAssignableFrom(type)) {
                    return collection(type, element(generic));
                }
                return SampleValues.of(type);
            }
        }
    }

    private static @Nullable Object collection(Class<?> type, @Nullable Object element) {
        if (type.isAssignableFrom(List.class)) {
            return Collections.singletonList(element);
        }
        return type.isAssignableFrom(Set.class) ? Collections.singleton(element) : null;
    }

    private static @Nullable Object element(Type generic) {
        Type element = generic instanceof ParameterizedType known ? known.getActualTypeArguments()[0] : Object.class;
        if (element instanceof WildcardType wildcard) {
            element = wildcard.getUpperBounds()[0];
        }
        return element instanceof Class<?> type ? SampleValues.of(type) : null;
    }
}
