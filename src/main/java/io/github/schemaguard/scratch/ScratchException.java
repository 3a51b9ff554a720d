package io.github.schemaguard.scratch;

/** There is no scratch PostgreSQL. The message says what failed, where, why, and what to do next. */
public final class ScratchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScratchException(String message) {
        super(message);
    }

    ScratchException(String message, Throwable cause) {
        super(message, cause);
    }
}
