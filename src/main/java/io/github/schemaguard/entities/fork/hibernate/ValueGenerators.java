package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Creates the generators of attributes that are no identifiers, as a session factory does: one for
 * {@code @CreationTimestamp} and its like makes its column NOT NULL from Hibernate 7.4 on.
 */
final class ValueGenerators {
    private static final String CONTEXT = "org.hibernate.generator.GeneratorCreationContext";

    private ValueGenerators() {}

    /** Nothing before Hibernate 6.2, where generators know nothing of columns. */
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
            // One that only a running application can create says nothing of its column.
        }
    }

    /** What generators ask for, as far as it is there without a session factory. */
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
