package io.github.schemaguard.compare;

import io.github.schemaguard.finding.Location;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.Optional;

/** Where things stand in files of the project. Asked for findings only, because looking it up reads files. */
public interface LocationLookup {

    /** The line that declares a member of an entity; empty when its source is not at hand. */
    Optional<Location> of(MappedMember member);

    /**
     * An annotation of a member as it should read, with what it says besides; empty when its source is not at hand.
     *
     * @param column that the annotation is about, as the database has its name
     * @param wanted the annotation with the attributes to set alone, {@code @Column(length = 100)}; what follows it after
     *     {@code , or} stays
     */
    default Optional<String> corrected(MappedMember member, String column, String wanted) {
        return Optional.empty();
    }

    /** The line of the document that states the fact, or else describes the object; empty when none does. */
    Optional<Location> inDocument(ObjectPath path, Attribute attribute);

    /** Places of a comparison whose sides stand in no file. */
    static LocationLookup none() {
        return new LocationLookup() {
            @Override
            public Optional<Location> of(MappedMember member) {
                return Optional.empty();
            }

            @Override
            public Optional<Location> inDocument(ObjectPath path, Attribute attribute) {
                return Optional.empty();
            }
        };
    }
}
