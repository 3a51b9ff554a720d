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
     * What identifies this object among its siblings of the same kind: the name, or for constraints and
     * indexes the definition, because generated names differ where nothing else does.
     */
    default String key() {
        return name();
    }

    /** The facts by attribute, in the order of {@link Attribute}; an attribute without a value is absent. */
    Map<Attribute, String> facts();

    /** The objects inside, in canonical order; empty for most kinds. */
    default List<SchemaObject> children() {
        return List.of();
    }

    /** The columns that a key, index or constraint is about, in order; empty for other kinds. */
    default List<String> columnNames() {
        return List.of();
    }

    /** The privileges of roles other than the owner; empty for kinds that have no privileges. */
    default List<Grant> grants() {
        return List.of();
    }

    /** One line that describes the object where another source does not have it. */
    default String summary() {
        return name();
    }
}
