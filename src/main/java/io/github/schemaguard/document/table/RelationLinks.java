package io.github.schemaguard.document.table;

import io.github.schemaguard.model.fact.QualifiedName;

/** Links text to the section of a table or view. */
@FunctionalInterface
public interface RelationLinks {

    /** No links. The text stays unchanged. */
    RelationLinks NONE = (relation, text) -> text;

    /** The text, with a link to the section of the table or view if there is one. */
    String link(QualifiedName relation, String text);
}
