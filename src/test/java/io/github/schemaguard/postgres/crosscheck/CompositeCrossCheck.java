package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.stream.Stream;

/** Composite types, with {@code information_schema.user_defined_types}; their attributes are columns. */
record CompositeCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "composite types";
    }

    @Override
    public String query() {
        return """
                select t.oid::regtype::text as object
                from information_schema.user_defined_types i
                join pg_type t on t.oid = format('%I.%I', i.user_defined_type_schema, i.user_defined_type_name)::regtype
                where pg_temp.ours('pg_type', t.oid, t.typnamespace)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema ->
                        schema.composites().stream().map(type -> ExpectedFact.about(names.in(schema, type.name()))));
    }
}
