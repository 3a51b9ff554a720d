package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.entities.UnknownType;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.UnsupportedHibernateException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.sql.Types;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns of the JDBC type {@code OTHER}, which means whatever the class of the type sends. Hibernate 5 names all of them as the
 * dialect names one: {@code uuid}, or {@code GEOMETRY} with Hibernate Spatial. Hibernate 6 has no name for them.
 */
public final class OtherTypes {
    private static final String UUID_TYPE = "org.hibernate.type.PostgresUUIDType";

    private static final Set<String> JSON = Set.of("json", "jsonb");

    /** The method of the type of an association that gives the type of its foreign key. */
    private static final String KEY_TYPE = "getIdentifierOrUniqueKeyType";

    private OtherTypes() {}

    /** Whether the DDL of this Hibernate has a name for them, a wrong one for most. */
    public static boolean areNamed() {
        try {
            Class.forName(UUID_TYPE, false, OtherTypes.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException sinceSix) {
            return false;
        }
    }

    /** Names {@code json} and {@code jsonb} that a {@code columnDefinition} says of JSON: the class adapts to either. */
    public static void nameWritten(HibernateMetadata metadata) {
        name(metadata, false);
    }

    /**
     * Names the type of each such column that has no {@code columnDefinition}.
     *
     * @return whether there was any
     */
    public static boolean nameUnwritten(HibernateMetadata metadata) {
        return name(metadata, true);
    }

    private static boolean name(HibernateMetadata metadata, boolean unwritten) {
        boolean named = false;
        Object model = metadata.metadata();
        for (Object table : ReflectiveCalls.list(model, "collectTableMappings")) {
            for (Object column : ReflectiveCalls.list(table, "getColumns", "getColumnIterator")) {
                Object written = ReflectiveCalls.get(column, "getSqlType");
                boolean wanted = unwritten ? written == null : written != null && JSON.contains(written.toString());
                if (wanted && isOther(column, model)) {
                    String name = nameOf(column, model);
                    if (unwritten || name.equals(UnknownType.JSON.placeholder())) {
                        set(column, name);
                        named = true;
                    }
                }
            }
        }
        return named;
    }

    /** Whether DDL cannot name the type of a column, so that its {@code columnDefinition} says more. */
    public static boolean isUnnamed(Object column, Object model) {
        return isOther(column, model) && !isUuid(column, model);
    }

    /** The field of a column that has the type of its {@code columnDefinition}. */
    public static Field fieldOfType(Object column) {
        return Stream.of("sqlTypeName", "sqlType")
                .map(name -> ReflectiveCalls.field(column.getClass(), name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new UnsupportedHibernateException("a column has no field for its type"));
    }

    /** The method that sets a type accepts no other than the first. */
    private static void set(Object column, String type) {
        try {
            fieldOfType(column).set(column, type);
        } catch (IllegalAccessException impossible) {
            throw new UnsupportedHibernateException(impossible.toString());
        }
    }

    private static boolean isOther(Object column, Object model) {
        try {
            for (Method method : column.getClass().getMethods()) {
                if (method.getName().equals("getSqlTypeCode") && method.getParameterCount() == 1) {
                    return Integer.valueOf(Types.OTHER).equals(method.invoke(column, model));
                }
            }
        } catch (ReflectiveOperationException | RuntimeException unknown) {
            // The DDL fails with a better message.
        }
        return false;
    }

    private static String nameOf(Object column, Object model) {
        Object type = type(column, model);
        if (isUuidType(type)) {
            return "uuid";
        }
        return type != null && isJson(type) ? UnknownType.JSON.placeholder() : UnknownType.ANY.placeholder();
    }

    /** By its name, as that of the usual libraries: nothing else tells what a class sends. */
    private static boolean isJson(Object type) {
        Object user = ReflectiveCalls.find(type, "getUserType");
        return Stream.of(type, user == null ? type : user)
                .anyMatch(each ->
                        each.getClass().getSimpleName().toLowerCase(Locale.ROOT).contains("json"));
    }

    private static boolean isUuid(Object column, Object model) {
        return isUuidType(type(column, model));
    }

    private static boolean isUuidType(@Nullable Object type) {
        return type != null && type.getClass().getName().equals(UUID_TYPE);
    }

    private static @Nullable Object type(Object column, Object model) {
        Object value = ReflectiveCalls.find(column, "getValue");
        Object type = value == null ? null : ReflectiveCalls.find(value, "getType");
        return type != null && isOfAssociation(type) ? ReflectiveCalls.call(type, KEY_TYPE, model) : type;
    }

    private static boolean isOfAssociation(Object type) {
        return Stream.of(type.getClass().getMethods())
                .anyMatch(method -> method.getName().equals(KEY_TYPE));
    }
}
