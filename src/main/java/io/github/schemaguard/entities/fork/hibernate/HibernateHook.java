package io.github.schemaguard.entities.fork.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The user's class that adjusts Hibernate's builders ({@code schema.hibernateHook}). Its methods are found by name, so the
 * project needs no dependency on the plugin.
 *
 * @param target an instance of it; null when the user names none
 */
record HibernateHook(@Nullable Object target) {
    private static final String METHOD = "configure";

    static HibernateHook of(@Nullable String className) {
        if (className == null) {
            return new HibernateHook(null);
        }
        try {
            Object target = Class.forName(className).getConstructor().newInstance();
            for (Method method : target.getClass().getMethods()) {
                if (method.getName().equals(METHOD) && method.getParameterCount() == 1) {
                    return new HibernateHook(target);
                }
            }
            throw new HookException(
                    className + " has no public method configure(StandardServiceRegistryBuilder),"
                            + " configure(MetadataSources) or configure(MetadataBuilder)",
                    null);
        } catch (ReflectiveOperationException | LinkageError failure) {
            throw new HookException(
                    className + " must be on the project's class path and have a public no-argument constructor",
                    failure);
        }
    }

    /** Passes one of Hibernate's builders to the methods that take it. */
    void configure(Object builder) throws ReflectiveOperationException {
        if (target == null) {
            return;
        }
        for (Method method : target.getClass().getMethods()) {
            if (method.getName().equals(METHOD)
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0] != Object.class
                    && method.getParameterTypes()[0].isInstance(builder)) {
                try {
                    method.invoke(target, builder);
                } catch (InvocationTargetException failure) {
                    throw new HookException(target.getClass().getName() + " failed", failure.getCause());
                }
            }
        }
    }
}
