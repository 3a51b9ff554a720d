package io.github.schemaguard.document.text;

import io.github.schemaguard.finding.Location;

/** A document cannot be read. The message begins with the location and ends with the next step. */
public final class DocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Location location;

    public DocumentException(Location location, String message) {
        super(location + ": " + message);
        this.location = location;
    }

    public DocumentException(Location location, String message, Throwable cause) {
        super(location + ": " + message, cause);
        this.location = location;
    }

    /** The location of the error; line 0 if it concerns the whole file. */
    public Location location() {
        return location;
    }
}
