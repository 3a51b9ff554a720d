package io.github.schemaguard.git;

import java.util.Objects;

/**
 * A commit.
 *
 * @param id the whole hash
 * @param named whether the revision that was asked for is this commit, and not a newer one of another branch
 */
public record GitCommit(String id, boolean named) {

    private static final int SHORT = 10;

    public GitCommit {
        Objects.requireNonNull(id);
    }

    /** The beginning of the hash, for people. */
    public String shortId() {
        return id.substring(0, Math.min(SHORT, id.length()));
    }
}
