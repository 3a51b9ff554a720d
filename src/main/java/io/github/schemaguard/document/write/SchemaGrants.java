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

/** The rows of grants that belong to no table, view or function. */
final class SchemaGrants {

    private SchemaGrants() {}

    /** On the schema itself, and on what stands in it as a row of a table. */
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

    /** On what will be created; one row without a grantee where nothing is granted, which is a fact too. */
    static List<Granted> byDefault(Collection<DefaultPrivileges> privileges) {
        List<Granted> rows = new ArrayList<>();
        for (DefaultPrivileges each : privileges) {
            List<Granted> granted = Granted.rows(each.objects(), each.role(), each.grants());
            rows.addAll(granted.isEmpty() ? List.of(new Granted(each.objects(), each.role(), List.of())) : granted);
        }
        return rows;
    }
}
