package io.github.schemaguard.entities.fork.framework;

import java.util.List;

/** The naming strategies of Spring Boot, and what Hibernate has of them. */
final class NamingStrategies {
    /** Of Boot 4, then of all earlier versions. */
    static final List<String> IMPLICIT = List.of(
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");

    /** Of Boot 4, of Boot 2.6 to 3.5, of Boot up to 2.5. */
    static final List<String> PHYSICAL = List.of(
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringPhysicalNamingStrategy");

    private NamingStrategies() {}

    /** The class on the class path that turns {@code firstName} into {@code first_name}; empty without one. */
    static String underscores() {
        return firstPresent(PHYSICAL);
    }

    /** The first of these classes that is on the class path; empty without one. */
    static String firstPresent(List<String> classes) {
        for (String each : classes) {
            try {
                Class.forName(each, false, NamingStrategies.class.getClassLoader());
                return each;
            } catch (ClassNotFoundException | LinkageError next) {
                // the next one belongs to another version
            }
        }
        return "";
    }
}
