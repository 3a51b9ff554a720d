package io.github.schemaguard.mojo;

import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.mojo.parameter.HibernateSettings;
import io.github.schemaguard.mojo.parameter.ParameterText;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/** What the goals share that read or write the project's other two descriptions of the schema: where they are. */
abstract class DescriptionsMojo extends SchemaMojo {

    /**
     * The persistence units of <code>persistence.xml</code>, or of Quarkus' configuration, that the database serves,
     * separated by commas; all of the module's own when empty, of Quarkus' those of the default datasource.
     */
    @Parameter(property = "schema.persistenceUnit")
    protected @Nullable String persistenceUnit;

    /** A <code>persistence.xml</code> of another name: a path, or a class path resource, also inside a dependency. */
    @Parameter(property = "schema.persistenceFile")
    protected @Nullable String persistenceFile;

    /** Only the entities of these packages and their sub-packages, separated by commas. */
    @Parameter(property = "schema.packages")
    protected @Nullable String packages;

    /** Only these entity classes, separated by commas. */
    @Parameter(property = "schema.classes")
    protected @Nullable String classes;

    /** Mapping files as class path resources, separated by commas: <code>orm.xml</code>, <code>hbm.xml</code>. */
    @Parameter(property = "schema.mappingFiles")
    protected @Nullable String mappingFiles;

    /** Dependencies that hold entities, as <code>groupId:artifactId</code> patterns separated by commas. */
    @Parameter(property = "schema.entityDependencies")
    protected @Nullable String entityDependencies;

    /**
     * Hibernate settings that win over the project's own: one element for each, or with <code>-D</code> lines of
     * <code>key=value</code>.
     */
    @Parameter(property = "schema.hibernateProperties")
    protected @Nullable PlexusConfiguration hibernateProperties;

    /**
     * A class of the project with a public constructor without parameters and any of
     * <code>configure(StandardServiceRegistryBuilder)</code>, <code>configure(MetadataSources)</code>,
     * <code>configure(MetadataBuilder)</code>, for types and services that are registered in code.
     */
    @Parameter(property = "schema.hibernateHook")
    protected @Nullable String hibernateHook;

    /** The checked-in document. */
    @Parameter(property = "schema.document", defaultValue = "docs/database-schema.md")
    protected String document;

    /** The dated log of schema changes. */
    @Parameter(property = "schema.changeLog", defaultValue = "docs/schema-changes.md")
    protected String changeLog;

    final DocumentChoice documentChoice() {
        return new DocumentChoice(module().file(document), module().file(changeLog));
    }

    final EntitySelection entitySelection() {
        return new EntitySelection(
                persistenceUnit,
                persistenceFile,
                ParameterText.list(packages),
                ParameterText.list(classes),
                ParameterText.list(mappingFiles),
                ParameterText.list(entityDependencies),
                hibernateSettings(),
                hibernateHook);
    }

    /** As nested elements, or as text; Maven hands over the text of {@code -D} unevaluated with this type. */
    private Map<String, String> hibernateSettings() {
        return new HibernateSettings(session, project).read(hibernateProperties);
    }
}
