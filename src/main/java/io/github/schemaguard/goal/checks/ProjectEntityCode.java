package io.github.schemaguard.goal.checks;

import io.github.schemaguard.compare.LocationLookup;
import io.github.schemaguard.entities.code.IdentifierHash;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.lint.rule.EntityCode;
import io.github.schemaguard.mapping.MappedEntity;
import io.github.schemaguard.mapping.MappedMember;
import java.util.Optional;

/** The classes of a module and of its class path, and their sources as far as the module has them. */
final class ProjectEntityCode implements EntityCode {

    private final LocationLookup places;
    private final IdentifierHash hashes;

    ProjectEntityCode(Project project, LocationLookup places) {
        this.places = places;
        this.hashes = new IdentifierHash(project.classPath());
    }

    @Override
    public Optional<Location> line(MappedMember member) {
        return places.of(member);
    }

    @Override
    public Optional<MappedMember> identifierHash(MappedEntity entity) {
        return hashes.of(entity);
    }
}
