package io.github.schemaguard.entities.fork.framework;

/** It is not clear which of the framework's persistence units to read, or there is no such unit. */
public final class PersistenceUnitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PersistenceUnitException(String message) {
        super(message);
    }
}
