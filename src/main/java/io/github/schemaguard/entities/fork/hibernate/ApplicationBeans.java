package io.github.schemaguard.entities.fork.hibernate;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Converters and listeners whose constructors need something of the application, such as a bean of Spring. Hibernate has to make
 * an instance to know a converter's column, and no method of it is needed for that.
 */
final class ApplicationBeans {
    /** The setting that has the container of beans. */
    static final String SETTING = "hibernate.resource.beans.container";

    private static final String CONTAINER = "org.hibernate.resource.beans.container.spi.";

    private ApplicationBeans() {}

    /** A container that makes them as Hibernate does, and without a constructor where that fails. */
    static Object container() throws ReflectiveOperationException {
        Class<?> container = type(CONTAINER + "BeanContainer");
        Class<?> contained = type(CONTAINER + "ContainedBean");
        return proxy(container, arguments -> {
            int type = arguments[0] instanceof String ? 1 : 0;
            Class<?> bean = (Class<?>) arguments[type];
            Object instance = instance(bean, type == 0 ? null : (String) arguments[0], arguments[type + 2]);
            return Proxy.newProxyInstance(
                    contained.getClassLoader(),
                    new Class<?>[] {contained},
                    (proxy, method, none) -> switch (method.getName()) {
                        case "getBeanInstance" -> instance;
                        case "getBeanClass" -> bean;
                        default -> method.invoke(instance, none);
                    });
        });
    }

    /** Makes a bean from the arguments of {@code getBean}. */
    @FunctionalInterface
    private interface BeanSource {
        Object bean(@Nullable Object[] arguments) throws Throwable;
    }

    private static Object proxy(Class<?> container, BeanSource source) {
        return Proxy.newProxyInstance(
                container.getClassLoader(),
                new Class<?>[] {container},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBean" -> source.bean(arguments);
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> ApplicationBeans.class.getSimpleName();
                    default -> null;
                });
    }

    private static Object instance(Class<?> type, @Nullable String name, Object producer) throws Throwable {
        Class<?> producers = type("org.hibernate.resource.beans.spi.BeanInstanceProducer");
        try {
            return name == null
                    ? producers.getMethod("produceBeanInstance", Class.class).invoke(producer, type)
                    : producers
                            .getMethod("produceBeanInstance", String.class, Class.class)
                            .invoke(producer, name, type);
        } catch (InvocationTargetException failure) {
            if (hasPlainConstructor(type)) {
                throw failure.getCause();
            }
            return withoutConstructor(type);
        }
    }

    private static boolean hasPlainConstructor(Class<?> type) {
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            if (each.getParameterCount() == 0) {
                return true;
            }
        }
        return type.isInterface();
    }

    /** As deserialization makes an instance. */
    private static Object withoutConstructor(Class<?> type) throws ReflectiveOperationException {
        Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
        Constructor<?> constructor = (Constructor<?>) factory.getMethod(
                        "newConstructorForSerialization", Class.class, Constructor.class)
                .invoke(factory.getMethod("getReflectionFactory").invoke(null), type, Object.class.getConstructor());
        return constructor.newInstance();
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, false, ApplicationBeans.class.getClassLoader());
    }
}
