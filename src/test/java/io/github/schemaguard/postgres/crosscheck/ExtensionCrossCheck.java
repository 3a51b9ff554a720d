package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.stream.Stream;

/** Extensions, with the query of psql's {@code \\dx}, without the one that every database has. */
record ExtensionCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "extensions";
    }

    @Override
    public String query() {
        return """
                select quote_ident(e.extname) as object, e.extversion as version, e.extnamespace::regnamespace as schema
                from pg_extension e
                where e.extname <> 'plpgsql'""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.extensions().stream()
                .map(extension -> ExpectedFact.about(names.quote(extension.name()))
                        .with("version", extension.version())
                        .with("schema", names.quote(extension.schema())));
    }
}
