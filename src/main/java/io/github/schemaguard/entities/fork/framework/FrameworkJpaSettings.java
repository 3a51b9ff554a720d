package io.github.schemaguard.entities.fork.framework;

import io.github.schemaguard.entities.AssumedNaming;
import io.github.schemaguard.entities.Tenancy;
import java.util.List;
import java.util.Map;

/**
 * What the project's framework configures for Hibernate.
 *
 * @param settings by Hibernate's names; empty without a framework
 * @param mappingFiles class path resources that the framework adds
 * @param naming whether the naming strategy among the settings is a guess
 * @param tenancy what the framework's own settings say about tenants
 */
public record FrameworkJpaSettings(
        Map<String, String> settings, List<String> mappingFiles, AssumedNaming naming, Tenancy tenancy) {
    static final FrameworkJpaSettings NONE =
            new FrameworkJpaSettings(Map.of(), List.of(), AssumedNaming.NONE, Tenancy.NONE);

    /** Nothing is configured, and how the application names things is not known. */
    static FrameworkJpaSettings withoutFramework() {
        String underscores = NamingStrategies.underscores();
        return underscores.isEmpty()
                ? NONE
                : new FrameworkJpaSettings(Map.of(), List.of(), AssumedNaming.ofHibernate(underscores), Tenancy.NONE);
    }
}
