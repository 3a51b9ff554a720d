package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.annotation.ColumnDeclarations;
import io.github.schemaguard.entities.fork.annotation.JavaMember;
import io.github.schemaguard.entities.fork.annotation.WrittenAnnotation;
import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Java says of a column: its type, what is declared, how an enum is stored. */
final class ColumnFacts {
    private static final Pattern TEXT = Pattern.compile("(?:var|bp)?char.*|character.*|text.*|nvarchar.*");
    private static final Pattern NUMBER = Pattern.compile("(?:small|big|tiny)?int.*|int[248].*|numeric.*|decimal.*");

    private final HibernateMetadata boot;

    ColumnFacts(HibernateMetadata boot) {
        this.boot = boot;
    }

    /**
     * The facts of one column.
     *
     * @param javaType binary name; empty when no attribute stands behind the column
     * @param enumStorage a name of {@code MappedColumn.EnumStorage}; empty when the attribute is no enum
     */
    record Facts(
            String javaType, Set<String> declared, List<String> enumConstants, String enumStorage, boolean converted) {}

    Facts of(
            Object column,
            @Nullable Object value,
            String role,
            MappingContext place,
            JavaMember member,
            String path,
            int index) {
        Class<?> type = role.equals("DISCRIMINATOR") || value == null ? null : type(value, member);
        WrittenAnnotation override = place.overrides().column(path, index);
        Set<String> declared = place.isMappedByFile()
                ? ColumnDeclarations.ofMappingFile(column)
                : ColumnDeclarations.of(member.annotations(), override, index);
        boolean converted = value != null && isConverted(value, member);
        List<String> constants = new ArrayList<>();
        if (type != null && type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                constants.add(((Enum<?>) constant).name());
            }
        }
        return new Facts(
                type == null ? "" : type.getName(),
                declared,
                constants,
                type != null && type.isEnum() ? storage(column, converted) : "",
                converted);
    }

    private static @Nullable Class<?> type(Object value, JavaMember member) {
        if (member.type() != null) {
            return member.type();
        }
        try {
            Object type = ReflectiveCalls.get(value, "getType");
            return type == null ? null : (Class<?>) ReflectiveCalls.get(type, "getReturnedClass");
        } catch (RuntimeException unresolved) {
            return null; // a foreign key to a dynamic entity, for one, has no class
        }
    }

    private static boolean isConverted(Object value, JavaMember member) {
        if (ReflectiveCalls.find(value, "getJpaAttributeConverterDescriptor") != null) {
            return true;
        }
        Field descriptor = ReflectiveCalls.field(value.getClass(), "attributeConverterDescriptor");
        try {
            return (descriptor != null && descriptor.get(value) != null)
                    || member.annotations().hasJpa("Type");
        } catch (IllegalAccessException impossible) {
            return false;
        }
    }

    private String storage(Object column, boolean converted) {
        if (converted) {
            return "CONVERTED";
        }
        String sqlType = sqlType(column).toLowerCase(Locale.ROOT);
        if (TEXT.matcher(sqlType).matches()) {
            return "STRING";
        }
        return NUMBER.matcher(sqlType).matches() ? "ORDINAL" : "NAMED_ENUM";
    }

    /** The column's type in DDL; the signature changed in 6.0 and in 6.1. */
    private String sqlType(Object column) {
        try {
            Object metadata = boot.metadata();
            for (var method : column.getClass().getMethods()) {
                if (!method.getName().equals("getSqlType") || method.getParameterCount() == 0) {
                    continue;
                }
                Object[] arguments = new Object[method.getParameterCount()];
                for (int i = 0; i < arguments.length; i++) {
                    Class<?> wanted = method.getParameterTypes()[i];
                    arguments[i] = wanted.isInstance(metadata)
                            ? metadata
                            : wanted.isInstance(boot.dialect())
                                    ? boot.dialect()
                                    : ReflectiveCalls.find(
                                            ReflectiveCalls.some(metadata, "getDatabase"), "getTypeConfiguration");
                }
                return String.valueOf(method.invoke(column, arguments));
            }
            return ReflectiveCalls.text(column, "getSqlType");
        } catch (ReflectiveOperationException | RuntimeException unknown) {
            return "";
        }
    }
}
