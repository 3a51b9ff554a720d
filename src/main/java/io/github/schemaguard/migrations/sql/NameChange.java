package io.github.schemaguard.migrations.sql;

import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.fact.SqlIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The last statement of the migrations about a name that a table, view or column no longer has.
 *
 * @param schema null if the statement does not name it
 * @param table which has the column, by its last name; otherwise itself, by the name that it no longer has
 * @param column null for a table or view
 * @param renamedTo its last name; null if it was dropped
 * @param place of the statement
 */
public record NameChange(
        @Nullable String schema,
        String table,
        @Nullable String column,
        @Nullable String renamedTo,
        Location place) {

    /** For a message: which statement does what. */
    public String sentence() {
        String name = column == null
                ? SqlIdentifier.quote(table)
                : SqlIdentifier.quote(table) + "." + SqlIdentifier.quote(column);
        return place
                + (renamedTo == null ? " drops " + name : " renames " + name + " to " + SqlIdentifier.quote(renamedTo));
    }
}
