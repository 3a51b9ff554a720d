package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;

/** The properties of a table, view or function. */
public final class PropertyRows extends RowFormat<PropertyRows.Property> {

    public static final String PROPERTY = "Property";
    public static final String VALUE = "Value";

    /** A row; the value is Markdown. */
    public record Property(String name, String markdown) {}

    public PropertyRows() {
        always(PROPERTY, Property::name);
        always(VALUE, Property::markdown);
    }

    /** The column states only the name, because the meaning of the value depends on it. */
    @Override
    public Property read(MarkdownRow row) {
        return new Property(row.cell(PROPERTY).text().strip(), "");
    }
}
