package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;

/** What can be said of a table, view or function as a whole. */
public final class PropertyRows extends RowFormat<PropertyRows.Property> {

    public static final String PROPERTY = "Property";
    public static final String VALUE = "Value";

    public static final String KIND = "Kind";
    public static final String PARTITIONED_BY = "Partitioned by";
    public static final String INHERITS = "Inherits";
    public static final String UNLOGGED = "Unlogged";
    public static final String OPTIONS = "Options";
    public static final String READS = "Reads";
    public static final String OF_TYPE = "Of type";
    public static final String SERVER = "Server";
    public static final String ACCESS_METHOD = "Access method";
    public static final String ROW_SECURITY = "Row security";
    public static final String REPLICA_IDENTITY = "Replica identity";
    public static final String ARGUMENTS = "Arguments";
    public static final String RETURNS = "Returns";
    public static final String LANGUAGE = "Language";
    public static final String VOLATILITY = "Volatility";
    public static final String SECURITY = "Security";
    public static final String BODY = "Body";
    public static final String DEFINITION = "Definition";

    /** A row; the value is Markdown. */
    public record Property(String name, String markdown) {}

    public PropertyRows() {
        always(PROPERTY, Property::name);
        always(VALUE, Property::markdown);
    }

    /** The name alone: what the value means depends on it. */
    @Override
    public Property read(MarkdownRow row) {
        return new Property(row.cell(PROPERTY).text().strip(), "");
    }
}
