package io.github.schemaguard.entities.fork.annotation;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The field or getter behind a mapped attribute.
 *
 * @param declaringClass the class in whose source the member is
 * @param name of the field or method; empty when none was found
 * @param type as declared; null when none was found or it depends on a type variable
 * @param use the type with its annotations, {@code List<@NotNull String>}; null when none was found
 */
public record JavaMember(
        String declaringClass,
        String name,
        @Nullable Class<?> type,
        MemberAnnotations annotations,
        @Nullable AnnotatedType use) {

    /** Names of a class's own methods, looked at first: asking for a missing method is slow. */
    private static final ClassValue<Set<String>> WITHOUT_PARAMETERS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Stream.of(type.getDeclaredMethods())
                    .filter(each -> each.getParameterCount() == 0)
                    .map(Method::getName)
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    /** The member for an attribute, searched from the class upwards. */
    public static JavaMember of(Class<?> owner, String attribute) {
        for (Class<?> type = owner; type != null && type != Object.class; type = type.getSuperclass()) {
            Field field = field(type, attribute);
            Method getter = getter(type, attribute);
            List<AnnotatedElement> elements = new ArrayList<>();
            if (field != null) {
                elements.add(field);
            }
            if (getter != null) {
                elements.add(getter);
            }
            MemberAnnotations annotations = MemberAnnotations.of(elements);
            if (getter != null && (field == null || isMappedByGetter(field, getter))) {
                return new JavaMember(
                        type.getName(),
                        getter.getName(),
                        known(getter.getGenericReturnType(), getter.getReturnType()),
                        annotations,
                        getter.getAnnotatedReturnType());
            }
            if (field != null) {
                // What the getter returns in place of a null is not what Hibernate stores.
                return new JavaMember(
                        type.getName(),
                        attribute,
                        known(field.getGenericType(), field.getType()),
                        getter == null
                                ? annotations
                                : annotations.withNullabilityOf(MemberAnnotations.of(List.of(field))),
                        field.getAnnotatedType());
            }
        }
        return new JavaMember(owner.getName(), "", null, MemberAnnotations.NONE, null);
    }

    /** The class itself, without a member. */
    public static JavaMember ofClass(String name) {
        return new JavaMember(name, "", null, MemberAnnotations.NONE, null);
    }

    /**
     * The elements of a collection: their type is not the attribute's, and constraints on the attribute are about the number
     * of elements.
     */
    public JavaMember ofElements() {
        MemberAnnotations elements = annotations.withConstraintsOf(
                use instanceof AnnotatedParameterizedType generic
                        ? lastOf(generic.getAnnotatedActualTypeArguments())
                        : MemberAnnotations.NONE);
        return new JavaMember(declaringClass, name, null, elements, null);
    }

    /** The elements are the last type argument: of a map, the values. */
    private static MemberAnnotations lastOf(AnnotatedType[] arguments) {
        return MemberAnnotations.of(List.of(arguments[arguments.length - 1]));
    }

    /** The same member without its annotations: a column that they do not apply to. */
    public JavaMember withoutAnnotations() {
        return new JavaMember(declaringClass, name, null, MemberAnnotations.NONE, null);
    }

    private static boolean isMappedByGetter(Field field, Method getter) {
        return !MemberAnnotations.of(List.of(field)).mapped()
                && MemberAnnotations.of(List.of(getter)).mapped();
    }

    private static @Nullable Class<?> known(Type generic, Class<?> raw) {
        return generic instanceof TypeVariable<?> ? null : raw;
    }

    private static @Nullable Field field(Class<?> type, String attribute) {
        try {
            return type.getDeclaredField(attribute);
        } catch (NoSuchFieldException | LinkageError none) {
            return null;
        }
    }

    private static @Nullable Method getter(Class<?> type, String attribute) {
        String capital = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        List<String> names = type.isRecord()
                ? List.of(attribute)
                : List.of("get" + capital, "is" + capital, "get" + attribute, "is" + attribute);
        try {
            for (String name : names) {
                if (WITHOUT_PARAMETERS.get(type).contains(name)) {
                    return type.getDeclaredMethod(name);
                }
            }
        } catch (NoSuchMethodException | LinkageError unloadable) {
            return null;
        }
        return null;
    }
}
