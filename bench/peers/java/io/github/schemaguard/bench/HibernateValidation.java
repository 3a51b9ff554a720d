package io.github.schemaguard.bench;

import io.github.schemaguard.scratch.ScratchDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Hibernate's validation of a mapping with one entity per table, with the queries grouped by schema. The mapping is
 * generated from the database, so that the validation checks everything and finds nothing. Generating it is not timed.
 */
public final class HibernateValidation implements Peer {

    private static final Logger LOG = Logger.getLogger("org.hibernate");

    /** Hibernate's type for each type of the database. */
    private static final Map<String, String> TYPES = Map.of(
            "int8", "long",
            "varchar", "string",
            "numeric", "big_decimal",
            "text", "text",
            // A mapping file has no name for the array's type; the database's own name passes the validation too.
            "_text", "string",
            "timestamptz", "java.time.OffsetDateTime",
            "timestamp", "java.time.LocalDateTime",
            "date", "java.time.LocalDate");

    private static final String COLUMNS = """
            select n.nspname, c.relname, a.attname, t.typname, a.attnum = 1 as first
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname ~ '^s\\d+$'
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            where c.relkind in ('r', 'p') and not c.relispartition
            order by c.oid, a.attnum""";

    @Override
    public String name() {
        return "Hibernate";
    }

    @Override
    public Callable<?> prepare(ScratchDatabase database, int tables) throws SQLException {
        LOG.setLevel(Level.SEVERE);
        // Not pooled: each reading has its own session.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        Map<String, Object> settings = Map.of(
                AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source,
                AvailableSettings.HBM2DDL_AUTO, "validate",
                AvailableSettings.HBM2DDL_JDBC_METADATA_EXTRACTOR_STRATEGY, "grouped");
        StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder().applySettings(settings).build();
        String mapping = mapping(database);
        Metadata metadata = new MetadataSources(registry)
                .addInputStream(new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8)))
                .buildMetadata();
        Peer.require(tables, metadata.collectTableMappings().size());
        return () -> {
            SchemaManagementToolCoordinator.process(metadata, registry, settings, action -> {});
            return metadata;
        };
    }

    private static String mapping(ScratchDatabase database) throws SQLException {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0"?>
                <hibernate-mapping xmlns="http://www.hibernate.org/xsd/orm/hbm">
                """);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet column = statement.executeQuery(COLUMNS)) {
            String end = "";
            while (column.next()) {
                String name = column.getString("attname");
                if (column.getBoolean("first")) {
                    String table = column.getString("relname");
                    xml.append(end)
                            .append("<class entity-name='%1$s' table='%1$s' schema='%2$s'>"
                                    .formatted(table, column.getString("nspname")));
                    end = "</class>\n";
                }
                String type = column.getString("typname");
                xml.append("<%1$s name='%2$s' type='%3$s'><column name='%2$s'%4$s/></%1$s>"
                        .formatted(
                                column.getBoolean("first") ? "id" : "property",
                                name,
                                TYPES.get(type),
                                type.startsWith("_") ? " sql-type='" + type + "'" : ""));
            }
            xml.append(end);
        }
        return xml.append("</hibernate-mapping>").toString();
    }
}
