package io.github.schemaguard.document.row;

/**
 * An object in a table that lists the objects of several owners.
 *
 * @param owner the name of its domain or composite type
 */
public record OwnedObject<T>(String owner, T object) {

    /** The header of the column that names the owner. */
    public static final String OF = "Of";
}
