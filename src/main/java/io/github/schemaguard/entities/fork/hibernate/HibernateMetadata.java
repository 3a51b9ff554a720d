package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.entities.fork.framework.PersistenceUnit;
import io.github.schemaguard.entities.fork.protocol.HibernateAnswer;
import io.github.schemaguard.entities.fork.protocol.HibernateRequest;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.UnsupportedHibernateException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's metadata, built without a database, a session factory or the rest of an application.
 *
 * @param version Hibernate's, {@code 7.4.13.Final}
 * @param metadata an {@code org.hibernate.boot.Metadata}
 * @param registry an {@code org.hibernate.boot.registry.StandardServiceRegistry}
 * @param settings all that the registry was built with
 */
public record HibernateMetadata(String version, Object metadata, Object registry, Map<?, ?> settings) {

    public static HibernateMetadata of(PersistenceUnit unit, HibernateRequest request, HibernateAnswer answer)
            throws ReflectiveOperationException {
        String version = ReflectiveCalls.text(Class.forName("org.hibernate.Version"), "getVersionString");
        Hook hook = Hook.of(request.one(HibernateRequest.HOOK));
        Object builder = ReflectiveCalls.create("org.hibernate.boot.registry.StandardServiceRegistryBuilder");
        for (String file : request.all(HibernateRequest.CONFIGURATION_FILE)) {
            ReflectiveCalls.call(builder, "configure", file);
        }
        Map<?, ?> settings = (Map<?, ?>) ReflectiveCalls.some(builder, "getSettings", "getAggregatedSettings");
        settings.keySet().removeIf(HibernateSettings::isStripped);
        Map<String, Object> given =
                HibernateSettings.of(request, unit.framework().settings(), version, answer);
        ReflectiveCalls.call(builder, "applySettings", given);
        hook.configure(builder);
        Object registry = ReflectiveCalls.some(builder, "build");
        Object sources = ReflectiveCalls.create("org.hibernate.boot.MetadataSources", registry);
        addTo(sources, unit, request);
        unit.framework().mappingFiles().forEach(file -> ReflectiveCalls.call(sources, "addResource", file));
        hook.configure(sources);
        Object metadataBuilder = ReflectiveCalls.some(sources, "getMetadataBuilder");
        contribute(given.get("hibernate.metadata_builder_contributor"), metadataBuilder);
        hook.configure(metadataBuilder);
        Object metadata = ReflectiveCalls.some(metadataBuilder, "build");
        ValueGenerators.create(metadata, registry);
        return new HibernateMetadata(version, metadata, registry, settings);
    }

    private static void addTo(Object sources, PersistenceUnit unit, HibernateRequest request)
            throws ReflectiveOperationException {
        for (String name : unit.packages()) {
            ReflectiveCalls.call(sources, "addPackage", name);
        }
        for (String name : unit.classes()) {
            ReflectiveCalls.call(sources, "addAnnotatedClass", load(name));
        }
        for (String name : request.all(HibernateRequest.MAPPING_FILE)) {
            ReflectiveCalls.call(sources, "addResource", name);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, HibernateMetadata.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError failure) {
            throw new UnloadableClassException(name, failure);
        }
    }

    /** What Hibernate's own JPA bootstrap does with this setting; plain metadata building ignores it. */
    private static void contribute(@Nullable Object contributor, Object metadataBuilder)
            throws ReflectiveOperationException {
        if (contributor != null && !contributor.toString().isBlank()) {
            ReflectiveCalls.call(ReflectiveCalls.create(contributor.toString().strip()), "contribute", metadataBuilder);
        }
    }

    public Object dialect() throws ReflectiveOperationException {
        return ReflectiveCalls.some(service("org.hibernate.engine.jdbc.env.spi.JdbcEnvironment"), "getDialect");
    }

    Object service(String type) throws ReflectiveOperationException {
        Object service = ReflectiveCalls.call(registry, "getService", Class.forName(type));
        if (service == null) {
            throw new UnsupportedHibernateException("there is no service " + type);
        }
        return service;
    }

    /** The user's class, duck-typed, so that the project needs no dependency on us. */
    private record Hook(@Nullable Object target) {
        static Hook of(String className) {
            if (className.isEmpty()) {
                return new Hook(null);
            }
            try {
                Object target = Class.forName(className).getConstructor().newInstance();
                for (Method method : target.getClass().getMethods()) {
                    if (method.getName().equals("configure") && method.getParameterCount() == 1) {
                        return new Hook(target);
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

        void configure(Object builder) throws ReflectiveOperationException {
            if (target == null) {
                return;
            }
            for (Method method : target.getClass().getMethods()) {
                if (method.getName().equals("configure")
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

    /** The hook cannot be used, or threw. */
    public static final class HookException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HookException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** A class of the mapping cannot be loaded. */
    public static final class UnloadableClassException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnloadableClassException(String name, Throwable cause) {
            super("class " + name + " cannot be loaded", cause);
        }
    }
}
