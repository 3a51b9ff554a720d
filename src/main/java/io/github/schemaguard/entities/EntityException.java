package io.github.schemaguard.entities;

/** The entities cannot be read; the message says what failed, where, why, and the next step. */
public final class EntityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean nothingFound;

    public EntityException(String message) {
        this(message, false);
    }

    private EntityException(String message, boolean nothingFound) {
        super(message);
        this.nothingFound = nothingFound;
    }

    /** There are no entities where they were looked for. */
    public static EntityException nothingFound(String message) {
        return new EntityException(message, true);
    }

    /** Whether there are no entities at all, as opposed to some that cannot be read. */
    public boolean isAboutNothingFound() {
        return nothingFound;
    }
}
