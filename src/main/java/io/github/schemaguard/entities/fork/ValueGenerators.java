package io.github.schemaguard.entities.fork;

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
        for (Object entity : Calls.list(metadata, "getEntityBindings")) {
            for (Object property : Calls.list(entity, "getProperties")) {
                Object creator = Calls.find(property, "getValueGeneratorCreator");
                if (creator != null) {
                    create(creator, context, new Context(metadata, registry, entity, property));
                }
            }
        }
    }

    private static void create(Object creator, Class<?> type, Context context) {
        Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, context);
        try {
            Calls.call(creator, "createGenerator", proxy);
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
                case "getDatabase" -> Calls.get(metadata, "getDatabase");
                case "getServiceRegistry" -> registry;
                case "getPersistentClass" -> entity;
                case "getRootClass" -> Calls.get(entity, "getRootClass");
                case "getProperty" -> property;
                case "getValue" -> Calls.get(property, "getValue");
                case "getType" -> Calls.get(property, "getType");
                case "getMemberDetails" -> Calls.find(property, "getMemberDetails");
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == arguments[0];
                case "toString" -> "GeneratorCreationContext";
                default -> null;
            };
        }
    }
}
