package io.github.schemaguard.goal.side;

import io.github.schemaguard.model.Catalog;
import java.util.List;

/**
 * The tables that Hibernate would create for the entities.
 *
 * @param notes what of them PostgreSQL refuses, one line each
 */
record ExpectedTables(Catalog catalog, List<String> notes) {
    ExpectedTables {
        notes = List.copyOf(notes);
    }
}
