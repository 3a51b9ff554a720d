package io.github.schemaguard.document.read;

import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.fact.ObjectPath;

/**
 * A place where a document says two things: a cell that repeats another part of the document says something else than
 * that part, which is what is believed. Someone has edited one and not the other.
 *
 * @param path the column in whose row the cell stands
 * @param header of the cell, {@code Key} or {@code References}
 * @param shown what the cell says
 * @param stated what it would say after the tables of keys below it; empty for nothing
 */
public record Contradiction(ObjectPath path, String header, String shown, String stated, Location location) {

    /** For people. */
    public String message() {
        return location + ": " + path + " has \"" + shown + "\" under \"" + header
                + "\", but according to the keys of the same section it should be \"" + stated + "\"";
    }
}
