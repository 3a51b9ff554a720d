package io.github.schemaguard.document.table;

import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;

/**
 * Relation names within one schema of the document. Names from other schemas include the schema; names from the
 * same schema do not.
 *
 * @param links links to the sections of tables and views
 */
public record RelationNames(String schema, RelationLinks links) {

    /** For reading, which ignores links. */
    public static RelationNames of(String schema) {
        return new RelationNames(schema, RelationLinks.NONE);
    }

    /** The name as SQL, shortened. */
    public String name(QualifiedName relation) {
        return relation.schema().equals(schema) ? SqlIdentifier.quote(relation.name()) : relation.toString();
    }

    /** The name as code in a cell, with a link to its section if there is one. */
    public String link(QualifiedName relation) {
        return links.link(relation, MarkdownText.cellCode(name(relation)));
    }
}
