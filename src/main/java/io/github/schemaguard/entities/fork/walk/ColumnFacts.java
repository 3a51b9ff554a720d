package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.annotation.ColumnDeclarations;
import io.github.schemaguard.entities.fork.annotation.ConstraintLimits;
import io.github.schemaguard.entities.fork.annotation.JavaMember;
import io.github.schemaguard.entities.fork.annotation.MemberAnnotations;
import io.github.schemaguard.entities.fork.annotation.WrittenAnnotation;
import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.protocol.AppliedFacts;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.ValueLimits;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what Java knows about a column: its type, what is declared, how an enum is stored. */
final class ColumnFacts {
    private static final Pattern TEXT = Pattern.compile("(?:var|bp)?char.*|character.*|text.*|nvarchar.*");
    private static final Pattern NUMBER = Pattern.compile("(?:small|big|tiny)?int.*|int[248].*|numeric.*|decimal.*");

    private final ColumnTypes types;

    ColumnFacts(HibernateMetadata metadata) {
        this.types = new ColumnTypes(metadata);
    }

    /**
     * The facts of one column.
     *
     * @param javaType binary name; empty when no attribute has the column
     * @param enumConstants names of the constants; empty when the attribute is no enum
     * @param enumStorage null when the attribute is no enum
     * @param applied what Hibernate has applied to the column
     * @param limits what Java ensures about the values
     */
    record Facts(
            String javaType,
            Set<Declared> declared,
            List<String> enumConstants,
            @Nullable EnumStorage enumStorage,
            boolean converted,
            AppliedFacts applied,
            ValueLimits limits) {}

    Facts of(ModelColumn column, AttributeContext attribute, Role role) {
        JavaMember member = attribute.member();
        Object value = column.value();
        Class<?> type = role == Role.DISCRIMINATOR || value == null ? null : type(value, member);
        Class<?> enumType = type != null && type.isEnum() ? type : null;
        boolean converted =
                value != null && (isConverted(value, member) || (enumType != null && hasValuesOfItsOwn(enumType)));
        AppliedFacts applied = applied(column.column());
        return new Facts(
                type == null ? "" : type.getName(),
                declared(column, attribute, applied),
                enumType == null ? List.of() : constants(enumType),
                enumType == null ? null : storage(column.column(), converted),
                converted,
                applied,
                ConstraintLimits.of(member.annotations(), type));
    }

    private static Set<Declared> declared(ModelColumn column, AttributeContext attribute, AppliedFacts applied) {
        MappingContext mapping = attribute.mapping();
        MemberAnnotations annotations = attribute.member().annotations();
        if (mapping.entity().isMappedByFile()) {
            return ColumnDeclarations.ofMappingFile(column.column(), applied, annotations, !attribute.secondary());
        }
        WrittenAnnotation override =
                mapping.overrides().column(attribute.owner().path(), column.index());
        return ColumnDeclarations.of(annotations, override, column.index(), column.column(), applied);
    }

    private static AppliedFacts applied(Object column) {
        return new AppliedFacts(
                ReflectiveCalls.is(column, "isNullable"),
                number(column, "getLength"),
                number(column, "getPrecision"),
                number(column, "getScale"));
    }

    private static @Nullable Integer number(Object column, String getter) {
        return ReflectiveCalls.find(column, getter) instanceof Number number ? (Integer) number.intValue() : null;
    }

    private static List<String> constants(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static @Nullable Class<?> type(Object value, JavaMember member) {
        if (member.type() != null) {
            return member.type();
        }
        try {
            Object type = ReflectiveCalls.get(value, "getType");
            return type == null ? null : (Class<?>) ReflectiveCalls.get(type, "getReturnedClass");
        } catch (RuntimeException unresolved) {
            return null; // for instance, a foreign key to a dynamic entity has no class
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

    /** Whether a field of the enum has the values to store (JPA 3.2, section 11.1.19). */
    private static boolean hasValuesOfItsOwn(Class<?> enumType) {
        return Stream.of(enumType.getDeclaredFields())
                .anyMatch(field -> MemberAnnotations.of(List.of(field)).hasJpa("EnumeratedValue"));
    }

    private EnumStorage storage(Object column, boolean converted) {
        if (converted) {
            return EnumStorage.CONVERTED;
        }
        String sqlType = types.withoutDefinition(column).toLowerCase(Locale.ROOT);
        if (TEXT.matcher(sqlType).matches()) {
            return EnumStorage.STRING;
        }
        return NUMBER.matcher(sqlType).matches() ? EnumStorage.ORDINAL : EnumStorage.NAMED_ENUM;
    }
}
