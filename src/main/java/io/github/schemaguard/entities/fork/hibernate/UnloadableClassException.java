package io.github.schemaguard.entities.fork.hibernate;

/** A mapped class cannot be loaded. */
public final class UnloadableClassException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnloadableClassException(String name, Throwable cause) {
        super("class " + name + " cannot be loaded", cause);
    }
}
