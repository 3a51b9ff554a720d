package io.github.schemaguard.compare;

import io.github.schemaguard.finding.Location;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;
import java.util.Optional;

/** Finds what the files of the project say about a finding. It is asked only for findings, because it reads files. */
public interface LocationLookup {

    /** The line that declares a member of an entity; empty when its source is not available. */
    Optional<Location> of(MappedMember member);

    /**
     * The corrected annotation of a member, with its other attributes unchanged; empty when its source is not available.
     *
     * @param name the column or the sequence that the annotation is about, as the database has it
     * @param wanted the annotation with only the attributes to set, {@code @Column(length = 100)}; text that follows it
     *     after {@code , or} is not changed
     */
    default Optional<String> corrected(MappedMember member, String name, String wanted) {
        return Optional.empty();
    }

    /**
     * A change in the words of the file that maps members, instead of annotations; empty when that file cannot say it.
     *
     * @param members all of the same file
     * @param association whether their column is that of an association
     * @param wanted as a rule says it
     */
    default Optional<String> inMappingFile(List<MappedMember> members, boolean association, String wanted) {
        return Optional.of(wanted);
    }

    /** The name that a migration has given to a table, view or column; empty when none is known. */
    default Optional<String> renamedTo(ObjectPath missing) {
        return Optional.empty();
    }

    /** Whether the Kotlin type of a member accepts null; empty when its source is not in Kotlin. */
    default Optional<Boolean> isNullableInKotlin(MappedMember member) {
        return of(member).filter(place -> place.file().endsWith(".kt")).map(place -> false);
    }

    /** The line of the document that states the fact, or that describes the object; empty when there is none. */
    Optional<Location> inDocument(ObjectPath path, Attribute attribute);

    /** The lookup of a comparison whose sides are not in files. */
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
