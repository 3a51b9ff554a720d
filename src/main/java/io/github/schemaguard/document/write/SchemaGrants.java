package io.github.schemaguard.document.write;

import io.github.schemaguard.document.content.DocumentSection;
import io.github.schemaguard.document.row.GrantRows.Granted;
import io.github.schemaguard.model.DefaultPrivileges;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The rows of grants that do not belong to a table, view or function. */
final class SchemaGrants {

    private SchemaGrants() {}

    /** Grants on the schema and on objects that are rows of a table in its section. */
    static List<Granted> onObjects(Schema schema) {
        List<Granted> rows = new ArrayList<>();
        add(rows, schema.kind().label(), schema);
        DocumentSection.lists(Schema.class).stream()
                .filter(listed -> listed.withGrants() != null)
                .sorted(Comparator.comparing(
                        listed -> listed.format().kinds().iterator().next()))
                .forEach(listed -> listed.objects().apply(schema).forEach(object -> add(rows, listed.noun(), object)));
        return rows;
    }

    private static void add(List<Granted> rows, String noun, SchemaObject object) {
        rows.addAll(Granted.rows(noun, object.name(), object.grants()));
    }

    /** Grants on future objects. If nothing is granted, a row without a grantee states this fact. */
    static List<Granted> byDefault(Collection<DefaultPrivileges> privileges) {
        List<Granted> rows = new ArrayList<>();
        for (DefaultPrivileges each : privileges) {
            List<Granted> granted = Granted.rows(each.objects(), each.role(), each.grants());
            rows.addAll(granted.isEmpty() ? List.of(new Granted(each.objects(), each.role(), List.of())) : granted);
        }
        return rows;
    }
}
