package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import java.util.stream.Stream;

/**
 * Columns of Hibernate 5's own type for PostgreSQL's {@code uuid}. Its JDBC type is {@code OTHER}, which the dialects of Hibernate
 * Spatial name {@code GEOMETRY} in DDL. What is sent is a {@code uuid} whatever the dialect.
 */
public final class UuidColumns {
    private static final String UUID_TYPE = "org.hibernate.type.PostgresUUIDType";

    /** The method of the type of an association that gives the type of its foreign key. */
    private static final String KEY_TYPE = "getIdentifierOrUniqueKeyType";

    private UuidColumns() {}

    /** Names the type of each such column that has no {@code columnDefinition}. */
    public static void name(HibernateMetadata metadata) {
        if (!isKnown()) {
            return;
        }
        Object model = metadata.metadata();
        for (Object table : ReflectiveCalls.list(model, "collectTableMappings")) {
            for (Object column : ReflectiveCalls.list(table, "getColumns", "getColumnIterator")) {
                if (ReflectiveCalls.get(column, "getSqlType") == null && isUuid(column, model)) {
                    ReflectiveCalls.call(column, "setSqlType", "uuid");
                }
            }
        }
    }

    /** Whether this Hibernate has the type. */
    private static boolean isKnown() {
        try {
            Class.forName(UUID_TYPE, false, UuidColumns.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException sinceSix) {
            return false;
        }
    }

    private static boolean isUuid(Object column, Object model) {
        Object value = ReflectiveCalls.find(column, "getValue");
        Object type = value == null ? null : ReflectiveCalls.find(value, "getType");
        if (type != null && isOfAssociation(type)) {
            type = ReflectiveCalls.call(type, KEY_TYPE, model);
        }
        return type != null && type.getClass().getName().equals(UUID_TYPE);
    }

    private static boolean isOfAssociation(Object type) {
        return Stream.of(type.getClass().getMethods())
                .anyMatch(method -> method.getName().equals(KEY_TYPE));
    }
}
