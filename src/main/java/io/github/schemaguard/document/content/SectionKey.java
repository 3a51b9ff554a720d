package io.github.schemaguard.document.content;

import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A section of the document, which prose belongs to.
 *
 * @param schema null for the sections of the whole database
 * @param name of the table or view, of a function with its argument types; null for other sections
 */
public record SectionKey(
        Part part, @Nullable String schema, @Nullable String name) implements Comparable<SectionKey> {

    private static final Comparator<SectionKey> ORDER = Comparator.comparing(SectionKey::part)
            .thenComparing(anchor -> Objects.requireNonNullElse(anchor.schema, ""))
            .thenComparing(anchor -> Objects.requireNonNullElse(anchor.name, ""));

    /** The kinds of sections. */
    public enum Part {
        /** From the title to the first heading. */
        HEAD(""),
        CONTENTS("Contents"),
        DIAGRAM("Diagram"),
        EXTENSIONS("Extensions"),
        SCHEMA(""),
        TABLE(""),
        VIEW(""),
        ENUMS("Enums"),
        SEQUENCES("Sequences"),
        DOMAINS("Domains"),
        EVENT_TRIGGERS("Event triggers"),
        PUBLICATIONS("Publications"),
        /** Of the database, or of one schema. */
        DEFAULT_PRIVILEGES("Default privileges"),
        COMPOSITES("Composite types"),
        RANGES("Ranges"),
        FUNCTION(""),
        GRANTS("Grants"),
        /** A chapter that people wrote after the sections of a schema. */
        AFTER_SCHEMA(""),
        /** Notes of objects that are gone. */
        KEPT("Notes of what is gone"),
        /** What people wrote after the last line of ours. */
        TAIL("");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        /** The heading; empty when it depends on what the section is about. */
        public String title() {
            return title;
        }
    }

    public static SectionKey of(Part part) {
        return new SectionKey(part, null, null);
    }

    public static SectionKey in(Part part, String schema) {
        return new SectionKey(part, schema, null);
    }

    public static SectionKey of(Part part, QualifiedName name) {
        return new SectionKey(part, name.schema(), name.name());
    }

    public boolean isRelation() {
        return part == Part.TABLE || part == Part.VIEW;
    }

    /** Whether the section begins with the description of what it is about. */
    public boolean isDescribed() {
        return isRelation() || part == Part.FUNCTION;
    }

    public QualifiedName relation() {
        return new QualifiedName(Objects.requireNonNull(schema), Objects.requireNonNull(name));
    }

    @Override
    public int compareTo(SectionKey other) {
        return ORDER.compare(this, other);
    }
}
