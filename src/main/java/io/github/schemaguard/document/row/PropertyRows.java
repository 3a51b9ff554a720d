package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;

/** What can be said of a table, view or function as a whole. */
public final class PropertyRows extends RowFormat<PropertyRows.Property> {

    public static final String PROPERTY = "Property";
    public static final String VALUE = "Value";

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
