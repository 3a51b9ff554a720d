package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.application.fork.DriverStrings;
import io.github.schemaguard.entities.AssumedNaming;
import io.github.schemaguard.entities.Tenancy;
import io.github.schemaguard.entities.fork.framework.PersistenceUnit;
import io.github.schemaguard.entities.fork.protocol.HibernateRequest;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.UnsupportedHibernateException;
import io.github.schemaguard.mapping.StringBinding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's metadata, built without a database, a session factory or the rest of an application.
 *
 * @param version of Hibernate, {@code 7.4.13.Final}
 * @param metadata an {@code org.hibernate.boot.Metadata}
 * @param registry an {@code org.hibernate.boot.registry.StandardServiceRegistry}
 * @param settings with which the registry was built
 * @param strings how the driver sends a String, by the settings that connect to the project's database
 * @param namesStrategy whether a setting besides the framework's, or code, chooses the naming strategy
 * @param tenancy what the settings say about tenants
 */
public record HibernateMetadata(
        String version,
        Object metadata,
        Object registry,
        Map<?, ?> settings,
        StringBinding strings,
        boolean namesStrategy,
        Tenancy tenancy) {
    private static final String CONTRIBUTOR = "hibernate.metadata_builder_contributor";

    public static HibernateMetadata of(PersistenceUnit unit, HibernateRequest request, List<String> notes)
            throws ReflectiveOperationException {
        return of(unit, request, Map.of(), notes);
    }

    /**
     * The metadata with more settings than the project's own, for a session factory that makes no entity.
     *
     * @param more settings that take precedence over all others
     */
    public static HibernateMetadata of(
            PersistenceUnit unit, HibernateRequest request, Map<String, Object> more, List<String> notes)
            throws ReflectiveOperationException {
        String version = ReflectiveCalls.text(Class.forName("org.hibernate.Version"), "getVersionString");
        OldHibernateException.check(version);
        HibernateHook hook = HibernateHook.of(request.hook());
        Object builder = ReflectiveCalls.create("org.hibernate.boot.registry.StandardServiceRegistryBuilder");
        for (String file : request.configurationFiles()) {
            ReflectiveCalls.call(builder, "configure", file);
        }
        Map<?, ?> settings = (Map<?, ?>) ReflectiveCalls.some(builder, "getSettings", "getAggregatedSettings");
        StringBinding strings = DriverStrings.ofHibernate(settings)
                .or(DriverStrings.ofHibernate(unit.framework().settings()));
        Tenancy tenancy = Tenancy.ofHibernate(settings)
                .or(unit.framework().tenancy())
                .or(Tenancy.ofHibernate(unit.framework().settings()));
        settings.keySet().removeIf(MetadataSettings::isStripped);
        boolean namesStrategy = namesStrategy(settings) || namesStrategy(request.settings());
        Map<String, Object> given =
                MetadataSettings.of(request, unit.framework().settings(), settings, version, notes);
        Object contributor =
                given.getOrDefault(CONTRIBUTOR, request.unit().isEmpty() ? null : settings.get(CONTRIBUTOR));
        given.putAll(more);
        if (!settings.containsKey(ApplicationBeans.SETTING)) {
            given.putIfAbsent(ApplicationBeans.SETTING, ApplicationBeans.container());
        }
        if (!more.isEmpty() && !settings.containsKey(JsonMapper.SETTING)) {
            JsonMapper.substitute().ifPresent(mapper -> given.putIfAbsent(JsonMapper.SETTING, mapper));
        }
        ReflectiveCalls.call(builder, "applySettings", given);
        if (!more.isEmpty()) {
            GeneratedClasses.leaveOut(builder);
        }
        hook.configure(builder);
        Object registry = ReflectiveCalls.some(builder, "build");
        Object sources = ReflectiveCalls.create("org.hibernate.boot.MetadataSources", registry);
        addTo(sources, unit, request);
        unit.framework().mappingFiles().forEach(file -> ReflectiveCalls.call(sources, "addResource", file));
        hook.configure(sources);
        Object metadataBuilder = ReflectiveCalls.some(sources, "getMetadataBuilder");
        contribute(contributor, metadataBuilder);
        hook.configure(metadataBuilder);
        Object metadata = ReflectiveCalls.some(metadataBuilder, "build");
        ValueGenerators.create(metadata, registry);
        EmptyLengths.replace(metadata);
        UniqueReferences.declare(metadata);
        return new HibernateMetadata(
                version, metadata, registry, settings, strings, namesStrategy || contributor != null, tenancy);
    }

    private static boolean namesStrategy(Map<?, ?> settings) {
        return settings.containsKey(AssumedNaming.PHYSICAL) || settings.containsKey(AssumedNaming.IMPLICIT);
    }

    private static void addTo(Object sources, PersistenceUnit unit, HibernateRequest request)
            throws ReflectiveOperationException {
        for (String name : unit.packages()) {
            ReflectiveCalls.call(sources, "addPackage", name);
        }
        for (String name : unit.classes()) {
            ReflectiveCalls.call(sources, "addAnnotatedClass", load(name));
        }
        for (String name : request.mappingFiles()) {
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

    /**
     * Hibernate's JPA bootstrap applies this setting itself; plain metadata building ignores it, and so does an application
     * with a {@code hibernate.cfg.xml} and no persistence unit.
     */
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
}
