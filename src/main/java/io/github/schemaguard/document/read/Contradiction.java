package io.github.schemaguard.document.read;

import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.fact.ObjectPath;

/**
 * A contradiction in a document: a cell repeats another part of the document but differs from it. The other part
 * counts. Usually, someone has edited only one of the two.
 *
 * @param path the column whose row contains the cell
 * @param header of the cell, {@code Key} or {@code References}
 * @param shown the value of the cell
 * @param stated the value according to the tables of keys below it; empty if none
 */
public record Contradiction(ObjectPath path, String header, String shown, String stated, Location location) {

    /** A message for users. */
    public String message() {
        return location + ": " + path + " has \"" + shown + "\" under \"" + header
                + "\", but according to the keys of the same section it should be \"" + stated + "\"";
    }
}
