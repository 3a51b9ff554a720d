package io.github.schemaguard.document;

/** What can be said of a table or view as a whole and rarely is. */
final class PropertyRows extends RowFormat<PropertyRows.Property> {

    static final String PROPERTY = "Property";
    static final String VALUE = "Value";

    static final String KIND = "Kind";
    static final String PARTITIONED_BY = "Partitioned by";
    static final String INHERITS = "Inherits";
    static final String UNLOGGED = "Unlogged";
    static final String OPTIONS = "Options";
    static final String READS = "Reads";
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
