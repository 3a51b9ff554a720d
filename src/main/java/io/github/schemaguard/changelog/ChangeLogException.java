package io.github.schemaguard.changelog;

/** A change log cannot be read. The message begins with the location and ends with the next step. */
public final class ChangeLogException extends Exception {

    private static final long serialVersionUID = 1L;

    ChangeLogException(String message) {
        super(message);
    }

    ChangeLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
