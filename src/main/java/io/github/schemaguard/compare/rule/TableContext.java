package io.github.schemaguard.compare.rule;

import io.github.schemaguard.compare.sql.ConstraintChange;
import io.github.schemaguard.finding.FindingBuilder;
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
 * A table that entities are mapped to, as the reference has it.
 *
 * @param mapped its mapping
 * @param actual the table itself, which is not a view
 */
public record TableContext(MappedTable mapped, Table actual, ComparisonContext context) {

    public ObjectPath path() {
        return ObjectPath.table(mapped.name());
    }

    public ObjectPath column(String name) {
        return ObjectPath.column(mapped.name(), name);
    }

    /** The path of a key, constraint or index of the table. */
    public ObjectPath part(SchemaObject object) {
        return Catalog.path(path(), object);
    }

    /** The column that an attribute is mapped to; empty when the table does not have it. */
    public Optional<Column> actual(MappedColumn column) {
        return actual.column(column.name());
    }

    /** The attributes that are mapped to the column, {@code Customer.email}; the class when there are none. */
    public String who(String column) {
        return mapped.column(column)
                .map(MappedMemberNames::of)
                .filter(names -> !names.isEmpty())
                .orElse(mapped.owner().toString());
    }

    /** Replaces a constraint of the table. */
    public ConstraintChange constraintChange(SchemaObject replaced) {
        return new ConstraintChange(
                context.referenceCatalog().schema(mapped.name().schema()).orElseThrow(), actual, replaced);
    }

    /** {@code ALTER TABLE public.customer} and a space, before an action. */
    public String alterTable() {
        return "ALTER TABLE " + mapped.name() + " ";
    }

    /** {@code ALTER TABLE public.customer ALTER COLUMN email} and a space, before an action. */
    public String alterColumn(String column) {
        return alterTable() + "ALTER COLUMN " + SqlIdentifier.quote(column) + " ";
    }

    /** A problem with a fact of the reference. */
    public TableProblem problem(ObjectPath path, Attribute attribute, String actual, FindingBuilder finding) {
        return new TableProblem(path, attribute, Map.of(context.reference(), actual), finding);
    }

    /** A problem with a fact of the reference that does not fit what the entities expect. */
    public TableProblem problem(
            ObjectPath path, Attribute attribute, String actual, String expected, FindingBuilder finding) {
        return new TableProblem(path, attribute, Map.of(context.reference(), actual, Side.ENTITIES, expected), finding);
    }
}
