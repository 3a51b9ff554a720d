package io.github.schemaguard.entities.fork.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the fork reads. Names of classes are binary names, and files are class path resources.
 *
 * @param unit the persistence unit of a {@code persistence.xml} that this is; empty when it is none
 * @param wantedUnits persistence units that the user names and that the framework's configuration must have; empty for all
 * @param postgresMajor the major version of PostgreSQL
 * @param defaultSchema the schema of tables for which neither mapping nor settings name one
 * @param classes to map: entities, mapped superclasses, embeddables, converters
 * @param packages whose {@code package-info} has mapping annotations
 * @param mappingFiles {@code orm.xml}, {@code hbm.xml}
 * @param configurationFiles {@code hibernate.cfg.xml} or the file that a setting names, or nothing
 * @param settings of Hibernate, which take precedence over the framework's; none that connects to a database
 * @param hook the user's class that adjusts Hibernate's builders; null for none
 */
public record HibernateRequest(
        String unit,
        List<String> wantedUnits,
        int postgresMajor,
        String defaultSchema,
        List<String> classes,
        List<String> packages,
        List<String> mappingFiles,
        List<String> configurationFiles,
        Map<String, String> settings,
        @Nullable String hook) {
    /** Copies the collections. */
    public HibernateRequest {
        wantedUnits = List.copyOf(wantedUnits);
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        mappingFiles = List.copyOf(mappingFiles);
        configurationFiles = List.copyOf(configurationFiles);
        settings = Map.copyOf(settings);
    }
}
