package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Proxies and accessors that Hibernate generates for entities. They take half the time that a session factory needs, and no
 * entity is ever made.
 */
final class GeneratedClasses {
    private static final String PROVIDER = "org.hibernate.bytecode.spi.BytecodeProvider";
    private static final String NONE = "org.hibernate.bytecode.internal.none.BytecodeProviderImpl";
    private static final String SERVICE = "org.hibernate.service.Service";

    private GeneratedClasses() {}

    /**
     * Lets Hibernate generate none, where what generates them is a service that can be replaced: not in 5.3 and early 5.4.
     *
     * @param builder of the service registry
     */
    static void leaveOut(Object builder) throws ReflectiveOperationException {
        ClassLoader loader = GeneratedClasses.class.getClassLoader();
        Class<?> provider = Class.forName(PROVIDER, false, loader);
        if (!Class.forName(SERVICE, false, loader).isAssignableFrom(provider)) {
            return;
        }
        Object none = ReflectiveCalls.create(NONE);
        Object replacement = Proxy.newProxyInstance(loader, new Class<?>[] {provider}, (proxy, method, arguments) -> {
            // Up to 6.4, Hibernate's own implementation throws where null means that there is no accessor.
            if (method.getName().equals("getReflectionOptimizer")) {
                return null;
            }
            try {
                return method.invoke(none, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
        ReflectiveCalls.call(builder, "addService", provider, replacement);
    }
}
