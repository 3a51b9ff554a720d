package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.entities.fork.protocol.HibernateRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Hibernate's settings for a build without a database: the project's own, without those that connect to its database. */
public final class MetadataSettings {
    private static final String DIALECT = "hibernate.dialect";

    /** Settings that connect to a database, change it, or start what only a running application has. */
    private static final List<String> STRIPPED = List.of(
            "hibernate.connection.",
            "hibernate.hikari.",
            "hibernate.c3p0.",
            "hibernate.agroal.",
            "hibernate.proxool.",
            "hibernate.vibur.",
            "hibernate.hbm2ddl.auto",
            "hibernate.hbm2ddl.import_files",
            "hibernate.hbm2ddl.delimiter",
            "hibernate.hbm2ddl.create_namespaces",
            "hibernate.session_factory",
            "hibernate.transaction.",
            "hibernate.jndi.",
            "hibernate.cache.",
            "hibernate.javax.cache.",
            "hibernate.search.",
            "hibernate.multitenancy",
            "hibernate.multi_tenant",
            "hibernate.tenant_identifier_resolver",
            "javax.persistence.jdbc.",
            "jakarta.persistence.jdbc.",
            "javax.persistence.jtadatasource",
            "jakarta.persistence.jtadatasource",
            "javax.persistence.nonjtadatasource",
            "jakarta.persistence.nonjtadatasource",
            "javax.persistence.schema-generation.",
            "jakarta.persistence.schema-generation.",
            "javax.persistence.sql-load-script-source",
            "jakarta.persistence.sql-load-script-source",
            "javax.persistence.database-",
            "jakarta.persistence.database-");

    private MetadataSettings() {}

    /** Whether a setting is left out, because it connects to the project's database or needs a running application. */
    public static boolean isStripped(Object key) {
        String lower = String.valueOf(key).toLowerCase(Locale.ROOT);
        return STRIPPED.stream().anyMatch(lower::startsWith);
    }

    /**
     * The settings to build the metadata with; those of the request take precedence over the framework's.
     *
     * @param ofFiles the settings that Hibernate has read from its own files, and that these overrule
     */
    static Map<String, Object> of(
            HibernateRequest request,
            Map<String, String> framework,
            Map<?, ?> ofFiles,
            String version,
            List<String> notes) {
        Map<String, Object> settings = new TreeMap<>(framework);
        settings.putAll(request.settings());
        settings.keySet().removeIf(MetadataSettings::isStripped);
        Object wanted = settings.getOrDefault(DIALECT, ofFiles.get(DIALECT));
        String dialect = dialect(wanted == null ? "" : wanted.toString().strip(), version, notes);
        settings.put(DIALECT, ServerDialect.of(dialect, version, request.postgresMajor()));
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.temp.use_jdbc_metadata_defaults", "false");
        for (String api : List.of("javax", "jakarta")) {
            settings.put(api + ".persistence.database-product-name", "PostgreSQL");
            settings.put(api + ".persistence.database-major-version", String.valueOf(request.postgresMajor()));
            settings.put(api + ".persistence.database-minor-version", "0");
        }
        return settings;
    }

    /**
     * What {@code SchemaManagementToolCoordinator} needs to write a creation script, and nothing else. With the name of a
     * database product it would take Hibernate's dialect for it, and not the project's own.
     */
    static Map<String, Object> forScript(Map<?, ?> settings, Object target, String delimiter) {
        Map<String, Object> export = new LinkedHashMap<>();
        settings.forEach((key, value) -> export.put(String.valueOf(key), value));
        export.keySet().removeIf(MetadataSettings::isStripped);
        for (String api : List.of("javax", "jakarta")) {
            String generation = api + ".persistence.schema-generation.";
            export.put(generation + "database.action", "none");
            export.put(generation + "scripts.action", "create");
            export.put(generation + "scripts.create-target", target);
            export.put(api + ".persistence.create-database-schemas", "true");
        }
        export.put("hibernate.hbm2ddl.delimiter", delimiter);
        // An import.sql of the project contains data, not the schema. Hibernate 5.3 takes an empty name for the
        // directory
        // of the classes, and its list of files for statements.
        export.put("hibernate.hbm2ddl.import_files", "schemaguard-without-data.sql");
        export.put("hibernate.hbm2ddl.skip_default_import_file", "true");
        return export;
    }

    private static String dialect(String wanted, String version, List<String> notes) {
        boolean given = !wanted.isEmpty();
        if (given && isPostgres(wanted)) {
            return wanted;
        }
        String standard = standard(version);
        if (given) {
            notes.add("hibernate.dialect " + wanted + " is not a PostgreSQL dialect on the class path: " + standard
                    + " is used");
        }
        return standard;
    }

    /** The dialect that Hibernate picks for a current server. Until Hibernate 5, PostgreSQLDialect means PostgreSQL 8.2. */
    private static String standard(String version) {
        String dialects = "org.hibernate.dialect.PostgreSQL";
        if (version.startsWith("5.3.")) {
            return dialects + "95Dialect";
        }
        return version.startsWith("5.") && exists(dialects + "10Dialect")
                ? dialects + "10Dialect"
                : dialects + "Dialect";
    }

    private static boolean isPostgres(String dialect) {
        try {
            for (Class<?> type = Class.forName(dialect); type != null; type = type.getSuperclass()) {
                if (type.getSimpleName().startsWith("Postgre")) {
                    return true;
                }
            }
        } catch (ClassNotFoundException | LinkageError notThere) {
            return false;
        }
        return false;
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className);
            return true;
        } catch (ClassNotFoundException | LinkageError notThere) {
            return false;
        }
    }
}
