package io.github.schemaguard.document.table;

import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;

/**
 * Where in the document something is said: names of other schemas are written with their schema, those of the same
 * without.
 *
 * @param links where the section of a table or view is
 */
public record RelationNames(String schema, RelationLinks links) {

    /** For reading, where links do not matter. */
    public static RelationNames of(String schema) {
        return new RelationNames(schema, RelationLinks.NONE);
    }

    /** The name as SQL, shortened. */
    public String name(QualifiedName relation) {
        return relation.schema().equals(schema) ? SqlIdentifier.quote(relation.name()) : relation.toString();
    }

    /** The name as code in a cell, linked to its section when it has one. */
    public String link(QualifiedName relation) {
        return links.link(relation, MarkdownText.cellCode(name(relation)));
    }
}
