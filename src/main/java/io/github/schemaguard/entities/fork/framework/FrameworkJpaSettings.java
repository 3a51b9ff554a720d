package io.github.schemaguard.entities.fork.framework;

import java.util.List;
import java.util.Map;

/**
 * What the project's framework configures for Hibernate.
 *
 * @param settings by Hibernate's names; empty without a framework
 * @param mappingFiles class path resources that the framework adds
 */
public record FrameworkJpaSettings(Map<String, String> settings, List<String> mappingFiles) {
    static final FrameworkJpaSettings NONE = new FrameworkJpaSettings(Map.of(), List.of());
}
