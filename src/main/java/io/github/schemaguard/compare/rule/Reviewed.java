package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ObjectPath;
import io.github.schemaguard.model.SchemaObject;
import io.github.schemaguard.model.SqlIdentifier;
import io.github.schemaguard.model.Table;
import java.util.Map;
import java.util.Optional;

/**
 * A table that entities are mapped to, as the truth has it.
 *
 * @param mapped what the entities know of it
 * @param actual what it is; neither a view nor missing
 */
public record Reviewed(MappedTable mapped, Table actual, Context context) {

    ObjectPath path() {
        return ObjectPath.table(mapped.name());
    }

    ObjectPath column(String name) {
        return ObjectPath.column(mapped.name(), name);
    }

    ObjectPath part(SchemaObject object) {
        return Catalog.path(path(), object);
    }

    Optional<Column> actual(MappedColumn column) {
        return actual.column(column.name());
    }

    /** {@code database} or {@code document}. */
    String truthName() {
        return context.truth().label();
    }

    /** {@code Customer.email and Customer.mail}; the table's owner where no attribute is mapped to the column. */
    String who(String column) {
        return mapped.column(column)
                .map(Owners::of)
                .filter(names -> !names.isEmpty())
                .orElse(mapped.owner().toString());
    }

    String alterTable() {
        return "ALTER TABLE " + mapped.name() + " ";
    }

    String alterColumn(String column) {
        return alterTable() + "ALTER COLUMN " + SqlIdentifier.quote(column) + " ";
    }

    Concern concern(ObjectPath path, Attribute attribute, String actually, Judgement judgement) {
        return new Concern(path, attribute, Map.of(context.truth(), actually), judgement);
    }

    Concern concern(ObjectPath path, Attribute attribute, String actually, String expected, Judgement judgement) {
        return new Concern(path, attribute, Map.of(context.truth(), actually, Side.ENTITIES, expected), judgement);
    }
}
