package io.github.schemaguard.entities;

/** The entities cannot be read; the message says what failed, where, why, and the next step. */
public final class EntityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EntityException(String message) {
        super(message);
    }
}
