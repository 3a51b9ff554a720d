package io.github.schemaguard.entities.fork;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The annotations of a member or class, asked for by simple name, because JPA and Bean Validation each live in a
 * {@code javax} and a {@code jakarta} package.
 *
 * @param all every annotation, those in containers such as {@code @JoinColumns} taken out of them
 */
record Annotations(List<Said> all) {
    static final Annotations NONE = new Annotations(List.of());

    private static final List<String> JPA =
            List.of("jakarta.persistence.", "javax.persistence.", "org.hibernate.annotations.");
    private static final List<String> VALIDATION = List.of(
            "jakarta.validation.constraints.", "javax.validation.constraints.", "org.hibernate.validator.constraints.");

    static Annotations of(List<? extends AnnotatedElement> elements) {
        List<Said> all = new ArrayList<>();
        for (AnnotatedElement element : elements) {
            for (Said said : Said.at(element)) {
                all.add(said);
                all.addAll(said.contained("value"));
            }
        }
        return new Annotations(List.copyOf(all));
    }

    /** The first of Jakarta Persistence or of Hibernate with this simple name. */
    Optional<Said> jpa(String name) {
        return jpaAll(name).stream().findFirst();
    }

    List<Said> jpaAll(String name) {
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
    Optional<Said> constraint(String name) {
        return all.stream()
                .filter(each -> isOneOf(each, VALIDATION, name))
                .filter(each -> !(each.value("groups") instanceof Class<?>[] groups) || groups.length == 0)
                .findFirst();
    }

    /** Whether there is any annotation of JPA or Hibernate. */
    boolean mapped() {
        return all.stream()
                .anyMatch(each ->
                        JPA.stream().anyMatch(each.annotation().annotationType().getName()::startsWith));
    }

    private static boolean isOneOf(Said said, List<String> packages, String name) {
        return packages.stream().anyMatch(each -> said.is(each, name));
    }
}
