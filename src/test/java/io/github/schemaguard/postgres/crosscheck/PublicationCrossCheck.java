package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Publication;
import io.github.schemaguard.model.part.GenerationExpression;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Publications, with the query of psql's {@code \\dRp+}, and the published tables with {@code pg_publication_tables}. */
record PublicationCrossCheck(ServerNames names) implements CrossCheck {

    private static final Pattern TABLE =
            Pattern.compile("(.+?)(?: \\((.+?)\\))?(?: WHERE (\\(.+\\)))?", Pattern.DOTALL);

    @Override
    public String kind() {
        return "publications";
    }

    @Override
    public String query() {
        return """
                select quote_ident(p.pubname) as object, p.puballtables as "all tables", p.pubinsert as insert,
                       p.pubupdate as update, p.pubdelete as delete, p.pubtruncate as truncate, p.pubviaroot as "via root",
                       coalesce(to_jsonb(p) ->> 'pubgencols', 'n') as "generated columns", null as filter, null as columns
                from pg_publication p
                union all
                select format('%%I: %%I.%%I', t.pubname, t.schemaname, t.tablename), null, null, null, null, null, null, null,
                       to_jsonb(t) ->> 'rowfilter',
                       (select string_agg(quote_ident(name), ', ' order by name collate "C")
                        from jsonb_array_elements_text(to_jsonb(t) -> 'attnames') name)
                from pg_publication_tables t
                join pg_publication p using (pubname)
                where not p.puballtables
                %s""".formatted(names.serverMajor() < 15 ? "" : """
                union all
                select format('%I: schema %I', p.pubname, n.nspname), null, null, null, null, null, null, null, null, null
                from pg_publication_namespace s
                join pg_publication p on p.oid = s.pnpubid
                join pg_namespace n on n.oid = s.pnnspid""");
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.publications().stream().flatMap(publication -> facts(catalog, publication));
    }

    private Stream<ExpectedFact> facts(Catalog catalog, Publication publication) {
        String name = names.quote(publication.name());
        ExpectedFact itself = ExpectedFact.about(name)
                .with("all tables", publication.allTables())
                .with("via root", publication.viaRoot())
                .with("generated columns", publication.generatedColumns() ? "s" : "n");
        for (String operation : publication.operations()) {
            itself = itself.with(operation, true);
        }
        return Stream.of(
                        Stream.of(itself),
                        publication.schemas().stream()
                                .map(schema -> ExpectedFact.about(name + ": schema " + names.quote(schema))),
                        publication.schemas().stream()
                                .flatMap(schema -> catalog.schema(schema).stream())
                                .flatMap(schema -> names.tables(
                                        schema,
                                        (table, of) ->
                                                Stream.of(member(catalog, publication, name + ": " + of, of, null)))),
                        publication.tables().stream().map(table -> listed(catalog, publication, name, table)))
                .flatMap(facts -> facts);
    }

    private ExpectedFact listed(Catalog catalog, Publication publication, String name, String text) {
        Matcher parts = TABLE.matcher(text);
        if (!parts.matches()) {
            return ExpectedFact.about(name + ": " + text);
        }
        return member(catalog, publication, name + ": " + parts.group(1), parts.group(1), parts.group(2))
                .with("filter", parts.group(3));
    }

    /** Without a column list, all columns are published; generated ones only if the publication includes them. */
    private ExpectedFact member(
            Catalog catalog,
            Publication publication,
            String object,
            String table,
            @org.jspecify.annotations.Nullable String columns) {
        if (names.serverMajor() < 15) {
            return ExpectedFact.about(object);
        }
        Stream<String> published = columns != null
                ? Stream.of(columns.split(", ", -1))
                : catalog.schemas().stream()
                        .flatMap(schema -> names.tables(
                                schema,
                                (one, name) -> name.equals(table)
                                        ? one.columns().stream()
                                                .filter(column -> column.generated() == null
                                                        || publishes(publication, column.generated()))
                                                .map(column -> names.quote(column.name()))
                                        : Stream.empty()));
        List<String> sorted = published.sorted().toList();
        return ExpectedFact.about(object).with("columns", String.join(", ", sorted));
    }

    private static boolean publishes(Publication publication, GenerationExpression generated) {
        return publication.generatedColumns() && generated.kind() == GenerationExpression.Kind.STORED;
    }
}
