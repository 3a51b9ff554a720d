package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.stream.Stream;

/** Enum types, with the query of psql's {@code \\dT+}. */
record EnumCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "enums";
    }

    @Override
    public String query() {
        return """
                select format_type(t.oid, null) as object,
                       array_to_string(array(select e.enumlabel from pg_enum e
                                             where e.enumtypid = t.oid order by e.enumsortorder), e'\\n') as labels
                from pg_type t
                where t.typtype = 'e' and pg_temp.ours('pg_type', t.oid, t.typnamespace)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.enums().stream()
                        .map(type -> ExpectedFact.about(names.in(schema, type.name()))
                                .with("labels", String.join("\n", type.labels()))));
    }
}
