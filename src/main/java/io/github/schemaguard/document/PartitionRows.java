package io.github.schemaguard.document;

import io.github.schemaguard.model.Partition;

/** The partitions of a table. */
final class PartitionRows extends RowFormat<Partition> {

    static final String PARTITION = "Partition";
    static final String BOUND = "Bound";

    private final Scope scope;

    PartitionRows(Scope scope) {
        this.scope = scope;
        always(PARTITION, partition -> code(scope.name(partition.table())));
        always(BOUND, partition -> code(partition.bound()));
    }

    @Override
    Partition read(Row row) throws DocumentException {
        return new Partition(
                row.relation(PARTITION, row.requiredCode(PARTITION), scope.schema()), row.requiredCode(BOUND));
    }
}
