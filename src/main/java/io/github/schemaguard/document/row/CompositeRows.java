package io.github.schemaguard.document.row;

import io.github.schemaguard.document.row.CompositeRows.Composite;
import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.CompositeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The composite types of a schema, with their attributes in order; what those are is in {@link Attributes}. */
public final class CompositeRows extends RowFormat<Composite> {

    public static final String COMPOSITE = "Composite type";

    private static final String ATTRIBUTES = "Attributes";

    /** A type with the names of its attributes. */
    public record Composite(
            String name, List<String> attributes, @Nullable String comment) {
        public static Composite of(CompositeType type) {
            return new Composite(
                    type.name(), type.columns().stream().map(Column::name).toList(), type.comment());
        }
    }

    public CompositeRows() {
        always(COMPOSITE, type -> code(type.name()));
        always(ATTRIBUTES, type -> MarkdownText.cellCodes(type.attributes()));
        always(DESCRIPTION, type -> prose(type.comment()));
    }

    @Override
    public Composite read(MarkdownRow row) throws DocumentException {
        return new Composite(row.requiredCode(COMPOSITE), row.names(ATTRIBUTES), row.prose(DESCRIPTION));
    }

    /** The attributes of all composite types of a schema, each with the type that it belongs to. */
    public static final class Attributes extends RowFormat<Attributes.OfType> {

        public static final String ATTRIBUTE = "Attribute";
        static final String OF = "Of";

        /** An attribute and the name of its type. */
        public record OfType(String type, Column attribute) {}

        public Attributes() {
            always(ATTRIBUTE, row -> code(row.attribute().name()));
            always(OF, row -> code(row.type()));
            always(ColumnRows.TYPE, row -> ColumnRows.type(row.attribute()));
            whenSaid(ColumnRows.NULL, row -> unless(row.attribute().nullable()));
            whenSaid(ColumnRows.DEFAULT, row -> ColumnRows.defaultCell(row.attribute()));
            whenSaid(ColumnRows.COLLATION, row -> code(row.attribute().collation()));
            whenSaid(ColumnRows.STORAGE, row -> code(row.attribute().storage()));
            whenSaid(ColumnRows.COMPRESSION, row -> code(row.attribute().compression()));
            description(row -> row.attribute().comment());
        }

        @Override
        public OfType read(MarkdownRow row) throws DocumentException {
            return new OfType(row.requiredCode(OF), ColumnRows.column(row, ATTRIBUTE));
        }
    }
}
