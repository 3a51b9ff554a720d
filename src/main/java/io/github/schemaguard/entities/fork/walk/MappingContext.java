package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.annotation.ColumnDeclarations;
import io.github.schemaguard.entities.fork.annotation.MemberAnnotations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the walk stands.
 *
 * @param entity binary name of the entity's class
 * @param type that class; null when the entity has none
 * @param memberClass the class that has the next attributes: the entity, or an embeddable; null when there is none
 * @param prefix the path so far, {@code address.}
 * @param table overrides the table that values name, where a table per class repeats its superclass; null otherwise
 * @param role for every column from here on; null when the attribute's kind says it
 * @param discriminators what tells the concrete classes of the table apart; empty when that is not known
 */
record MappingContext(
        String entity,
        @Nullable Class<?> type,
        @Nullable Class<?> memberClass,
        String prefix,
        @Nullable Object table,
        @Nullable String role,
        IdentifierGeneration generation,
        ColumnDeclarations.Overrides overrides,
        boolean audit,
        List<String> discriminators) {

    static MappingContext of(String entity, @Nullable Class<?> type, boolean audit) {
        ColumnDeclarations.Overrides overrides = ColumnDeclarations.Overrides.NONE;
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            overrides = overrides.with("", MemberAnnotations.of(each));
        }
        return new MappingContext(
                entity, type, type, "", null, null, IdentifierGeneration.NONE, overrides, audit, List.of());
    }

    MemberOwner classOwner() {
        return MemberOwner.ofClass(entity);
    }

    /** Whether {@code orm.xml} or {@code hbm.xml} maps the entity, because no annotation makes it one. */
    boolean isMappedByFile() {
        return type != null && !MemberAnnotations.of(type).hasJpa("Entity");
    }

    MappingContext onTable(Object other) {
        return new MappingContext(
                entity, type, memberClass, prefix, other, role, generation, overrides, audit, discriminators);
    }

    MappingContext as(String otherRole) {
        return new MappingContext(
                entity, type, memberClass, prefix, table, otherRole, generation, overrides, audit, discriminators);
    }

    MappingContext generatedBy(IdentifierGeneration other) {
        return new MappingContext(
                entity, type, memberClass, prefix, table, role, other, overrides, audit, discriminators);
    }

    MappingContext telling(List<String> values) {
        return new MappingContext(entity, type, memberClass, prefix, table, role, generation, overrides, audit, values);
    }

    /** Inside an embedded attribute or an element. */
    MappingContext inside(String attribute, @Nullable Class<?> embeddable, MemberAnnotations annotations) {
        String path = prefix + attribute + ".";
        return new MappingContext(
                entity,
                type,
                embeddable,
                path,
                table,
                role,
                IdentifierGeneration.NONE,
                overrides.with(path, annotations),
                audit,
                List.of());
    }
}
