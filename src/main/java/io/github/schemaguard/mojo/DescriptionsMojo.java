package io.github.schemaguard.mojo;

import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.mojo.parameter.HibernatePropertiesParser;
import io.github.schemaguard.mojo.parameter.ParameterText;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/** Parameters of the goals that read the entities or the document: where these are. */
abstract class DescriptionsMojo extends SchemaMojo {

    /**
     * Persistence units that use the database, comma-separated, from <code>persistence.xml</code> or Quarkus' configuration.
     * Default: all units of the module; with Quarkus, those of the default datasource.
     */
    @Parameter(property = "schema.persistenceUnit")
    protected @Nullable List<String> persistenceUnit;

    /**
     * A <code>persistence.xml</code> or <code>hibernate.cfg.xml</code> with another name or outside of the class path: a path, or
     * a class path resource, even inside a dependency.
     */
    @Parameter(property = "schema.persistenceFile")
    protected @Nullable String persistenceFile;

    /** Reads only the entities in these packages and their subpackages, comma-separated. */
    @Parameter(property = "schema.packages")
    protected @Nullable List<String> packages;

    /** Reads only these entity classes, comma-separated. */
    @Parameter(property = "schema.classes")
    protected @Nullable List<String> classes;

    /** Mapping files (<code>orm.xml</code>, <code>hbm.xml</code>) as class path resources, comma-separated. */
    @Parameter(property = "schema.mappingFiles")
    protected @Nullable List<String> mappingFiles;

    /** Dependencies that contain entities, as <code>groupId:artifactId</code> patterns, comma-separated. */
    @Parameter(property = "schema.entityDependencies")
    protected @Nullable List<String> entityDependencies;

    /**
     * Hibernate settings that override the project's own: one element per setting, or lines of <code>key=value</code> with
     * <code>-D</code>.
     */
    @Parameter(property = "schema.hibernateProperties")
    protected @Nullable PlexusConfiguration hibernateProperties;

    /**
     * A class of the project that registers types and services in code. It has a public constructor without parameters and
     * any of <code>configure(StandardServiceRegistryBuilder)</code>, <code>configure(MetadataSources)</code>,
     * <code>configure(MetadataBuilder)</code>.
     */
    @Parameter(property = "schema.hibernateHook")
    protected @Nullable String hibernateHook;

    /** File of the checked-in document. */
    @Parameter(property = "schema.document", defaultValue = "docs/database-schema.md")
    protected String document;

    /** File of the dated log of schema changes. */
    @Parameter(property = "schema.changeLog", defaultValue = "docs/schema-changes.md")
    protected String changeLog;

    @Override
    final boolean namesEntities() {
        return entitySelection().isGiven();
    }

    @Override
    final String documentFile() {
        return document;
    }

    final DocumentChoice documentChoice() {
        return new DocumentChoice(module().file(document), module().file(changeLog));
    }

    final EntitySelection entitySelection() {
        return new EntitySelection(
                persistenceUnit == null ? null : String.join(",", ParameterText.list(persistenceUnit)),
                persistenceFile,
                ParameterText.list(packages),
                ParameterText.list(classes),
                ParameterText.list(mappingFiles),
                ParameterText.list(entityDependencies),
                hibernateSettings(),
                hibernateHook);
    }

    /** From nested elements, or from text: with this type, Maven passes the text of {@code -D} unevaluated. */
    private Map<String, String> hibernateSettings() {
        return new HibernatePropertiesParser(session, project).read(hibernateProperties);
    }
}
