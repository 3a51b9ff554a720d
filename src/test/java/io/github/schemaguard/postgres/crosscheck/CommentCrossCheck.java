package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.OtherObject;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All comments in {@code pg_description}, each with the object's name from {@code pg_identify_object}. */
record CommentCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "comments";
    }

    @Override
    public String query() {
        return """
                select o.type || ' ' || o.identity as object, d.description as comment
                from (select * from pg_description
                      where objoid >= 16384
                         or (objoid = 'public'::regnamespace and description <> 'standard public schema') offset 0) d
                cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) o
                where pg_temp.ours(d.classoid, d.objoid, 0)
                  and not exists (select from pg_depend e join pg_attribute a on a.attrelid = e.objid
                                  where e.classid = 'pg_class'::regclass and e.deptype = 'e' and e.objid = d.objoid)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return Stream.of(
                        catalog.schemas().stream().flatMap(this::ofSchema),
                        catalog.extensions().stream()
                                .flatMap(one -> fact("extension " + names.quote(one.name()), one.comment())),
                        catalog.eventTriggers().stream()
                                .flatMap(one -> fact("event trigger " + names.quote(one.name()), one.comment())),
                        catalog.publications().stream()
                                .flatMap(one -> fact("publication " + names.quote(one.name()), one.comment())),
                        catalog.otherObjects().stream().flatMap(one -> ofOther("", one)),
                        catalog.casts().stream().flatMap(one -> fact("cast (" + one.name() + ")", one.comment())))
                .flatMap(facts -> facts);
    }

    private Stream<ExpectedFact> ofSchema(Schema schema) {
        return Stream.of(
                        fact("schema " + names.quote(schema.name()), schema.comment()),
                        names.tables(schema, this::ofTable),
                        names.views(schema, this::ofView),
                        names.indexes(
                                        schema,
                                        (index, relation) ->
                                                fact("index " + names.in(schema, index.name()), index.comment()))
                                .flatMap(facts -> facts),
                        schema.sequences().stream()
                                .flatMap(one -> fact("sequence " + names.in(schema, one.name()), one.comment())),
                        ofTypes(schema),
                        schema.otherObjects().stream().flatMap(one -> ofOther(names.quote(schema.name()) + ".", one)),
                        schema.operators().stream()
                                .flatMap(one -> fact(
                                        "operator " + names.quote(schema.name()) + "."
                                                + one.name().replace(", ", ","),
                                        one.comment())),
                        schema.functions().stream().flatMap(function -> ofFunction(schema, function)))
                .flatMap(facts -> facts);
    }

    private Stream<ExpectedFact> ofOther(String schema, OtherObject object) {
        String word = switch (object.type()) {
            case BASE_TYPE -> "type";
            case FOREIGN_SERVER -> "server";
            default -> object.summary();
        };
        return fact(word + " " + schema + names.quote(object.name()), object.comment());
    }

    private Stream<ExpectedFact> ofTypes(Schema schema) {
        return Stream.of(
                        schema.enums().stream()
                                .flatMap(one -> fact("type " + names.in(schema, one.name()), one.comment())),
                        schema.ranges().stream()
                                .flatMap(one -> fact("type " + names.in(schema, one.name()), one.comment())),
                        schema.composites().stream()
                                .flatMap(one -> Stream.concat(
                                        fact("type " + names.in(schema, one.name()), one.comment()),
                                        ofColumns("composite type", names.in(schema, one.name()), one.columns()))),
                        schema.domains().stream()
                                .flatMap(one -> Stream.concat(
                                        fact("type " + names.in(schema, one.name()), one.comment()),
                                        one.checks().stream()
                                                .flatMap(check -> part(
                                                        "domain constraint",
                                                        check.name(),
                                                        names.in(schema, one.name()),
                                                        check.comment())))))
                .flatMap(facts -> facts);
    }

    private Stream<ExpectedFact> ofFunction(Schema schema, Function function) {
        String word = switch (function.functionKind()) {
            case PROCEDURE -> "procedure ";
            case AGGREGATE -> "aggregate ";
            default -> "function ";
        };
        return fact(
                word + names.in(schema, function.name()) + "("
                        + function.signature().replace(", ", ",") + ")",
                function.comment());
    }

    private Stream<ExpectedFact> ofTable(Table table, String name) {
        String word = table.tableKind() == Table.Kind.FOREIGN ? "foreign table" : "table";
        return Stream.of(
                        fact(word + " " + name, table.comment()),
                        ofColumns(word, name, table.columns()),
                        Stream.ofNullable(table.primaryKey())
                                .flatMap(one -> part("table constraint", one.name(), name, one.comment())),
                        table.uniques().stream()
                                .flatMap(one -> part("table constraint", one.name(), name, one.comment())),
                        table.foreignKeys().stream()
                                .flatMap(one -> part("table constraint", one.name(), name, one.comment())),
                        table.checks().stream()
                                .flatMap(one -> part("table constraint", one.name(), name, one.comment())),
                        table.exclusions().stream()
                                .flatMap(one -> part("table constraint", one.name(), name, one.comment())),
                        table.columns().stream()
                                .flatMap(column -> Stream.ofNullable(column.notNull()))
                                .flatMap(one -> part("table constraint", one.name(), name, one.comment())),
                        table.triggers().stream().flatMap(one -> part("trigger", one.name(), name, one.comment())),
                        table.rowSecurity().policies().stream()
                                .flatMap(one -> part("policy", one.name(), name, one.comment())),
                        table.rules().stream().flatMap(one -> part("rule", one.name(), name, one.comment())),
                        table.statistics().stream()
                                .flatMap(one -> fact(
                                        "statistics object " + names.quote(one.schema()) + "."
                                                + names.quote(one.name()),
                                        one.comment())))
                .flatMap(facts -> facts);
    }

    private Stream<ExpectedFact> ofView(View view, String name) {
        String word = view.materialized() ? "materialized view" : "view";
        return Stream.of(
                        fact(word + " " + name, view.comment()),
                        ofColumns(word, name, view.columns()),
                        view.triggers().stream().flatMap(one -> part("trigger", one.name(), name, one.comment())),
                        view.rules().stream().flatMap(one -> part("rule", one.name(), name, one.comment())))
                .flatMap(facts -> facts);
    }

    private Stream<ExpectedFact> ofColumns(String word, String relation, List<Column> columns) {
        return columns.stream()
                .flatMap(column ->
                        fact(word + " column " + relation + "." + names.quote(column.name()), column.comment()));
    }

    private Stream<ExpectedFact> part(String word, String name, String owner, @Nullable String comment) {
        return fact(word + " " + names.quote(name) + " on " + owner, comment);
    }

    private static Stream<ExpectedFact> fact(String object, @Nullable String comment) {
        return Stream.ofNullable(comment).map(text -> ExpectedFact.about(object).with("comment", text));
    }
}
