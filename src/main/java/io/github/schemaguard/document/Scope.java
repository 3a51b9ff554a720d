package io.github.schemaguard.document;

import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;

/**
 * Where in the document something is said: names of other schemas are written with their schema, those of the same
 * without.
 *
 * @param links where the section of a table or view is
 */
record Scope(String schema, RelationLinks links) {

    /** For reading, where links do not matter. */
    static Scope of(String schema) {
        return new Scope(schema, RelationLinks.NONE);
    }

    /** The name as SQL, shortened. */
    String name(QualifiedName relation) {
        return relation.schema().equals(schema) ? SqlIdentifier.quote(relation.name()) : relation.toString();
    }

    /** The name as code in a cell, linked to its section when it has one. */
    String link(QualifiedName relation) {
        return links.link(relation, MarkdownText.cellCode(name(relation)));
    }
}
