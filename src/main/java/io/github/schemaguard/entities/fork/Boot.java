package io.github.schemaguard.entities.fork;

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
record Boot(String version, Object metadata, Object registry, Map<?, ?> settings) {

    static Boot of(Unit unit, Request request, Answer answer) throws ReflectiveOperationException {
        String version = Calls.text(Class.forName("org.hibernate.Version"), "getVersionString");
        Hook hook = Hook.of(request.one(Request.HOOK));
        Object builder = Calls.create("org.hibernate.boot.registry.StandardServiceRegistryBuilder");
        for (String file : request.all(Request.CONFIGURATION_FILE)) {
            Calls.call(builder, "configure", file);
        }
        Map<?, ?> settings = (Map<?, ?>) Calls.some(builder, "getSettings", "getAggregatedSettings");
        settings.keySet().removeIf(Settings::isStripped);
        Map<String, Object> given = Settings.of(request, unit.framework().settings(), version, answer);
        Calls.call(builder, "applySettings", given);
        hook.configure(builder);
        Object registry = Calls.some(builder, "build");
        Object sources = Calls.create("org.hibernate.boot.MetadataSources", registry);
        addTo(sources, unit, request);
        unit.framework().mappingFiles().forEach(file -> Calls.call(sources, "addResource", file));
        hook.configure(sources);
        Object metadataBuilder = Calls.some(sources, "getMetadataBuilder");
        contribute(given.get("hibernate.metadata_builder_contributor"), metadataBuilder);
        hook.configure(metadataBuilder);
        Object metadata = Calls.some(metadataBuilder, "build");
        ValueGenerators.create(metadata, registry);
        return new Boot(version, metadata, registry, settings);
    }

    private static void addTo(Object sources, Unit unit, Request request) throws ReflectiveOperationException {
        for (String name : unit.packages()) {
            Calls.call(sources, "addPackage", name);
        }
        for (String name : unit.classes()) {
            Calls.call(sources, "addAnnotatedClass", load(name));
        }
        for (String name : request.all(Request.MAPPING_FILE)) {
            Calls.call(sources, "addResource", name);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Boot.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError failure) {
            throw new UnloadableClassException(name, failure);
        }
    }

    /** What Hibernate's own JPA bootstrap does with this setting; plain metadata building ignores it. */
    private static void contribute(@Nullable Object contributor, Object metadataBuilder)
            throws ReflectiveOperationException {
        if (contributor != null && !contributor.toString().isBlank()) {
            Calls.call(Calls.create(contributor.toString().strip()), "contribute", metadataBuilder);
        }
    }

    Object dialect() throws ReflectiveOperationException {
        return Calls.some(service("org.hibernate.engine.jdbc.env.spi.JdbcEnvironment"), "getDialect");
    }

    Object service(String type) throws ReflectiveOperationException {
        Object service = Calls.call(registry, "getService", Class.forName(type));
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
    static final class HookException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HookException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** A class of the mapping cannot be loaded. */
    static final class UnloadableClassException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnloadableClassException(String name, Throwable cause) {
            super("class " + name + " cannot be loaded", cause);
        }
    }
}
