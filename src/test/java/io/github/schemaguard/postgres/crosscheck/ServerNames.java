package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes names as the server's {@code quote_ident} does, which depends on its key words.
 *
 * @param keywords the words of {@code pg_get_keywords}, without the unreserved ones
 */
record ServerNames(int serverMajor, Set<String> keywords) {

    String quote(String name) {
        return name.matches("[a-z_][a-z0-9_]*") && !keywords.contains(name)
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    String in(Schema schema, String name) {
        return quote(schema.name()) + "." + quote(name);
    }

    String of(QualifiedName name) {
        return quote(name.schema()) + "." + quote(name.name());
    }

    String list(Collection<String> names) {
        return names.stream().map(this::quote).collect(Collectors.joining(", "));
    }

    /** Options, formatted as the queries format {@code pg_options_to_table}. */
    static @Nullable String options(Map<String, String> options) {
        return options.isEmpty()
                ? null
                : options.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** One result for each table of the schema, with the table's name. */
    <T> Stream<T> tables(Schema schema, BiFunction<Table, String, Stream<T>> each) {
        return schema.tables().stream().flatMap(table -> each.apply(table, in(schema, table.name())));
    }

    <T> Stream<T> views(Schema schema, BiFunction<View, String, Stream<T>> each) {
        return schema.views().stream().flatMap(view -> each.apply(view, in(schema, view.name())));
    }

    /** The indexes of tables and views, with the name of the relation. */
    <T> Stream<T> indexes(Schema schema, BiFunction<Index, String, T> each) {
        return Stream.concat(
                tables(schema, (table, name) -> table.indexes().stream().map(index -> each.apply(index, name))),
                views(schema, (view, name) -> view.indexes().stream().map(index -> each.apply(index, name))));
    }
}
