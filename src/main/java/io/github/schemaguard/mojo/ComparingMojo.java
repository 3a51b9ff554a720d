package io.github.schemaguard.mojo;

import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Threshold;
import io.github.schemaguard.goal.DocumentChoice;
import io.github.schemaguard.goal.Gate;
import io.github.schemaguard.goal.GateOutcome;
import io.github.schemaguard.goal.GateRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/** What the goals that compare share: where the entities and the document are, and what blocks. */
abstract class ComparingMojo extends VerdictMojo {

    /** The persistence unit of <code>persistence.xml</code>; needed only where there are several. */
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

    /** The file of accepted findings; see <code>schema:baseline</code>. */
    @Parameter(property = "schema.baseline", defaultValue = "schema-baseline.json")
    protected String baseline;

    /** Which comparisons this goal makes. */
    abstract Set<CheckName> checks();

    /** From which severity on this goal fails the build. */
    abstract Threshold threshold();

    @Override
    final boolean governs(Module module) {
        boolean named = url != null || environment != null || entitySelection().isGiven();
        return (named && module.speaksForItself()) || hasTraces(document);
    }

    @Override
    GateOutcome gate() {
        return new Gate(libraries(), resultCache()).run(request());
    }

    final GateRequest request() {
        return new GateRequest(
                projectOfGoal(),
                databaseChoice(),
                entitySelection(),
                documentChoice(),
                checks(),
                threshold(),
                Texts.list(ignore),
                module().file(baseline),
                LocalDate.now(ZoneOffset.UTC));
    }

    private DocumentChoice documentChoice() {
        return new DocumentChoice(module().file(document), module().file(changeLog));
    }

    private EntitySelection entitySelection() {
        return new EntitySelection(
                persistenceUnit,
                persistenceFile,
                Texts.list(packages),
                Texts.list(classes),
                Texts.list(mappingFiles),
                Texts.list(entityDependencies),
                hibernateSettings(),
                hibernateHook);
    }

    /** As nested elements, or as text; Maven hands over the text of {@code -D} unevaluated with this type. */
    private Map<String, String> hibernateSettings() {
        return new HibernateSettings(session, project).read(hibernateProperties);
    }
}
