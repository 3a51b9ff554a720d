package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.StoredNames;
import io.github.schemaguard.mapping.MappedColumn.Generation;
import io.github.schemaguard.mapping.MappedColumn.Generation.IncrementMismatch;
import io.github.schemaguard.mapping.MappedColumn.Generation.Strategy;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out how Hibernate gets the value of an identifier. */
final class IdentifierGeneration {
    private IdentifierGeneration() {}

    /** The generation of a root class' identifier. */
    static Generation of(Object rootClass, HibernateMetadata metadata) throws ReflectiveOperationException {
        Object identifier = ReflectiveCalls.get(rootClass, "getIdentifier");
        Object property = ReflectiveCalls.get(rootClass, "getIdentifierProperty");
        Object generator = identifier == null ? null : generator(identifier, rootClass, property, metadata);
        return generator == null ? Generation.NONE : generation(generator, metadata);
    }

    /** Until Hibernate 6 the value keeps the generator that the metadata was built with; from 7 on it is created on demand. */
    private static @Nullable Object generator(
            Object identifier, Object rootClass, @Nullable Object property, HibernateMetadata metadata)
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
        Object database = ReflectiveCalls.some(metadata.metadata(), "getDatabase");
        Object context = ReflectiveCalls.call(
                Class.forName("org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl"),
                "fromConfigurationMap",
                ReflectiveCalls.some(database, "getJdbcEnvironment"),
                database,
                metadata.settings());
        Object defaults = Proxy.newProxyInstance(
                settings.getClassLoader(),
                new Class<?>[] {settings},
                (proxy, method, arguments) ->
                        method.getName().equals("getSqlStringGenerationContext") ? context : null);
        return ReflectiveCalls.call(identifier, "createGenerator", metadata.dialect(), rootClass, property, defaults);
    }

    private static Generation generation(Object generator, HibernateMetadata metadata) {
        String type = generator.getClass().getSimpleName();
        Object structure = ReflectiveCalls.find(generator, "getDatabaseStructure");
        if (structure != null) {
            if (!ReflectiveCalls.is(structure, "isPhysicalSequence")) {
                return Generation.withoutSequence(Strategy.TABLE);
            }
            int allocation = (Integer) ReflectiveCalls.some(structure, "getIncrementSize");
            return new Generation(
                    Strategy.SEQUENCE, name(structure), allocation, mismatch(allocation, metadata.settings()));
        }
        if (type.contains("Identity")) {
            return Generation.withoutSequence(Strategy.IDENTITY);
        }
        if (type.equals("TableGenerator") || type.equals("MultipleHiLoPerTableGenerator")) {
            return Generation.withoutSequence(Strategy.TABLE);
        }
        if (type.toUpperCase(Locale.ROOT).startsWith("UUID")) {
            return Generation.withoutSequence(Strategy.UUID);
        }
        return type.equals("Assigned") || type.equals("ForeignGenerator")
                ? Generation.NONE
                : Generation.withoutSequence(Strategy.OTHER);
    }

    /** Hibernate compares the increment since 5.4, and only if one call provides several identifiers. */
    private static IncrementMismatch mismatch(int allocation, Map<?, ?> settings) {
        if (allocation <= 1 || !checksIncrements()) {
            return IncrementMismatch.IGNORED;
        }
        Object wanted = settings.get("hibernate.id.sequence.increment_size_mismatch_strategy");
        return switch (wanted == null ? "exception" : wanted.toString().toLowerCase(Locale.ROOT)) {
            case "fix" -> IncrementMismatch.CORRECTED;
            case "log", "none" -> IncrementMismatch.IGNORED;
            default -> IncrementMismatch.REFUSED;
        };
    }

    private static boolean checksIncrements() {
        try {
            Class.forName("org.hibernate.id.SequenceMismatchStrategy");
            return true;
        } catch (ClassNotFoundException before54) {
            return false;
        }
    }

    /** The name of the sequence, with its schema if the mapping gives one. */
    private static String name(Object structure) {
        Object qualified = ReflectiveCalls.find(structure, "getPhysicalName");
        if (qualified == null) { // 5.4 and before
            return StoredNames.stored(ReflectiveCalls.text(structure, "getName"), false);
        }
        Object schema = ReflectiveCalls.get(qualified, "getSchemaName");
        String name = StoredNames.identifier(ReflectiveCalls.some(qualified, "getObjectName"));
        return schema == null ? name : StoredNames.identifier(schema) + "." + name;
    }
}
