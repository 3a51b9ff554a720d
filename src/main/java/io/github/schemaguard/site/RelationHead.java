package io.github.schemaguard.site;

import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.fact.QualifiedName;
import org.jspecify.annotations.Nullable;

/** The top of the page of a table or a view: its kind, its name, its comment, and the entities that are mapped to it. */
final class RelationHead {

    private RelationHead() {}

    /** What follows is added to it. */
    static Markup of(Site site, QualifiedName name, String kind, @Nullable String comment) {
        Markup head = PageParts.heading(kind, name.toString(), comment);
        SiteEntities.OfRelation mapped = site.contents().entities().of(name);
        if (!mapped.members().isEmpty()) {
            head.open("p", "class", "entities")
                    .text(mapped.members().size() == 1 ? "Entity " : "Entities ")
                    .add(PageParts.members(mapped.members(), true).toString())
                    .close()
                    .line();
        }
        return head;
    }
}
