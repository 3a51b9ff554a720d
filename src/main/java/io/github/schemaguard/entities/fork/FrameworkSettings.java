package io.github.schemaguard.entities.fork;

import java.util.List;
import java.util.Map;

/**
 * What the project's framework would tell Hibernate.
 *
 * @param settings by Hibernate's names; empty without a framework
 * @param mappingFiles class path resources that the framework adds
 */
record FrameworkSettings(Map<String, String> settings, List<String> mappingFiles) {
    static final FrameworkSettings NONE = new FrameworkSettings(Map.of(), List.of());

    static FrameworkSettings read(Answer answer) throws ReflectiveOperationException {
        FrameworkSettings spring = SpringSettings.read(answer);
        if (!spring.equals(NONE)) {
            return spring;
        }
        FrameworkSettings quarkus = QuarkusSettings.read(answer);
        return quarkus.equals(NONE) ? MicronautSettings.read(answer) : quarkus;
    }
}
