package io.github.schemaguard.document.merge;

/** Conflict markers that do not belong together. */
public final class MalformedConflict extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedConflict(int line, String message) {
        super(message);
        this.line = line;
    }

    /** The line of the marker, from 1. */
    public int line() {
        return line;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
