package io.github.schemaguard.compare.sql;

import io.github.schemaguard.model.Column;

/** What it costs to change the type of a column. */
public final class TypeChange {

    private TypeChange() {}

    /**
     * The locks and risks of the change, for a proposed migration.
     *
     * @param converted whether a {@code USING} expression converts the values
     */
    public static String hazard(Column from, Column to, boolean converted) {
        PostgresType type = PostgresType.parse(from.valueType());
        PostgresType wanted = PostgresType.parse(to.valueType());
        boolean domain = from.baseType() != null || to.baseType() != null;
        if (!converted && !domain && type.isKeptAs(wanted)) {
            return "short exclusive lock, no rewrite";
        }
        return "exclusive lock, rewrites the table and its indexes"
                + (!type.differsInZoneFrom(wanted) || converted
                        ? ""
                        : " unless the session's time zone is UTC; converts the values in that time zone, so set it to the one"
                                + " in which they were written")
                + "; fails on values that do not fit";
    }
}
