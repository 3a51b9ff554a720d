package io.github.schemaguard.changelog;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change between two states of a schema.
 *
 * @param path of the object in its new state, or in its old state if it was removed
 * @param markdown one line that names the object and describes the change
 * @param fact what changed; null if the object was added or removed
 */
public record SchemaChange(
        Group group,
        ObjectPath path,
        String markdown,
        ChangeEffect effect,
        @Nullable FactChange fact) implements Comparable<SchemaChange> {

    private static final Comparator<SchemaChange> ORDER = Comparator.comparing(SchemaChange::group)
            .thenComparing(SchemaChange::path)
            .thenComparing(SchemaChange::markdown);

    /** The headings for groups of changes, in order. */
    public enum Group {
        ADDED("Added"),
        CHANGED("Changed"),
        RENAMED("Renamed"),
        REMOVED("Removed");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * The values of a fact.
     *
     * @param before null if the object did not have it
     * @param after null if the object no longer has it
     */
    public record FactChange(
            Attribute attribute,
            @Nullable String before,
            @Nullable String after) {
        public FactChange {
            Objects.requireNonNull(attribute);
        }
    }

    public SchemaChange {
        Objects.requireNonNull(group);
        Objects.requireNonNull(path);
        Objects.requireNonNull(markdown);
        Objects.requireNonNull(effect);
    }

    @Override
    public int compareTo(SchemaChange other) {
        return ORDER.compare(this, other);
    }
}
