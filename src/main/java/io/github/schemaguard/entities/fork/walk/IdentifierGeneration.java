package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.StoredNames;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Hibernate gets the value of an identifier.
 *
 * @param strategy a name of {@code MappedColumn.Generation.Strategy}
 * @param sequence as PostgreSQL stores it, with its schema if the mapping says one; empty unless SEQUENCE
 */
record IdentifierGeneration(String strategy, String sequence, int allocationSize) {
    static final IdentifierGeneration NONE = new IdentifierGeneration("NONE", "", 0);

    /** Of the identifier of a root class. */
    static IdentifierGeneration of(Object rootClass, HibernateMetadata boot) throws ReflectiveOperationException {
        Object identifier = ReflectiveCalls.get(rootClass, "getIdentifier");
        Object property = ReflectiveCalls.get(rootClass, "getIdentifierProperty");
        Object generator = identifier == null ? null : generator(identifier, rootClass, property, boot);
        return generator == null ? NONE : of(generator);
    }

    /** Up to 6 the value keeps the generator that the metadata was built with; from 7 on it makes them on demand. */
    private static @Nullable Object generator(
            Object identifier, Object rootClass, @Nullable Object property, HibernateMetadata boot)
            throws ReflectiveOperationException {
        for (String name : List.of("generator", "identifierGenerator")) {
            Field field = ReflectiveCalls.field(identifier.getClass(), name);
            if (field != null) {
                return field.get(identifier);
            }
        }
        Class<?> settings;
        try {
            settings = Class.forName("org.hibernate.mapping.GeneratorSettings");
        } catch (ClassNotFoundException otherVersion) {
            return null;
        }
        if (property == null) {
            return null;
        }
        Object database = ReflectiveCalls.some(boot.metadata(), "getDatabase");
        Object context = ReflectiveCalls.call(
                Class.forName("org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl"),
                "fromConfigurationMap",
                ReflectiveCalls.some(database, "getJdbcEnvironment"),
                database,
                boot.settings());
        Object defaults = Proxy.newProxyInstance(
                settings.getClassLoader(),
                new Class<?>[] {settings},
                (proxy, method, arguments) ->
                        method.getName().equals("getSqlStringGenerationContext") ? context : null);
        return ReflectiveCalls.call(identifier, "createGenerator", boot.dialect(), rootClass, property, defaults);
    }

    private static IdentifierGeneration of(Object generator) {
        String type = generator.getClass().getSimpleName();
        Object structure = ReflectiveCalls.find(generator, "getDatabaseStructure");
        if (structure != null) {
            boolean sequence = ReflectiveCalls.is(structure, "isPhysicalSequence");
            return sequence
                    ? new IdentifierGeneration(
                            "SEQUENCE", name(structure), (Integer) ReflectiveCalls.some(structure, "getIncrementSize"))
                    : new IdentifierGeneration("TABLE", "", 0);
        }
        if (type.contains("Identity")) {
            return new IdentifierGeneration("IDENTITY", "", 0);
        }
        if (type.equals("TableGenerator") || type.equals("MultipleHiLoPerTableGenerator")) {
            return new IdentifierGeneration("TABLE", "", 0);
        }
        if (type.toUpperCase(java.util.Locale.ROOT).startsWith("UUID")) {
            return new IdentifierGeneration("UUID", "", 0);
        }
        return type.equals("Assigned") || type.equals("ForeignGenerator")
                ? NONE
                : new IdentifierGeneration("OTHER", "", 0);
    }

    private static String name(Object structure) {
        Object qualified = ReflectiveCalls.find(structure, "getPhysicalName");
        if (qualified == null) { // 5.4 and before
            return StoredNames.stored(ReflectiveCalls.text(structure, "getName"), false);
        }
        Object schema = ReflectiveCalls.get(qualified, "getSchemaName");
        String name = StoredNames.stored(ReflectiveCalls.some(qualified, "getObjectName"));
        return schema == null ? name : StoredNames.stored(schema) + "." + name;
    }
}
