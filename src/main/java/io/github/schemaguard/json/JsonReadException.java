package io.github.schemaguard.json;

/** A {@code catalog.json} cannot be read. The message says which one, why, and the next step. */
public final class JsonReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JsonReadException(String message, Throwable cause) {
        super(message, cause);
    }

    public JsonReadException(String message) {
        super(message);
    }
}
