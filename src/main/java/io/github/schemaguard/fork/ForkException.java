package io.github.schemaguard.fork;

/** A forked JVM gave no answer; the message says why and where its output is. */
public final class ForkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForkException(String message) {
        super(message);
    }
}
