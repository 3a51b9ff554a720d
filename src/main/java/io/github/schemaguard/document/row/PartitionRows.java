package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Partition;

/** The partitions of a table. */
public final class PartitionRows extends RowFormat<Partition> {

    public static final String PARTITION = "Partition";
    static final String BOUND = "Bound";

    private final RelationNames scope;

    public PartitionRows(RelationNames scope) {
        this.scope = scope;
        always(PARTITION, partition -> code(scope.name(partition.table())));
        always(BOUND, partition -> code(partition.bound()));
    }

    @Override
    public Partition read(MarkdownRow row) throws DocumentException {
        return new Partition(
                row.relation(PARTITION, row.requiredCode(PARTITION), scope.schema()), row.requiredCode(BOUND));
    }
}
