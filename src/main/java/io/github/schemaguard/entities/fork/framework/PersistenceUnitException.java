package io.github.schemaguard.entities.fork.framework;

/** It cannot be told which of the framework's persistence units are meant. */
public final class PersistenceUnitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PersistenceUnitException(String message) {
        super(message);
    }
}
