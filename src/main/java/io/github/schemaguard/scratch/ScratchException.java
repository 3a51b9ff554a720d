package io.github.schemaguard.scratch;

/** Says in one message why there is no scratch PostgreSQL: what failed, where, why, and what to do next. */
public final class ScratchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScratchException(String message) {
        super(message);
    }

    ScratchException(String message, Throwable cause) {
        super(message, cause);
    }
}
