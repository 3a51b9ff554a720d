package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.MappedTable.Role;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.RecordCopy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An association has no foreign key, or one that references another table. */
public final class ForeignKeyMissingRule extends EntityRule {

    public ForeignKeyMissingRule() {
        super("SG303", "foreign-key-missing");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isMissing(ObjectKind.FOREIGN_KEY)
                || difference.isAbout(ObjectKind.FOREIGN_KEY, Attribute.REFERENCES)
                || difference.isAbout(ObjectKind.FOREIGN_KEY, Attribute.COLUMNS);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        ForeignKey wanted = difference.entity(ForeignKey.class);
        boolean audit = difference
                .mappedTable()
                .map(table -> table.role() == Role.AUDIT)
                .orElse(false);
        if (audit
                || !difference.canConstrain()
                || !canBeReferenced(wanted, difference.context().referenceCatalog())
                || covers(Objects.requireNonNull(difference.referenceTable()), wanted)) {
            return Optional.empty();
        }
        boolean elsewhere = difference.disagreement().isAbout(Attribute.REFERENCES);
        Repair add = difference.constraintChange().foreignKey(withTenant(wanted, difference));
        if (elsewhere) {
            return error(
                            difference.write().failure(),
                            difference.referenceName() + " references " + difference.referenceValue()
                                    + ", entity references " + difference.entityValue()
                                    + ": " + difference.write() + " fails when the other table does not have the row")
                    .repair(Repair.entities(
                            "map the association to the table that the " + difference.referenceName() + " references"))
                    .repair(add)
                    .found();
        }
        return warning(
                        NOT_ENFORCED,
                        "entity " + wanted.summary() + ", but the " + difference.referenceName()
                                + " has no such foreign key: rows can reference rows that do not exist")
                .repair(UnenforcedReference.of(difference, wanted.columns()))
                .repair(add)
                .found();
    }

    /**
     * A foreign key that PostgreSQL accepts: with the tenant, where the referenced columns are unique only together with it.
     */
    private static ForeignKey withTenant(ForeignKey wanted, EntityDifference difference) {
        List<String> tenant =
                difference.mappedTable().map(MappedTable::tenantColumns).orElse(List.of());
        List<String> referencedTenant = difference
                .context()
                .mapping()
                .table(wanted.referencedTable())
                .map(MappedTable::tenantColumns)
                .orElse(List.of());
        Optional<Table> referenced = difference.context().referenceCatalog().table(wanted.referencedTable());
        List<String> columns = joined(wanted.columns(), tenant);
        List<String> referencedColumns = joined(wanted.referencedColumns(), referencedTenant);
        return !tenant.isEmpty()
                        && columns.size() == referencedColumns.size()
                        && referenced
                                .filter(table -> !UniqueKeys.enforceColumns(table, wanted.referencedColumns())
                                        && UniqueKeys.enforceColumns(table, referencedColumns))
                                .isPresent()
                ? RecordCopy.with(wanted, Map.of("columns", columns, "referencedColumns", referencedColumns))
                : wanted;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** PostgreSQL has no foreign key to a view or a foreign table; the tables behind it have their own. */
    private static boolean canBeReferenced(ForeignKey wanted, Catalog catalog) {
        return catalog.view(wanted.referencedTable()).isEmpty()
                && catalog.table(wanted.referencedTable())
                        .filter(table -> table.tableKind() == Table.Kind.FOREIGN)
                        .isEmpty();
    }

    private static boolean covers(Table table, ForeignKey wanted) {
        return table.foreignKeys().stream().anyMatch(key -> covers(key, wanted));
    }

    /** Whether a foreign key enforces the other one, alone or as part of a composite key. */
    static boolean covers(ForeignKey key, ForeignKey wanted) {
        if (!key.referencedTable().equals(wanted.referencedTable())) {
            return false;
        }
        for (int i = 0; i < wanted.columns().size(); i++) {
            int position = key.columns().indexOf(wanted.columns().get(i));
            if (position < 0
                    || !key.referencedColumns()
                            .get(position)
                            .equals(wanted.referencedColumns().get(i))) {
                return false;
            }
        }
        return true;
    }
}
