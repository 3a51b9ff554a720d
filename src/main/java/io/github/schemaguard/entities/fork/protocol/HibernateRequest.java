package io.github.schemaguard.entities.fork.protocol;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parent asks for: a list of records, each a key and values. The keys are the constants here.
 *
 * @param values the values of each key that has one value each time; in order
 * @param settings Hibernate settings of the project
 */
public record HibernateRequest(Map<String, List<String>> values, Map<String, String> settings) {
    /** The unit of a {@code persistence.xml} that this is; missing when it is none. */
    public static final String UNIT = "unit";
    /** A persistence unit that the user names, to be found in the framework's configuration. */
    public static final String WANTED_UNIT = "wanted-unit";
    /** A class to map: entity, mapped superclass, embeddable or converter. */
    public static final String CLASS = "class";
    /** A package whose {@code package-info} has mapping annotations. */
    public static final String PACKAGE = "package";
    /** A class path resource: {@code orm.xml}, {@code hbm.xml}. */
    public static final String MAPPING_FILE = "mapping-file";
    /** The resource {@code hibernate.cfg.xml}, under its name. */
    public static final String CONFIGURATION_FILE = "configuration-file";
    /** The user's class that adjusts Hibernate's builders. */
    public static final String HOOK = "hook";
    /** Major version of PostgreSQL. */
    public static final String POSTGRES = "postgres";
    /** The schema of tables for which the mapping names none. */
    public static final String DEFAULT_SCHEMA = "default-schema";
    /** Key and value of a setting from the project's own configuration. */
    public static final String SETTING = "setting";
    /** Key and value of a setting that the user gave to us; wins over all others. */
    public static final String OVERRIDE = "override";

    public static HibernateRequest read(Path file) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, String> settings = new LinkedHashMap<>();
        Map<String, String> overrides = new LinkedHashMap<>();
        for (List<String> line : RecordLines.read(file)) {
            switch (line.get(0)) {
                case SETTING -> settings.put(line.get(1), line.get(2));
                case OVERRIDE -> overrides.put(line.get(1), line.get(2));
                default ->
                    values.computeIfAbsent(line.get(0), key -> new ArrayList<>())
                            .add(line.get(1));
            }
        }
        settings.putAll(overrides);
        return new HibernateRequest(values, settings);
    }

    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The only value; empty text when there is none. */
    public String one(String key) {
        return all(key).isEmpty() ? "" : all(key).get(0);
    }
}
