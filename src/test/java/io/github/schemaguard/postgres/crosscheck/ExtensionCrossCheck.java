package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.stream.Stream;

/** Extensions, by what psql's {@code \\dx} asks, but for the one that every database has. */
record ExtensionCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "extensions";
    }

    @Override
    public String question() {
        return """
                select quote_ident(e.extname) as object, e.extversion as version, e.extnamespace::regnamespace as schema
                from pg_extension e
                where e.extname <> 'plpgsql'""";
    }

    @Override
    public Stream<ExpectedFact> answer(Catalog catalog) {
        return catalog.extensions().stream()
                .map(extension -> ExpectedFact.about(names.quote(extension.name()))
                        .with("version", extension.version())
                        .with("schema", names.quote(extension.schema())));
    }
}
