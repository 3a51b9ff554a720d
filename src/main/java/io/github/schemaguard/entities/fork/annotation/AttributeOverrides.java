package io.github.schemaguard.entities.fork.annotation;

import io.github.schemaguard.mapping.MappedMember.ColumnOverride;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code @AttributeOverride}s and {@code @AssociationOverride}s that apply, by attribute path. Outer ones take precedence
 * (Jakarta Persistence, section 11.1.4).
 *
 * @param columns what replaces the columns of an attribute
 */
public record AttributeOverrides(Map<String, OverriddenColumns> columns) {

    /**
     * The columns of one override.
     *
     * @param annotations {@code @Column} or {@code @JoinColumn}
     */
    public record OverriddenColumns(List<WrittenAnnotation> annotations, ColumnOverride place) {}

    /** No overrides. */
    public static final AttributeOverrides NONE = new AttributeOverrides(Map.of());

    /**
     * These, which are outer, combined with those that an attribute or class at this path adds.
     *
     * @param declaringClass in whose source the annotations are
     * @param member that has them; empty when the class has them
     */
    public AttributeOverrides with(String path, MemberAnnotations annotations, String declaringClass, String member) {
        Map<String, OverriddenColumns> all = new HashMap<>();
        Map.of("AttributeOverride", "column", "AssociationOverride", "joinColumns")
                .forEach((annotation, part) -> {
                    for (WrittenAnnotation each : annotations.all(annotation)) {
                        String name = each.text("name");
                        ColumnOverride place = new ColumnOverride(declaringClass, member, name);
                        all.put(path + name, new OverriddenColumns(each.contained(part), place));
                    }
                });
        all.putAll(columns);
        return new AttributeOverrides(all);
    }

    /** The annotation that replaces the attribute's column of this index, from 0; null when none does. */
    public @Nullable WrittenAnnotation column(String path, int index) {
        OverriddenColumns own = columns.get(path);
        return own != null && index < own.annotations().size()
                ? own.annotations().get(index)
                : null;
    }

    /** Where the attribute's columns are replaced; null when they are not. */
    public @Nullable ColumnOverride place(String path) {
        OverriddenColumns own = columns.get(path);
        return own == null ? null : own.place();
    }
}
