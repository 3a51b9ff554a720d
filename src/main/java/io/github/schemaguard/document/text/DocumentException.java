package io.github.schemaguard.document.text;

import io.github.schemaguard.finding.Location;

/** A document that cannot be read; the message begins with the place and ends with the next step. */
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

    /** Where it cannot be read; line 0 when the file as a whole cannot be. */
    public Location location() {
        return location;
    }
}
