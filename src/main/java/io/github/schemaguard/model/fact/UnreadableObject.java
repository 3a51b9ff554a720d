package io.github.schemaguard.model.fact;

import java.util.Objects;

/**
 * An object that exists but could not be read in full. It must not be taken for a missing object.
 *
 * @param reason a sentence for the reader, for example that the role lacks a privilege
 */
public record UnreadableObject(ObjectPath path, String reason) implements Comparable<UnreadableObject> {

    public UnreadableObject {
        Objects.requireNonNull(path);
        Objects.requireNonNull(reason);
    }

    @Override
    public int compareTo(UnreadableObject other) {
        return path.compareTo(other.path);
    }
}
