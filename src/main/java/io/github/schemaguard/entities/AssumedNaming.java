package io.github.schemaguard.entities;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The naming strategy that the entities were read with, when no setting names one and the application may run with another.
 *
 * @param assumed a few words for people: what was assumed, and why; empty when the strategy is known
 * @param others what the application may run with instead, the likeliest first
 */
public record AssumedNaming(String assumed, List<Strategies> others) {
    /** The setting of Hibernate that says how names of attributes become names of columns where nothing is written. */
    public static final String IMPLICIT = "hibernate.implicit_naming_strategy";
    /** The setting of Hibernate that says how every name is changed in the end. */
    public static final String PHYSICAL = "hibernate.physical_naming_strategy";

    private static final String BOOT = "org.hibernate.boot.model.naming.";
    private static final String JPA = BOOT + "ImplicitNamingStrategyJpaCompliantImpl";
    private static final String AS_WRITTEN = BOOT + "PhysicalNamingStrategyStandardImpl";

    /** A setting or a framework says which strategy it is. */
    public static final AssumedNaming NONE = new AssumedNaming("", List.of());

    public AssumedNaming {
        others = List.copyOf(others);
    }

    /**
     * Strategies of Hibernate.
     *
     * @param physical the class
     * @param implicit the class; empty to leave it as it is
     */
    public record Strategies(String physical, String implicit) {
        /** The settings that choose them. */
        public Map<String, String> settings() {
            Map<String, String> settings = new TreeMap<>();
            settings.put(PHYSICAL, physical);
            if (!implicit.isEmpty()) {
                settings.put(IMPLICIT, implicit);
            }
            return settings;
        }

        /** The physical strategy, for people. */
        public String shown() {
            return physical.substring(physical.lastIndexOf('.') + 1);
        }
    }

    /** A framework's strategy that writes underscores; code of the application may choose Hibernate's own. */
    public static AssumedNaming ofFramework(String assumed) {
        return new AssumedNaming(assumed, List.of(new Strategies(AS_WRITTEN, JPA), new Strategies(AS_WRITTEN, "")));
    }

    /**
     * Hibernate's own strategy, because nothing names one: the application may be another module, with a framework.
     *
     * @param underscores the class that writes underscores
     */
    public static AssumedNaming ofHibernate(String underscores) {
        return new AssumedNaming(
                "Hibernate's own naming strategy was assumed, because nothing names one",
                List.of(new Strategies(underscores, "")));
    }

    /** Whether the strategy is a guess. */
    public boolean isGuess() {
        return !others.isEmpty();
    }
}
