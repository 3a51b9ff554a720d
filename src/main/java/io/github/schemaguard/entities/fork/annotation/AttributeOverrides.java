package io.github.schemaguard.entities.fork.annotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code @AttributeOverride}s and {@code @AssociationOverride}s that apply, by attribute path. Outer ones take precedence
 * (Jakarta Persistence, section 11.1.4).
 *
 * @param columns the annotations of the columns that replace an attribute's own
 */
public record AttributeOverrides(Map<String, List<WrittenAnnotation>> columns) {
    /** No overrides. */
    public static final AttributeOverrides NONE = new AttributeOverrides(Map.of());

    /** These, which are outer, combined with those that an attribute or class at this path adds. */
    public AttributeOverrides with(String path, MemberAnnotations annotations) {
        Map<String, List<WrittenAnnotation>> all = new HashMap<>();
        for (WrittenAnnotation each : annotations.all("AttributeOverride")) {
            all.put(path + each.text("name"), each.contained("column"));
        }
        for (WrittenAnnotation each : annotations.all("AssociationOverride")) {
            all.put(path + each.text("name"), each.contained("joinColumns"));
        }
        all.putAll(columns);
        return new AttributeOverrides(all);
    }

    /** The annotation that replaces the attribute's column of this index, from 0; null when none does. */
    public @Nullable WrittenAnnotation column(String path, int index) {
        List<WrittenAnnotation> own = columns.getOrDefault(path, List.of());
        return index < own.size() ? own.get(index) : null;
    }
}
