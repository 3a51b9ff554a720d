package io.github.schemaguard.mapping;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Java member that a table, column or key comes from.
 *
 * @param entity the entity's class, binary name
 * @param path the attribute from there, {@code address.street}; empty for the entity itself
 * @param declaringClass the class in whose source the member is: the entity, a superclass, or an embeddable
 * @param member the field, or the getter's method name, or a record's component; empty for the class itself
 * @param mappingFile the {@code orm.xml} or {@code hbm.xml} that maps it, as a class path resource; empty when annotations
 *     do
 * @param override the annotation elsewhere that gives the attribute's column in place of its own; null when none does
 */
public record MappedMember(
        String entity,
        String path,
        String declaringClass,
        String member,
        String mappingFile,
        @Nullable ColumnOverride override) {

    /**
     * An {@code @AttributeOverride} or {@code @AssociationOverride} (Jakarta Persistence, sections 11.1.4 and 11.1.2).
     *
     * @param declaringClass the class in whose source it is
     * @param member the field or getter that it is on; empty when it is on the class
     * @param attribute the name that it gives
     */
    public record ColumnOverride(String declaringClass, String member, String attribute) {}

    public MappedMember {
        Objects.requireNonNull(entity);
        Objects.requireNonNull(path);
        Objects.requireNonNull(declaringClass);
        Objects.requireNonNull(member);
        Objects.requireNonNull(mappingFile);
    }

    /** The same member, mapped by a file. */
    public MappedMember in(String file) {
        return new MappedMember(entity, path, declaringClass, member, file, null);
    }

    public static MappedMember ofClass(String entity) {
        return new MappedMember(entity, "", entity, "", "", null);
    }

    /** For people: {@code Customer.address.street}, without the package. */
    @Override
    public String toString() {
        String simple = entity.substring(entity.lastIndexOf('.') + 1);
        return path.isEmpty() ? simple : simple + "." + path;
    }
}
