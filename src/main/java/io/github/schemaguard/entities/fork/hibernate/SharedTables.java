package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.StoredNames;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables that an entity shares with a collection, a join table or another entity's secondary table. Hibernate's model keeps the
 * primary key that it has made last, and takes the identity column from it. A row is the entity's, so the entity decides.
 */
public final class SharedTables {

    private SharedTables() {}

    /** Gives each such table the identifier of its entity as primary key. */
    public static void keyByEntities(HibernateMetadata metadata) throws IllegalAccessException {
        List<Object> entities = ReflectiveCalls.list(metadata.metadata(), "getEntityBindings");
        Map<Object, List<Object>> owners = new LinkedHashMap<>();
        for (Object entity : entities) {
            add(entity, owners);
        }
        // Rows of an entity's own table are not made by another one's secondary table.
        Map<Object, List<Object>> joins = new LinkedHashMap<>();
        for (Object entity : entities) {
            ReflectiveCalls.list(entity, "getJoins", "getJoinIterator").forEach(join -> add(join, joins));
        }
        joins.forEach(owners::putIfAbsent);
        for (Map.Entry<Object, List<Object>> each : owners.entrySet()) {
            key(each.getKey(), each.getValue());
        }
    }

    private static void add(Object owner, Map<Object, List<Object>> owners) {
        Object table = ReflectiveCalls.get(owner, "getTable");
        if (table != null) {
            owners.computeIfAbsent(table, none -> new ArrayList<>()).add(owner);
        }
    }

    /** Of entities that share a table, the key of one is as good as that of another. */
    private static void key(Object table, List<Object> owners) throws IllegalAccessException {
        Object present = ReflectiveCalls.get(table, "getPrimaryKey");
        Field field = ReflectiveCalls.field(table.getClass(), "primaryKey");
        if (present != null && field != null && owners.stream().noneMatch(owner -> isKey(present, owner))) {
            field.set(table, null); // Hibernate 7 replaces none.
            ReflectiveCalls.call(owners.get(0), "createPrimaryKey");
        }
    }

    private static boolean isKey(Object present, Object owner) {
        Object key = ReflectiveCalls.get(owner, "getKey");
        return key == null || columns(present).equals(columns(key));
    }

    private static Set<String> columns(Object key) {
        return ReflectiveCalls.list(key, "getColumns", "getColumnIterator").stream()
                .map(StoredNames::column)
                .collect(Collectors.toUnmodifiableSet());
    }
}
