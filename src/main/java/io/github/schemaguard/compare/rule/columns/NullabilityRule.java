package io.github.schemaguard.compare.rule.columns;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;
import static io.github.schemaguard.finding.Consequence.READ_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One side takes null and the other does not. */
public final class NullabilityRule extends EntityRule {

    public NullabilityRule() {
        super("SG206", "nullability");
    }

    /** Hibernate never leaves these null, whatever their DDL says. */
    private static final Set<Role> ALWAYS_WRITTEN = Set.of(Role.ID, Role.VERSION, Role.DISCRIMINATOR, Role.SOFT_DELETE);

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isAbout(ObjectKind.COLUMN, Attribute.NULLABLE);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        if (evidence.isOnView()) {
            return Optional.empty();
        }
        Optional<MappedColumn> mapped = evidence.mappedColumn();
        if (evidence.entityColumn().nullable()) {
            boolean written = mapped.map(column -> column.insertable() && !ALWAYS_WRITTEN.contains(column.role()))
                    .orElse(true);
            boolean filled = evidence.truthColumn().identity() != null
                    || evidence.truthColumn().generated() != null
                    || evidence.isFilledByTrigger();
            if (written && !filled && evidence.truthColumn().defaultValue() == null) {
                Optional<String> always = alwaysNull(evidence);
                if (always.isPresent()) {
                    return RuleResult.error(
                                    INSERT_FAILS,
                                    evidence.truthName() + " not null, but " + always.get() + ": INSERT fails")
                            .repair(Repair.database(
                                    evidence.alterColumn() + "DROP NOT NULL", "the database no longer refuses null"))
                            .found();
                }
            }
            return !written || filled
                    ? Optional.empty()
                    : RuleResult.warning(
                                    INSERT_FAILS,
                                    evidence.truthName() + " not null, entity nullable: INSERT fails when "
                                            + evidence.who() + " is null")
                            .resting(evidence.declares(Declared.NULLABILITY))
                            .repair(Repair.entities("@Column(nullable = false)"))
                            .repair(Repair.database(
                                    evidence.alterColumn() + "DROP NOT NULL",
                                    "short exclusive lock; the database no longer refuses null"))
                            .found();
        }
        Repair enforce = Repair.database(
                evidence.alterColumn() + "SET NOT NULL",
                "exclusive lock, reads the whole table unless a valid CHECK (… IS NOT NULL) says it already; fails on null"
                        + " rows");
        if (mapped.map(MappedColumn::isPrimitive).orElse(false)) {
            return RuleResult.warning(
                            READ_FAILS,
                            evidence.truthName() + " nullable, but " + evidence.who()
                                    + " is a primitive: reading a null fails")
                    .repair(Repair.entities("declare the attribute with a wrapper type"))
                    .repair(enforce)
                    .found();
        }
        return RuleResult.warning(
                        NOT_ENFORCED, evidence.truthName() + " nullable, entity not null: other writers can store null")
                .resting(evidence.declares(Declared.NULLABILITY))
                .repair(Repair.entities("@Column(nullable = true)"))
                .repair(enforce)
                .found();
    }

    /** Why null comes with every row, or with every row of some kind; empty when that is up to the application. */
    private static Optional<String> alwaysNull(EntityDifference evidence) {
        boolean audit = evidence.mappedTable()
                .map(table -> table.role() == MappedTable.Role.AUDIT)
                .orElse(false);
        if (audit) {
            return Optional.of("Envers writes null there when a row is deleted");
        }
        boolean only = evidence.mappedColumn()
                .map(column -> column.owners().size() == 1)
                .orElse(false);
        return evidence.collection(List.of(evidence.path().name()))
                .filter(collection -> !collection.inverse() && only)
                .map(collection -> "Hibernate inserts the elements of " + collection.owner()
                        + " first and sets the column afterwards");
    }
}
