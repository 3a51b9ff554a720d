package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.CompositeType;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The composite types of a schema with their attribute names in order. {@link CompositeAttributeRows} has the other
 * facts about the attributes.
 */
public final class CompositeRows extends RowFormat<CompositeType> {

    private static final String COMPOSITE = "Composite type";
    private static final String ATTRIBUTES = "Attributes";

    public CompositeRows() {
        super(ObjectKind.COMPOSITE);
        always(COMPOSITE, type -> code(type.name()));
        always(
                ATTRIBUTES,
                type -> MarkdownText.cellCodes(
                        type.columns().stream().map(Column::name).toList()),
                Attribute.COLUMNS);
        always(DESCRIPTION, type -> prose(type.comment()), Attribute.COMMENT);
    }

    /** The type with attributes that only have a name; see {@link #complete}. */
    @Override
    public CompositeType read(MarkdownRow row) throws DocumentException {
        return new CompositeType(
                row.requiredCode(COMPOSITE),
                row.names(ATTRIBUTES).stream()
                        .map(name -> new Column(
                                name, "", null, 0, true, null, null, null, null, null, null, null, null, null))
                        .toList(),
                List.of(),
                row.prose(DESCRIPTION));
    }

    /**
     * The type with complete attributes, in the order of its attribute names.
     *
     * @throws IllegalArgumentException if the two do not name the same attributes
     */
    public static CompositeType complete(CompositeType type, List<Column> attributes) {
        Map<String, Column> left = new TreeMap<>();
        attributes.forEach(attribute -> left.put(attribute.name(), attribute));
        List<Column> complete = new ArrayList<>();
        for (Column named : type.columns()) {
            Column attribute = left.remove(named.name());
            if (attribute == null) {
                throw new IllegalArgumentException("the composite type " + type.name() + " names the attribute "
                        + named.name() + ", which the table of attributes below does not have");
            }
            complete.add(attribute);
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("the composite type " + type.name() + " does not name the attribute "
                    + left.keySet().iterator().next() + ", which the table of attributes below has");
        }
        return new CompositeType(type.name(), complete, type.grants(), type.comment());
    }
}
