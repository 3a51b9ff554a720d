package io.github.schemaguard.bench;

import io.github.schemaguard.scratch.ScratchDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/**
 * Hibernate's {@code hbm2ddl.auto=validate} with grouped reading, of a mapping of every table: existence and types of
 * columns, and nothing else. The mapping is made beforehand.
 */
public final class HibernateValidation implements Peer {

    private static final Logger LOG = Logger.getLogger("org.hibernate");

    @Override
    public String name() {
        return "Hibernate";
    }

    @Override
    public int most() {
        return 1_000;
    }

    @Override
    public int rounds() {
        return 4;
    }

    @Override
    public Callable<?> prepare(ScratchDatabase database, int tables) {
        LOG.setLevel(Level.SEVERE);
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.jdbc.url", database.url());
        settings.put("jakarta.persistence.jdbc.user", database.user());
        settings.put("jakarta.persistence.jdbc.password", database.password());
        settings.put("hibernate.connection.pool_size", "1");
        settings.put("hibernate.hbm2ddl.auto", "validate");
        settings.put("hibernate.hbm2ddl.jdbc_metadata_extraction_strategy", "grouped");
        StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder().applySettings(settings).build();
        Metadata metadata = new MetadataSources(registry)
                .addInputStream(new ByteArrayInputStream(mapping(tables).getBytes(StandardCharsets.UTF_8)))
                .buildMetadata();
        return () -> {
            SchemaManagementToolCoordinator.process(metadata, registry, settings, action -> {});
            return metadata;
        };
    }

    private static String mapping(int tables) {
        StringBuilder xml = new StringBuilder("<hibernate-mapping xmlns=\"http://www.hibernate.org/xsd/orm/hbm\">");
        for (int i = 0; i < tables; i++) {
            xml.append("<class entity-name=\"T").append(i).append("\" table=\"table_").append(i);
            xml.append("\" schema=\"s").append(i % SyntheticDatabase.SCHEMAS).append("\">");
            xml.append("<id name=\"id\" type=\"long\"/>");
            for (String text : new String[] {"code", "name", "status", "note"}) {
                xml.append("<property name=\"").append(text).append("\" type=\"string\"/>");
            }
            xml.append("<property name=\"parent\" type=\"long\"/></class>");
        }
        return xml.append("</hibernate-mapping>").toString();
    }
}
