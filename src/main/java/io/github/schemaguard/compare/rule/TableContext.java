package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Map;
import java.util.Optional;

/**
 * A table that entities are mapped to, as the truth has it.
 *
 * @param mapped what the entities know of it
 * @param actual what it is; neither a view nor missing
 */
public record TableContext(MappedTable mapped, Table actual, ComparisonContext context) {

    public ObjectPath path() {
        return ObjectPath.table(mapped.name());
    }

    public ObjectPath column(String name) {
        return ObjectPath.column(mapped.name(), name);
    }

    public ObjectPath part(SchemaObject object) {
        return Catalog.path(path(), object);
    }

    public Optional<Column> actual(MappedColumn column) {
        return actual.column(column.name());
    }

    /** {@code database} or {@code document}. */
    String truthName() {
        return context.truth().label();
    }

    /** {@code Customer.email and Customer.mail}; the table's owner where no attribute is mapped to the column. */
    public String who(String column) {
        return mapped.column(column)
                .map(MappedMemberNames::of)
                .filter(names -> !names.isEmpty())
                .orElse(mapped.owner().toString());
    }

    public String alterTable() {
        return "ALTER TABLE " + mapped.name() + " ";
    }

    public String alterColumn(String column) {
        return alterTable() + "ALTER COLUMN " + SqlIdentifier.quote(column) + " ";
    }

    public TableProblem concern(ObjectPath path, Attribute attribute, String actually, RuleResult judgement) {
        return new TableProblem(path, attribute, Map.of(context.truth(), actually), judgement);
    }

    public TableProblem concern(
            ObjectPath path, Attribute attribute, String actually, String expected, RuleResult judgement) {
        return new TableProblem(path, attribute, Map.of(context.truth(), actually, Side.ENTITIES, expected), judgement);
    }
}
