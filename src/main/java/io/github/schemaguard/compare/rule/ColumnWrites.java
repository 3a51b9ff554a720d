package io.github.schemaguard.compare.rule;

import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How Hibernate writes the columns of a table. */
record ColumnWrites(MappedTable table, ComparisonContext context) {

    /** What an attribute decides to write or not. Hibernate itself decides about other columns. */
    private static final Set<MappedColumn.Role> OF_ATTRIBUTES =
            Set.of(MappedColumn.Role.BASIC, MappedColumn.Role.FOREIGN_KEY);

    /** Whether no statement writes the column. */
    boolean isNeverWritten(String name) {
        return notInserted(name)
                .filter(column -> !column.updatable() || table.role() == MappedTable.Role.IMMUTABLE_ENTITY)
                .isPresent();
    }

    /** UPDATE where only that writes all of these columns. */
    Write of(List<String> columns) {
        boolean updated = !columns.isEmpty()
                && columns.stream().allMatch(name -> notInserted(name).isPresent() && !isNeverWritten(name));
        return updated ? Write.UPDATE : Write.INSERT;
    }

    /** The column if each attribute that is mapped to it is left out of INSERT, and no collection has it as its key. */
    private Optional<MappedColumn> notInserted(String name) {
        return table.column(name)
                .filter(column -> !column.insertable())
                .filter(column -> OF_ATTRIBUTES.contains(column.role())
                        && !column.owners().isEmpty())
                .filter(column ->
                        table.role() == MappedTable.Role.ENTITY || table.role() == MappedTable.Role.IMMUTABLE_ENTITY)
                .filter(column -> context.mapping().associations().stream()
                        .noneMatch(association -> association.kind().isCollection()
                                && !association.inverse()
                                && association.table().equals(table.name())
                                && association.columns().contains(column.name())));
    }
}
