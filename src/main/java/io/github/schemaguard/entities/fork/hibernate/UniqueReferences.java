package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Associations that lead to one row by other columns than its primary key: the other side of a one-to-one association
 * ({@code mappedBy}), and one with {@code referencedColumnName}. Reading fails when several rows have the value, but not
 * every version of Hibernate declares the columns unique.
 */
public final class UniqueReferences {

    private UniqueReferences() {}

    /**
     * What such an association refers to.
     *
     * @param table an {@code org.hibernate.mapping.Table}
     * @param columns of type {@code org.hibernate.mapping.Column}
     */
    public record Target(Object table, List<Object> columns) {}

    /** Declares each such column unique where nothing does. Keys of several columns stay as Hibernate has them. */
    static void declare(Object metadata) {
        for (Object entity : ReflectiveCalls.list(metadata, "getEntityBindings")) {
            properties(entity).forEach(property -> {
                Target target = of(metadata, ReflectiveCalls.some(property, "getValue"));
                if (target != null && target.columns().size() == 1 && !isUnique(target)) {
                    ReflectiveCalls.call(target.columns().get(0), "setUnique", true);
                }
            });
        }
    }

    /** What the value of an attribute refers to; null when it is no association, or one by primary key. */
    public static @Nullable Target of(Object metadata, Object value) {
        String kind = value.getClass().getSimpleName();
        boolean association = kind.equals("ManyToOne") || kind.equals("OneToOne");
        Object property = association ? ReflectiveCalls.get(value, "getReferencedPropertyName") : null;
        if (property == null) {
            return null;
        }
        Object entity = ReflectiveCalls.call(
                metadata, "getEntityBinding", ReflectiveCalls.text(value, "getReferencedEntityName"));
        if (entity == null) {
            return null;
        }
        Object referenced = ReflectiveCalls.some(
                Objects.requireNonNull(ReflectiveCalls.call(entity, "getReferencedProperty", property)), "getValue");
        Object table = ReflectiveCalls.get(referenced, "getTable");
        List<Object> columns = columns(referenced);
        return table == null || columns.isEmpty() ? null : new Target(table, columns);
    }

    /** The properties of an entity, with those of its embedded attributes. */
    private static Stream<Object> properties(Object owner) {
        return ReflectiveCalls.list(owner, "getProperties", "getPropertyIterator").stream()
                .flatMap(property -> {
                    Object value = ReflectiveCalls.some(property, "getValue");
                    return value.getClass().getSimpleName().equals("Component")
                            ? properties(value)
                            : Stream.of(property);
                });
    }

    private static boolean isUnique(Target target) {
        Set<Object> wanted = new HashSet<>(target.columns());
        Object primary = ReflectiveCalls.get(target.table(), "getPrimaryKey");
        return target.columns().stream().allMatch(column -> ReflectiveCalls.is(column, "isUnique"))
                || (primary != null && wanted.containsAll(columns(primary)))
                || ReflectiveCalls.list(target.table(), "getUniqueKeys", "getUniqueKeyIterator").stream()
                        .anyMatch(key -> wanted.containsAll(columns(key)));
    }

    private static List<Object> columns(Object owner) {
        return ReflectiveCalls.list(owner, "getSelectables", "getColumns", "getColumnIterator").stream()
                .filter(selectable -> !ReflectiveCalls.is(selectable, "isFormula"))
                .toList();
    }
}
