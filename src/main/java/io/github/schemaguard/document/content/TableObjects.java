package io.github.schemaguard.document.content;

import io.github.schemaguard.document.row.CheckRows;
import io.github.schemaguard.document.row.ExclusionRows;
import io.github.schemaguard.document.row.ForeignKeyRows;
import io.github.schemaguard.document.row.IndexRows;
import io.github.schemaguard.document.row.KeyRows;
import io.github.schemaguard.document.row.PartitionRows;
import io.github.schemaguard.document.row.PolicyRows;
import io.github.schemaguard.document.row.RuleRows;
import io.github.schemaguard.document.row.StatisticsRows;
import io.github.schemaguard.document.row.TriggerRows;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The objects of one kind that belong to a table. They are one table of its section, with one row for each object.
 * A kind that belongs to tables is declared only here. Columns are not declared here because their rows depend on
 * the keys.
 *
 * @param format for a section that writes relation names in this way
 * @param objects gets the objects from a table
 * @param add adds an object that was read
 */
public record TableObjects<T extends SchemaObject>(
        Function<RelationNames, RowFormat<T>> format,
        Function<Table, List<T>> objects,
        BiConsumer<TableBuilder, T> add) {

    /** In the order of the tables in a section. */
    public static final List<TableObjects<?>> ALL = List.of(
            new TableObjects<>(names -> new KeyRows(), KeyRows::of, KeyRows::add),
            new TableObjects<>(ForeignKeyRows::new, Table::foreignKeys, TableBuilder::foreignKey),
            new TableObjects<>(names -> new CheckRows(), Table::checks, TableBuilder::check),
            new TableObjects<>(names -> new ExclusionRows(), Table::exclusions, TableBuilder::exclusion),
            new TableObjects<>(names -> new IndexRows(), Table::ownIndexes, TableBuilder::index),
            new TableObjects<>(names -> new TriggerRows(), Table::triggers, TableBuilder::trigger),
            new TableObjects<>(
                    names -> new PolicyRows(), table -> table.rowSecurity().policies(), TableBuilder::policy),
            new TableObjects<>(names -> new RuleRows(), Table::rules, TableBuilder::rule),
            new TableObjects<>(StatisticsRows::new, Table::statistics, TableBuilder::statistics));

    /** The partitions, which come last and are collapsed. */
    public static final TableObjects<?> PARTITIONS =
            new TableObjects<>(PartitionRows::new, table -> table.partitioning().partitions(), TableBuilder::partition);

    /** The rows of a table as Markdown; empty if it has no such objects. */
    public String write(Table table, RelationNames names) {
        return format.apply(names).write(objects.apply(table));
    }
}
