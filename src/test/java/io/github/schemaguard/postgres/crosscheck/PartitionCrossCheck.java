package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.stream.Stream;

/** Partitions as their parents list them, with {@code pg_partition_tree}. */
record PartitionCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "partitions";
    }

    @Override
    public String query() {
        return """
                select c.oid::regclass || ' of ' || p.oid::regclass as object, pg_get_expr(c.relpartbound, c.oid) as bound
                from pg_class p
                cross join lateral pg_partition_tree(p.oid) tree
                join pg_class c on c.oid = tree.relid
                where p.relkind = 'p' and tree.level = 1 and pg_temp.ours('pg_class', p.oid, p.relnamespace)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> names.tables(
                        schema,
                        (table, name) -> table.partitioning().partitions().stream()
                                .map(partition -> ExpectedFact.about(names.of(partition.table()) + " of " + name)
                                        .with("bound", partition.bound()))));
    }
}
