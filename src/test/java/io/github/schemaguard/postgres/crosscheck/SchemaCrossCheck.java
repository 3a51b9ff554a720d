package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.stream.Stream;

/** Schemas, with {@code information_schema.schemata}. */
record SchemaCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "schemas";
    }

    @Override
    public String query() {
        return """
                select quote_ident(schema_name) as object
                from information_schema.schemata
                where pg_temp.ours('pg_namespace', quote_ident(schema_name)::regnamespace, quote_ident(schema_name)::regnamespace)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream().map(schema -> ExpectedFact.about(names.quote(schema.name())));
    }
}
