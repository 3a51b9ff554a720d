package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.protocol.MappingRows.TableName;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.StoredNames;

/**
 * The names of tables in the case in which PostgreSQL stores them.
 *
 * @param defaultSchema of tables for which the mapping names none
 */
record TableNames(String defaultSchema) {

    /** The default schema is that of a setting, a hook or {@code orm.xml}; else the given one. */
    static TableNames of(HibernateMetadata metadata, String otherwise) {
        Object configured = metadata.settings().get("hibernate.default_schema");
        if (configured != null && !configured.toString().isBlank()) {
            return new TableNames(StoredNames.written(configured, false));
        }
        Object namespace = ReflectiveCalls.find(
                ReflectiveCalls.some(metadata.metadata(), "getDatabase"), "getPhysicalImplicitNamespaceName");
        Object implicit = namespace == null ? null : ReflectiveCalls.get(namespace, "getSchema");
        return new TableNames(implicit == null ? otherwise : StoredNames.identifier(implicit));
    }

    /** Schema and name of an {@code org.hibernate.mapping.Table}. */
    TableName of(Object table) {
        Object schema = ReflectiveCalls.get(table, "getSchema");
        return new TableName(
                schema == null
                        ? defaultSchema
                        : StoredNames.written(schema, ReflectiveCalls.is(table, "isSchemaQuoted")),
                StoredNames.identifier(ReflectiveCalls.some(table, "getNameIdentifier")));
    }
}
