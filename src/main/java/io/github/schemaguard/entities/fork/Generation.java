package io.github.schemaguard.entities.fork;

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
record Generation(String strategy, String sequence, int allocationSize) {
    static final Generation NONE = new Generation("NONE", "", 0);

    /** Of the identifier of a root class. */
    static Generation of(Object rootClass, Boot boot) throws ReflectiveOperationException {
        Object identifier = Calls.get(rootClass, "getIdentifier");
        Object property = Calls.get(rootClass, "getIdentifierProperty");
        Object generator = identifier == null ? null : generator(identifier, rootClass, property, boot);
        return generator == null ? NONE : of(generator);
    }

    /** Up to 6 the value keeps the generator that the metadata was built with; from 7 on it makes them on demand. */
    private static @Nullable Object generator(Object identifier, Object rootClass, @Nullable Object property, Boot boot)
            throws ReflectiveOperationException {
        for (String name : List.of("generator", "identifierGenerator")) {
            Field field = Calls.field(identifier.getClass(), name);
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
        Object database = Calls.some(boot.metadata(), "getDatabase");
        Object context = Calls.call(
                Class.forName("org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl"),
                "fromConfigurationMap",
                Calls.some(database, "getJdbcEnvironment"),
                database,
                boot.settings());
        Object defaults = Proxy.newProxyInstance(
                settings.getClassLoader(),
                new Class<?>[] {settings},
                (proxy, method, arguments) ->
                        method.getName().equals("getSqlStringGenerationContext") ? context : null);
        return Calls.call(identifier, "createGenerator", boot.dialect(), rootClass, property, defaults);
    }

    private static Generation of(Object generator) {
        String type = generator.getClass().getSimpleName();
        Object structure = Calls.find(generator, "getDatabaseStructure");
        if (structure != null) {
            boolean sequence = Calls.is(structure, "isPhysicalSequence");
            return sequence
                    ? new Generation("SEQUENCE", name(structure), (Integer) Calls.some(structure, "getIncrementSize"))
                    : new Generation("TABLE", "", 0);
        }
        if (type.contains("Identity")) {
            return new Generation("IDENTITY", "", 0);
        }
        if (type.equals("TableGenerator") || type.equals("MultipleHiLoPerTableGenerator")) {
            return new Generation("TABLE", "", 0);
        }
        if (type.toUpperCase(java.util.Locale.ROOT).startsWith("UUID")) {
            return new Generation("UUID", "", 0);
        }
        return type.equals("Assigned") || type.equals("ForeignGenerator") ? NONE : new Generation("OTHER", "", 0);
    }

    private static String name(Object structure) {
        Object qualified = Calls.find(structure, "getPhysicalName");
        if (qualified == null) { // 5.4 and before
            return Names.stored(Calls.text(structure, "getName"), false);
        }
        Object schema = Calls.get(qualified, "getSchemaName");
        String name = Names.stored(Calls.some(qualified, "getObjectName"));
        return schema == null ? name : Names.stored(schema) + "." + name;
    }
}
