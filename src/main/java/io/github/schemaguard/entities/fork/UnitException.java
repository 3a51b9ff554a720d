package io.github.schemaguard.entities.fork;

/** It cannot be told which of the framework's persistence units are meant. */
final class UnitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnitException(String message) {
        super(message);
    }
}
