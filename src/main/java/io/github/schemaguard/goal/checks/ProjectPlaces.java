package io.github.schemaguard.goal.checks;

import io.github.schemaguard.compare.LocationLookup;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.entities.source.SourceLocator;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.side.DocumentSide;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds lines in the sources of a module and in its document, and names in its migrations. */
final class ProjectPlaces implements LocationLookup {

    private final Project project;
    private final SourceLocator sources;
    private final JarClasses jars;
    private final @Nullable DocumentReading document;
    private final ChangedNames changes;

    ProjectPlaces(Project project, @Nullable DocumentSide document, ChangedNames changes) {
        this.project = project;
        this.changes = changes;
        this.sources = project.sources();
        this.jars = new JarClasses(project.classPath());
        this.document = document == null ? null : document.reading();
    }

    @Override
    public Optional<Location> of(MappedMember member) {
        return sources.find(member)
                .map(found -> new Location(project.relative(found.file()), found.line()))
                .or(() -> jars.find(member.declaringClass()));
    }

    @Override
    public Optional<String> corrected(MappedMember member, String name, String wanted) {
        return sources.corrected(member, name, wanted);
    }

    @Override
    public Optional<String> inMappingFile(List<MappedMember> members, boolean association, String wanted) {
        return sources.inMappingFile(members, association, wanted);
    }

    @Override
    public Optional<String> renamedTo(ObjectPath missing) {
        return changes.renamedTo(missing);
    }

    @Override
    public Optional<Boolean> isNullableInKotlin(MappedMember member) {
        return sources.isNullableInKotlin(member);
    }

    @Override
    public Optional<Location> inDocument(ObjectPath path, Attribute attribute) {
        return Optional.ofNullable(document).map(reading -> reading.lines().of(path, attribute));
    }
}
