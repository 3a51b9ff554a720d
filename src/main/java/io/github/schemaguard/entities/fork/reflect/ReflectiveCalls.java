package io.github.schemaguard.entities.fork.reflect;

import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Calls public methods of Hibernate's objects by name, since no version of Hibernate is known at compile time. */
public final class ReflectiveCalls {
    private static final Members<Method> METHODS = new Members<>(ReflectiveCalls::findMethod);
    private static final Members<Field> FIELDS = new Members<>(ReflectiveCalls::findField);

    private ReflectiveCalls() {}

    /**
     * The result of the first of these methods, without parameters, that this version has.
     *
     * @return null when the method returns null
     */
    public static @Nullable Object get(Object target, String... methods) {
        for (String name : methods) {
            Method method = method(type(target), name);
            if (method != null) {
                return invoke(method, target);
            }
        }
        throw new UnsupportedHibernateException(
                target.getClass().getName() + " has none of the methods " + Arrays.toString(methods));
    }

    /** As {@link #get}, for methods that never return null. */
    public static Object some(Object target, String... methods) {
        Object value = get(target, methods);
        if (value == null) {
            throw new UnsupportedHibernateException(
                    target.getClass().getName() + "." + methods[0] + "() unexpectedly returned null");
        }
        return value;
    }

    /** The result of a method without parameters; null also when this version does not have it. */
    public static @Nullable Object find(Object target, String method) {
        return method(type(target), method) == null ? null : get(target, method);
    }

    /** A field, for versions without a getter, of the class or a superclass; null when none has it. */
    public static @Nullable Field field(Class<?> type, String name) {
        return FIELDS.of(type, name).orElse(null);
    }

    private static Optional<Field> findField(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            try {
                Field field = each.getDeclaredField(name);
                field.setAccessible(true);
                return Optional.of(field);
            } catch (NoSuchFieldException next) {
                // the superclass may have it
            }
        }
        return Optional.empty();
    }

    public static boolean is(Object target, String method) {
        return Boolean.TRUE.equals(find(target, method));
    }

    public static String text(Object target, String... methods) {
        Object value = get(target, methods);
        return value == null ? "" : value.toString();
    }

    /** The elements of the collection or iterator, or the values of the map, that the first of these methods returns. */
    public static List<Object> list(Object target, String... methods) {
        Object value = get(target, methods);
        List<Object> elements = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            elements.addAll(map.values());
        } else if (value instanceof Iterable<?> iterable) {
            iterable.forEach(elements::add);
        } else if (value instanceof Iterator<?> iterator) {
            iterator.forEachRemaining(elements::add);
        }
        return elements;
    }

    /** Calls the method of this name that takes these arguments. */
    public static @Nullable Object call(Object target, String name, Object... arguments) {
        Class<?> type = type(target);
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && accepts(method.getParameterTypes(), arguments)) {
                method.setAccessible(true);
                return invoke(method, target, arguments);
            }
        }
        throw new UnsupportedHibernateException(type.getName() + " has no method " + name + " for "
                + Arrays.stream(arguments)
                        .map(argument -> argument.getClass().getName())
                        .toList());
    }

    /** Calls the method of this name that the class or a class above it keeps to itself. */
    public static @Nullable Object callHidden(Object target, String name, Object... arguments) {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && accepts(method.getParameterTypes(), arguments)) {
                    method.setAccessible(true);
                    return invoke(method, target, arguments);
                }
            }
        }
        throw new UnsupportedHibernateException(target.getClass().getName() + " has no method " + name);
    }

    public static Object create(String className, Object... arguments) throws ReflectiveOperationException {
        for (var constructor : Class.forName(className).getConstructors()) {
            if (accepts(constructor.getParameterTypes(), arguments)) {
                try {
                    return constructor.newInstance(arguments);
                } catch (InvocationTargetException failure) {
                    throw unwrapped(failure);
                }
            }
        }
        throw new UnsupportedHibernateException(className + " has no fitting constructor");
    }

    private static boolean accepts(Class<?>[] types, Object[] arguments) {
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!MethodType.methodType(types[i]).wrap().returnType().isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    /** The class to search for methods; for a class object, whose static methods are called, the class itself. */
    private static Class<?> type(Object target) {
        return target instanceof Class<?> owner ? owner : target.getClass();
    }

    /** The type's public method of this name without parameters; null without one. */
    public static @Nullable Method method(Class<?> type, String name) {
        return METHODS.of(type, name).orElse(null);
    }

    private static Optional<Method> findMethod(Class<?> type, String name) {
        try {
            Method method = type.getMethod(name);
            method.setAccessible(true);
            return Optional.of(method);
        } catch (NoSuchMethodException otherVersion) {
            return Optional.empty();
        }
    }

    private static @Nullable Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw unwrapped(failure);
        } catch (IllegalAccessException impossible) {
            throw new UnsupportedHibernateException(impossible.toString());
        }
    }

    /** The exception of the called method; errors and unchecked exceptions unchanged. */
    private static RuntimeException unwrapped(InvocationTargetException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    /** Members of classes by name. Each is searched once, because a search without a result takes longest. */
    private static final class Members<M> extends ClassValue<Map<String, Optional<M>>> {
        private final BiFunction<Class<?>, String, Optional<M>> search;

        Members(BiFunction<Class<?>, String, Optional<M>> search) {
            this.search = search;
        }

        Optional<M> of(Class<?> type, String name) {
            return get(type).computeIfAbsent(name, absent -> search.apply(type, name));
        }

        @Override
        protected Map<String, Optional<M>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    }
}
