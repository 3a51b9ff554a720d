package io.github.schemaguard.document;

/** What can be said of a table, view or function as a whole. */
final class PropertyRows extends RowFormat<PropertyRows.Property> {

    static final String PROPERTY = "Property";
    static final String VALUE = "Value";

    static final String KIND = "Kind";
    static final String PARTITIONED_BY = "Partitioned by";
    static final String INHERITS = "Inherits";
    static final String UNLOGGED = "Unlogged";
    static final String OPTIONS = "Options";
    static final String READS = "Reads";
    static final String OF_TYPE = "Of type";
    static final String SERVER = "Server";
    static final String ACCESS_METHOD = "Access method";
    static final String ROW_SECURITY = "Row security";
    static final String REPLICA_IDENTITY = "Replica identity";
    static final String ARGUMENTS = "Arguments";
    static final String RETURNS = "Returns";
    static final String LANGUAGE = "Language";
    static final String VOLATILITY = "Volatility";
    static final String SECURITY = "Security";
    static final String BODY = "Body";
    static final String DEFINITION = "Definition";

    /** A row; the value is Markdown. */
    record Property(String name, String markdown) {}

    PropertyRows() {
        always(PROPERTY, Property::name);
        always(VALUE, Property::markdown);
    }

    /** The name alone: what the value means depends on it. */
    @Override
    Property read(Row row) {
        return new Property(row.cell(PROPERTY).text().strip(), "");
    }
}
