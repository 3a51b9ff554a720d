package io.github.schemaguard.entities.fork.annotation;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The annotations of a member or class by simple name, because JPA and Bean Validation each have a {@code javax} and a
 * {@code jakarta} package. Annotations inside a container such as {@code @JoinColumns} count as if they stood alone.
 *
 * @param jpa the annotations of Jakarta Persistence and of Hibernate
 * @param constraints the annotations of Bean Validation
 */
public record MemberAnnotations(
        Map<String, List<WrittenAnnotation>> jpa, Map<String, List<WrittenAnnotation>> constraints) {
    public static final MemberAnnotations NONE = new MemberAnnotations(Map.of(), Map.of());

    private static final Set<String> JPA =
            Set.of("jakarta.persistence", "javax.persistence", "org.hibernate.annotations");
    private static final Set<String> VALIDATION = Set.of(
            "jakarta.validation.constraints", "javax.validation.constraints", "org.hibernate.validator.constraints");

    private static final List<String> NOT_NULL = List.of("NotNull", "NotBlank", "NotEmpty");

    private static final ClassValue<MemberAnnotations> OF_CLASSES = new ClassValue<>() {
        @Override
        protected MemberAnnotations computeValue(Class<?> type) {
            return of(List.of(type));
        }
    };

    public static MemberAnnotations of(Class<?> type) {
        return OF_CLASSES.get(type);
    }

    public static MemberAnnotations of(List<? extends AnnotatedElement> elements) {
        Map<String, List<WrittenAnnotation>> jpa = new HashMap<>();
        Map<String, List<WrittenAnnotation>> constraints = new HashMap<>();
        for (AnnotatedElement element : elements) {
            for (WrittenAnnotation written : WrittenAnnotation.at(element)) {
                add(written, jpa, constraints);
                written.contained("value").forEach(each -> add(each, jpa, constraints));
            }
        }
        return jpa.isEmpty() && constraints.isEmpty() ? NONE : new MemberAnnotations(jpa, constraints);
    }

    private static void add(
            WrittenAnnotation annotation,
            Map<String, List<WrittenAnnotation>> jpa,
            Map<String, List<WrittenAnnotation>> constraints) {
        Class<?> type = annotation.annotation().annotationType();
        Map<String, List<WrittenAnnotation>> all = JPA.contains(type.getPackageName())
                ? jpa
                : VALIDATION.contains(type.getPackageName()) ? constraints : null;
        if (all != null) {
            // With the class that it is nested in: @DialectOverride.Check is not @Check.
            String name = type.getName().substring(type.getPackageName().length() + 1);
            all.computeIfAbsent(name, none -> new ArrayList<>()).add(annotation);
        }
    }

    /** The mapping annotations of these, with the constraints of others. */
    MemberAnnotations withConstraintsOf(MemberAnnotations other) {
        return new MemberAnnotations(jpa, other.constraints);
    }

    /** These without the constraints that refuse null, unless others have them too. */
    MemberAnnotations withNullabilityOf(MemberAnnotations other) {
        if (NOT_NULL.stream()
                .allMatch(name ->
                        constraint(name).isPresent() == other.constraint(name).isPresent())) {
            return this;
        }
        Map<String, List<WrittenAnnotation>> kept = new HashMap<>(constraints);
        NOT_NULL.stream().filter(name -> other.constraint(name).isEmpty()).forEach(kept::remove);
        return new MemberAnnotations(jpa, kept);
    }

    /** Whether a constraint refuses null. */
    boolean refusesNull() {
        return NOT_NULL.stream().anyMatch(name -> constraint(name).isPresent());
    }

    /** The first annotation of Jakarta Persistence or Hibernate with this simple name. */
    Optional<WrittenAnnotation> jpa(String name) {
        return all(name).stream().findFirst();
    }

    /** The annotations of Jakarta Persistence or Hibernate with this simple name. */
    public List<WrittenAnnotation> all(String name) {
        return jpa.getOrDefault(name, List.of());
    }

    public boolean hasJpa(String... names) {
        for (String name : names) {
            if (jpa.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    /** The first Bean Validation constraint of this name in the default group, which always applies. */
    Optional<WrittenAnnotation> constraint(String name) {
        return constraints.getOrDefault(name, List.of()).stream()
                .filter(each -> !(each.value("groups") instanceof Class<?>[] groups) || groups.length == 0)
                .findFirst();
    }

    /** Whether there is any annotation of JPA or Hibernate. */
    boolean mapped() {
        return !jpa.isEmpty();
    }
}
