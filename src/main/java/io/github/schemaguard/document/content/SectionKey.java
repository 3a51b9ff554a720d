package io.github.schemaguard.document.content;

import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a section of the document to which prose belongs.
 *
 * @param schema null for the sections of the whole database
 * @param name of the table or view, or of a function with its argument types; null for other sections
 */
public record SectionKey(
        DocumentSection part,
        @Nullable String schema,
        @Nullable String name) implements Comparable<SectionKey> {

    private static final Comparator<SectionKey> ORDER = Comparator.comparing(SectionKey::part)
            .thenComparing(anchor -> Objects.requireNonNullElse(anchor.schema, ""))
            .thenComparing(anchor -> Objects.requireNonNullElse(anchor.name, ""));

    public static SectionKey of(DocumentSection part) {
        return new SectionKey(part, null, null);
    }

    public static SectionKey in(DocumentSection part, String schema) {
        return new SectionKey(part, schema, null);
    }

    public static SectionKey of(DocumentSection part, QualifiedName name) {
        return new SectionKey(part, name.schema(), name.name());
    }

    public boolean isRelation() {
        return part == DocumentSection.TABLE || part == DocumentSection.VIEW;
    }

    /** True if the section begins with a description of its subject. */
    public boolean isDescribed() {
        return isRelation() || part == DocumentSection.FUNCTION;
    }

    public QualifiedName relation() {
        return new QualifiedName(Objects.requireNonNull(schema), Objects.requireNonNull(name));
    }

    @Override
    public int compareTo(SectionKey other) {
        return ORDER.compare(this, other);
    }
}
