package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Partition;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;

/** The partitions of a table. */
public final class PartitionRows extends RowFormat<Partition> {

    public static final String PARTITION = "Partition";
    static final String BOUND = "Bound";

    private final RelationNames scope;

    public PartitionRows(RelationNames scope) {
        super(ObjectKind.PARTITION);
        this.scope = scope;
        always(PARTITION, partition -> code(scope.name(partition.table())));
        always(BOUND, partition -> code(partition.bound()), Attribute.BOUND);
    }

    @Override
    public Partition read(MarkdownRow row) throws DocumentException {
        return new Partition(
                row.relation(PARTITION, row.requiredCode(PARTITION), scope.schema()), row.requiredCode(BOUND));
    }
}
