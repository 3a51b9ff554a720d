package io.github.schemaguard.postgres;

/** The catalog of a database cannot be read as a whole. The message says what failed, why, and the next step. */
public final class CatalogReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CatalogReadException(String message) {
        super(message);
    }

    CatalogReadException(String message, Throwable cause) {
        super(message, cause);
    }
}
