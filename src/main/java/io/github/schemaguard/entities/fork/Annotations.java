package io.github.schemaguard.entities.fork;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a member or class, asked for by simple name, because JPA and Bean Validation each live in a
 * {@code javax} and a {@code jakarta} package.
 *
 * @param all every annotation, those in containers such as {@code @JoinColumns} taken out of them
 */
record Annotations(List<Annotation> all) {
    static final Annotations NONE = new Annotations(List.of());

    private static final List<String> JPA =
            List.of("jakarta.persistence.", "javax.persistence.", "org.hibernate.annotations.");
    private static final List<String> VALIDATION = List.of(
            "jakarta.validation.constraints.", "javax.validation.constraints.", "org.hibernate.validator.constraints.");

    static Annotations of(List<? extends AnnotatedElement> elements) {
        List<Annotation> all = new ArrayList<>();
        for (AnnotatedElement element : elements) {
            for (Annotation annotation : element.getAnnotations()) {
                addWithContent(annotation, all);
            }
        }
        return new Annotations(List.copyOf(all));
    }

    private static void addWithContent(Annotation annotation, List<Annotation> all) {
        all.add(annotation);
        Object value = value(annotation, "value");
        if (value instanceof Annotation[] contained) {
            all.addAll(List.of(contained));
        }
    }

    /** The first of Jakarta Persistence or of Hibernate with this simple name. */
    Optional<Annotation> jpa(String name) {
        return jpaAll(name).stream().findFirst();
    }

    List<Annotation> jpaAll(String name) {
        return all.stream().filter(each -> isOneOf(each, JPA, name)).toList();
    }

    boolean hasJpa(String... names) {
        for (String name : names) {
            if (jpa(name).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The first Bean Validation constraint of this name that applies always, that is, in the default group. */
    Optional<Annotation> constraint(String name) {
        return all.stream()
                .filter(each -> isOneOf(each, VALIDATION, name))
                .filter(each -> !(value(each, "groups") instanceof Class<?>[] groups) || groups.length == 0)
                .findFirst();
    }

    /** Whether there is any annotation of JPA or Hibernate. */
    boolean mapped() {
        return all.stream()
                .anyMatch(each -> JPA.stream().anyMatch(each.annotationType().getName()::startsWith));
    }

    private static boolean isOneOf(Annotation annotation, List<String> packages, String name) {
        String type = annotation.annotationType().getName();
        return packages.stream().anyMatch(each -> type.equals(each + name));
    }

    /** A value of an annotation; null when this version of it has none by that name. */
    static @Nullable Object value(Annotation annotation, String name) {
        try {
            var method = annotation.annotationType().getMethod(name);
            method.setAccessible(true);
            return method.invoke(annotation);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError absent) {
            return null;
        }
    }

    /** The value as text; empty when absent. */
    static String text(Annotation annotation, String name) {
        Object value = value(annotation, name);
        return value == null ? "" : value.toString();
    }

    static int number(Annotation annotation, String name, int absent) {
        return value(annotation, name) instanceof Number number ? number.intValue() : absent;
    }

    static boolean isNotEmpty(Annotation annotation, String name) {
        Object value = value(annotation, name);
        return value != null
                && (value.getClass().isArray()
                        ? Array.getLength(value) > 0
                        : !value.toString().isEmpty());
    }
}
