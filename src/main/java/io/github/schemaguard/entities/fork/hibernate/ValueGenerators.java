package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Creates the generators of attributes other than identifiers, as a session factory does: from Hibernate 7.4 on, a generator
 * such as the one for {@code @CreationTimestamp} makes its column NOT NULL.
 */
final class ValueGenerators {
    private static final String CONTEXT = "org.hibernate.generator.GeneratorCreationContext";

    private ValueGenerators() {}

    /** Does nothing before Hibernate 6.2, where generators do not affect columns. */
    static void create(Object metadata, Object registry) {
        Class<?> context;
        try {
            context = Class.forName(CONTEXT);
        } catch (ClassNotFoundException before62) {
            return;
        }
        for (Object entity : ReflectiveCalls.list(metadata, "getEntityBindings")) {
            for (Object property : ReflectiveCalls.list(entity, "getProperties")) {
                Object creator = ReflectiveCalls.find(property, "getValueGeneratorCreator");
                if (creator != null) {
                    create(creator, context, new Context(metadata, registry, entity, property));
                }
            }
        }
    }

    private static void create(Object creator, Class<?> type, Context context) {
        Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, context);
        try {
            ReflectiveCalls.call(creator, "createGenerator", proxy);
        } catch (RuntimeException needsMore) {
            // A generator that only a running application can create does not affect its column.
        }
    }

    /** What generators need, as far as it is available without a session factory. */
    private record Context(Object metadata, Object registry, Object entity, Object property)
            implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
            return switch (method.getName()) {
                case "getDatabase" -> ReflectiveCalls.get(metadata, "getDatabase");
                case "getServiceRegistry" -> registry;
                case "getPersistentClass" -> entity;
                case "getRootClass" -> ReflectiveCalls.get(entity, "getRootClass");
                case "getProperty" -> property;
                case "getValue" -> ReflectiveCalls.get(property, "getValue");
                case "getType" -> ReflectiveCalls.get(property, "getType");
                case "getMemberDetails" -> ReflectiveCalls.find(property, "getMemberDetails");
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == arguments[0];
                case "toString" -> "GeneratorCreationContext";
                default -> null;
            };
        }
    }
}
