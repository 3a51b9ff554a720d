package io.github.schemaguard.fork;

/** A forked JVM did not answer. The message says why, and where the output of the JVM is. */
public final class ForkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForkException(String message) {
        super(message);
    }
}
