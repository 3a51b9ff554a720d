package io.github.schemaguard.model;

import java.util.Objects;

/**
 * An object that is there but could not be read in full, which is not the same as an object that is not there.
 *
 * @param reason a sentence for the reader, for example that the role lacks a privilege
 */
public record Unseen(ObjectPath path, String reason) implements Comparable<Unseen> {

    public Unseen {
        Objects.requireNonNull(path);
        Objects.requireNonNull(reason);
    }

    @Override
    public int compareTo(Unseen other) {
        return path.compareTo(other.path);
    }
}
