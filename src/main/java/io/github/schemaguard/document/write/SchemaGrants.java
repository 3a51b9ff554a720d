package io.github.schemaguard.document.write;

import io.github.schemaguard.document.read.SchemaParts;
import io.github.schemaguard.document.row.GrantRows.Granted;
import io.github.schemaguard.model.DefaultPrivileges;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The rows of grants that belong to no table, view or function. */
final class SchemaGrants {

    private SchemaGrants() {}

    /** On the schema itself, and on what stands in it as a row of a table. */
    static List<Granted> onObjects(Schema schema) {
        List<Granted> rows = new ArrayList<>();
        add(rows, schema, schema.grants());
        schema.sequences().forEach(each -> add(rows, each, each.grants()));
        schema.enums().forEach(each -> add(rows, each, each.grants()));
        schema.domains().forEach(each -> add(rows, each, each.grants()));
        schema.composites().forEach(each -> add(rows, each, each.grants()));
        schema.ranges().forEach(each -> add(rows, each, each.grants()));
        return rows;
    }

    private static void add(List<Granted> rows, SchemaObject object, List<Grant> grants) {
        rows.addAll(Granted.rows(SchemaParts.words(object.kind()), object.name(), grants));
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
