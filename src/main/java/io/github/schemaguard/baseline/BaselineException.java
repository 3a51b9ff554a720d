package io.github.schemaguard.baseline;

/** The baseline file cannot be used; the message says where and why. */
public final class BaselineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BaselineException(String message) {
        super(message);
    }
}
