package io.github.schemaguard.model.fact;

import java.util.List;
import java.util.Map;

/**
 * An object of a catalog as the comparison sees it: a kind, a name, facts, and the objects inside it. Every kind is
 * compared by the same algorithm through this interface.
 */
public interface SchemaObject {

    ObjectKind kind();

    /** The name as PostgreSQL stores it, unquoted; unique among siblings of its kind except for functions. */
    String name();

    /**
     * What this object is recognised by among its siblings of the same kind: the name, or for constraints and
     * indexes the definition, because generated names differ where nothing else does.
     */
    default String key() {
        return name();
    }

    /** The facts by attribute, in the order of {@link Attribute}; an attribute that has nothing to say is absent. */
    Map<Attribute, String> facts();

    /** The objects inside, in canonical order; empty for most kinds. */
    default List<SchemaObject> children() {
        return List.of();
    }

    /** The columns that a key, index or constraint is about, in order; empty for other kinds. */
    default List<String> columnNames() {
        return List.of();
    }

    /** What other roles than the owner may do with it; empty for kinds on which nothing is granted. */
    default List<Grant> grants() {
        return List.of();
    }

    /** One line that shows the object to a reader when the other side lacks it. */
    default String summary() {
        return name();
    }
}
