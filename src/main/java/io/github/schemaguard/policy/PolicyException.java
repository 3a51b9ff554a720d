package io.github.schemaguard.policy;

/** A policy file cannot be used. The message says where in it, why, and what to write instead. */
public final class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PolicyException(String message) {
        super(message);
    }

    PolicyException(String message, Exception cause) {
        super(message, cause);
    }
}
