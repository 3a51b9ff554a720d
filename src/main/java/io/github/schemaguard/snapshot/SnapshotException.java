package io.github.schemaguard.snapshot;

/** A {@code catalog.json} cannot be read. The message says which one, why, and the next step. */
public final class SnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }

    public SnapshotException(String message) {
        super(message);
    }
}
