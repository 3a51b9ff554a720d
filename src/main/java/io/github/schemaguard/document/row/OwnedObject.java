package io.github.schemaguard.document.row;

/**
 * An object in a table that lists those of several owners.
 *
 * @param owner the name of the domain or composite type that it belongs to
 */
public record OwnedObject<T>(String owner, T object) {

    /** The header of the column that names the owner. */
    public static final String OF = "Of";
}
