package io.github.schemaguard.entities.scan;

import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.scan.PersistenceUnits.Located;
import io.github.schemaguard.entities.xml.PersistenceXml;
import io.github.schemaguard.entities.xml.PersistenceXml.HibernateConfiguration;
import io.github.schemaguard.fork.ClassPathSearch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hibernate's own configuration file: the one that {@code schema.persistenceFile} or a setting names, else
 * {@code hibernate.cfg.xml} of a module without a persistence unit.
 *
 * @param names the file as a class path resource or URL, or nothing
 * @param shown the same for messages
 */
record ConfigurationFile(List<String> names, List<String> shown, HibernateConfiguration content) {
    private static final String STANDARD = "hibernate.cfg.xml";
    private static final String SETTING = "hibernate.cfg_xml_file";
    /** Hibernate reads this name until version 5, which alone has this class. */
    private static final String OLD_SETTING = "hibernate.ejb.cfgfile";

    private static final String CLASS_PATH = "classpath:";

    private static final String OLD_SETTINGS = "org/hibernate/jpa/AvailableSettings.class";

    /** The file of a module, or of one of its persistence units with these settings. */
    static ConfigurationFile of(EntityRequest request, Optional<Located> unit, Map<String, String> settings)
            throws IOException {
        Optional<NamedFile> given = NamedFile.of(request);
        if (given.isPresent() && given.get().isConfiguration()) {
            NamedFile file = given.get();
            return new ConfigurationFile(
                    List.of(file.name()), List.of(file.shown()), configuration(file.content(), file.shown()));
        }
        ClassPathSearch classPath = new ClassPathSearch(request.classPath());
        for (Map<String, String> each : List.of(request.selection().properties(), settings)) {
            String name = named(each, classPath);
            if (!name.isEmpty()) {
                // If it is not there, Hibernate says so.
                Optional<Path> entry = classPath.firstHaving(name);
                return entry.isPresent()
                        ? read(entry.get(), name)
                        : new ConfigurationFile(List.of(name), List.of(name), HibernateConfiguration.NONE);
            }
        }
        return unit.isEmpty() && ClassPathSearch.has(request.output(), STANDARD)
                ? read(request.output(), STANDARD)
                : new ConfigurationFile(List.of(), List.of(), HibernateConfiguration.NONE);
    }

    /**
     * As Hibernate, without the slash at the beginning, nor the {@code classpath:} that Tomcat makes a URL of; empty when no
     * setting names a file.
     */
    private static String named(Map<String, String> settings, ClassPathSearch classPath) throws IOException {
        String name = settings.getOrDefault(SETTING, "");
        if (name.isEmpty()
                && settings.containsKey(OLD_SETTING)
                && classPath.firstHaving(OLD_SETTINGS).isPresent()) {
            name = settings.getOrDefault(OLD_SETTING, "");
        }
        String resource = name.startsWith(CLASS_PATH) ? name.substring(CLASS_PATH.length()) : name;
        return resource.startsWith("/") ? resource.substring(1) : resource;
    }

    private static ConfigurationFile read(Path entry, String name) throws IOException {
        return new ConfigurationFile(
                List.of(name), List.of(name), configuration(ClassPathSearch.read(entry, name), name));
    }

    private static HibernateConfiguration configuration(byte[] content, String from) throws IOException {
        return PersistenceXml.configuration(new ByteArrayInputStream(content), from);
    }
}
