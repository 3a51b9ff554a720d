package io.github.schemaguard.lint.rule;

import io.github.schemaguard.finding.Location;
import io.github.schemaguard.mapping.MappedEntity;
import io.github.schemaguard.mapping.MappedMember;
import java.util.Optional;

/** What rules about entities ask of the classes and their sources. It is asked only for findings, because it reads files. */
public interface EntityCode {

    /** The line that declares a member of an entity; empty when its source is not available. */
    Optional<Location> line(MappedMember member);

    /**
     * The method {@code hashCode} of an entity if its result changes with the identifier; empty when it does not, or when
     * the class file is not available.
     */
    Optional<MappedMember> identifierHash(MappedEntity entity);

    /** For entities whose classes are not available. */
    static EntityCode none() {
        return new EntityCode() {
            @Override
            public Optional<Location> line(MappedMember member) {
                return Optional.empty();
            }

            @Override
            public Optional<MappedMember> identifierHash(MappedEntity entity) {
                return Optional.empty();
            }
        };
    }
}
