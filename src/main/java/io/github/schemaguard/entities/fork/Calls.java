package io.github.schemaguard.entities.fork;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls public methods of Hibernate's objects by name, since no version of Hibernate is known at compile time. */
final class Calls {
    private Calls() {}

    /**
     * The value of the first of these methods without parameters that this version has.
     *
     * @return null when it returns null
     */
    static @Nullable Object get(Object target, String... methods) {
        for (String name : methods) {
            Method method = method(target, name);
            if (method != null) {
                return invoke(method, target);
            }
        }
        throw new UnsupportedHibernateException(
                target.getClass().getName() + " has none of the methods " + Arrays.toString(methods));
    }

    /** As {@link #get}, for methods that never return null. */
    static Object some(Object target, String... methods) {
        Object value = get(target, methods);
        if (value == null) {
            throw new UnsupportedHibernateException(
                    target.getClass().getName() + "." + methods[0] + "() unexpectedly returned null");
        }
        return value;
    }

    /** The value of a method without parameters; null too when this version does not have it. */
    static @Nullable Object find(Object target, String method) {
        return method(target, method) == null ? null : get(target, method);
    }

    static boolean is(Object target, String method) {
        return Boolean.TRUE.equals(find(target, method));
    }

    static String text(Object target, String... methods) {
        Object value = get(target, methods);
        return value == null ? "" : value.toString();
    }

    /** The elements that the first of these methods gives, be it a collection, an iterator or a map (its values). */
    static List<Object> list(Object target, String... methods) {
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
    static @Nullable Object call(Object target, String name, Object... arguments) {
        Class<?> type = type(target);
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && accepts(method.getParameterTypes(), arguments)) {
                return invoke(method, target, arguments);
            }
        }
        throw new UnsupportedHibernateException(type.getName() + " has no method " + name + " for "
                + Arrays.stream(arguments)
                        .map(argument -> argument.getClass().getName())
                        .toList());
    }

    static Object create(String className, Object... arguments) throws ReflectiveOperationException {
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
            if (!types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    /** A class stands for its static methods. */
    private static Class<?> type(Object target) {
        return target instanceof Class<?> owner ? owner : target.getClass();
    }

    private static @Nullable Method method(Object target, String name) {
        try {
            return type(target).getMethod(name);
        } catch (NoSuchMethodException otherVersion) {
            return null;
        }
    }

    private static @Nullable Object invoke(Method method, Object target, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw unwrapped(failure);
        } catch (IllegalAccessException impossible) {
            throw new UnsupportedHibernateException(impossible.toString());
        }
    }

    /** What the called method threw; errors and unchecked exceptions as they are. */
    private static RuntimeException unwrapped(InvocationTargetException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
