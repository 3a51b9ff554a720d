package io.github.schemaguard.compare.rule.columns;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;
import static io.github.schemaguard.finding.Consequence.READ_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.Write;
import io.github.schemaguard.finding.FindingBuilder;
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

/** One side accepts null and the other does not. */
public final class NullabilityRule extends EntityRule {

    public NullabilityRule() {
        super("SG206", "nullability");
    }

    /** Hibernate always sets these, whatever the column allows. */
    private static final Set<Role> ALWAYS_WRITTEN =
            Set.of(Role.ID, Role.VERSION, Role.DISCRIMINATOR, Role.SOFT_DELETE, Role.TENANT);

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isAbout(ObjectKind.COLUMN, Attribute.NULLABLE);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        if (difference.isOnView()) {
            return Optional.empty();
        }
        Optional<MappedColumn> mapped = difference.mappedColumn();
        if (difference.entityColumn().nullable()) {
            boolean written = mapped.map(column -> column.insertable()
                            && !ALWAYS_WRITTEN.contains(column.role())
                            && !isElement(difference, column))
                    .orElse(true);
            boolean filled = difference.referenceColumn().identity() != null
                    || difference.referenceColumn().generated() != null
                    || difference.isFilledByTrigger();
            if (written && !filled && difference.referenceColumn().defaultValue() == null) {
                Optional<String> always = alwaysNull(difference);
                if (always.isPresent()) {
                    return error(
                                    INSERT_FAILS,
                                    difference.referenceName() + " not null, but " + always.get() + ": INSERT fails")
                            .repair(difference.alterColumn("DROP NOT NULL", "the database no longer rejects null"))
                            .found();
                }
            }
            boolean never = mapped.filter(
                            column -> column.isPrimitive() || column.limits().notNull())
                    .map(column -> difference.mappedTable().orElseThrow().isInEveryRow(column))
                    .orElse(false);
            // Without a value for INSERT, SG106 is about the column.
            boolean updated = difference.write() == Write.UPDATE
                    && difference.referenceColumn().defaultValue() != null;
            return !(written || updated) || filled || never
                    ? Optional.empty()
                    : warning(
                                    difference.write().failure(),
                                    difference.referenceName() + " not null, entity nullable: " + difference.write()
                                            + " fails when "
                                            + difference.who() + " is null")
                            .declared(difference.declares(Declared.NULLABILITY))
                            .repair(Repair.entities("@Column(nullable = false)"))
                            .repair(difference.alterColumn(
                                    "DROP NOT NULL", "short exclusive lock; the database no longer rejects null"))
                            .found();
        }
        if (isOnlyOfElements(difference)) {
            return Optional.empty();
        }
        Optional<Repair> enforce = difference.alterColumn(
                "SET NOT NULL",
                "exclusive lock; reads the whole table, unless a valid CHECK (… IS NOT NULL) proves that no row has null;"
                        + " fails on rows with null");
        if (mapped.map(MappedColumn::isPrimitive).orElse(false)) {
            return warning(
                            READ_FAILS,
                            difference.referenceName() + " nullable, but " + difference.who()
                                    + " is a primitive: reading a null fails")
                    .repair(Repair.entities("declare the attribute as "
                            + difference.typeOfAttribute(mapped.get().javaType())))
                    .repair(enforce)
                    .found();
        }
        boolean declared = difference.declares(Declared.NULLABILITY);
        if (!declared && isAttributeOfEntity(difference)) {
            return warning(
                            NOT_ENFORCED,
                            difference.referenceName() + " nullable, entity not null by a constraint that is not on "
                                    + difference.who() + " itself, such as one on its getter: null may be stored")
                    .declared(false)
                    .found();
        }
        FindingBuilder finding = warning(
                        NOT_ENFORCED,
                        difference.referenceName() + " nullable, entity not null: other writers can store null")
                .declared(declared);
        boolean keyOfCollection =
                mapped.filter(column -> isKeyOfCollection(difference, column)).isPresent();
        // Hibernate writes the key of a collection in every row, whatever the annotation says.
        return (keyOfCollection ? finding : finding.repair(Repair.entities("@Column(nullable = true)")))
                .repair(enforce)
                .found();
    }

    /**
     * Whether a collection shares the table with an entity: Hibernate lets no column of the collection's key be null, although the
     * entity has rows that are no elements.
     */
    private static boolean isOnlyOfElements(EntityDifference difference) {
        return !difference.declares(Declared.NULLABILITY)
                && difference
                        .mappedColumn()
                        .filter(column -> !ALWAYS_WRITTEN.contains(column.role()) && !column.isPrimitive())
                        .isPresent()
                && difference
                        .mappedTable()
                        .filter(table -> table.role() == MappedTable.Role.ENTITY)
                        .filter(table -> difference.context().mapping().associations().stream()
                                .anyMatch(
                                        each -> each.ownTable() && each.table().equals(table.name())))
                        .isPresent();
    }

    private static boolean isAttributeOfEntity(EntityDifference difference) {
        return difference
                        .mappedColumn()
                        .filter(column -> column.role() == Role.BASIC)
                        .isPresent()
                && difference
                        .mappedTable()
                        .filter(table -> table.role() == MappedTable.Role.ENTITY)
                        .isPresent();
    }

    private static boolean isKeyOfCollection(EntityDifference difference, MappedColumn column) {
        return difference
                .mappedTable()
                .filter(table -> table.role().isCollection() && !table.isElement(column))
                .isPresent();
    }

    private static boolean isElement(EntityDifference difference, MappedColumn column) {
        return difference.mappedTable().filter(table -> table.isElement(column)).isPresent();
    }

    /** Why some rows always have null when they are inserted; empty when the application decides. */
    private static Optional<String> alwaysNull(EntityDifference difference) {
        boolean audit = difference
                .mappedTable()
                .map(table -> table.role() == MappedTable.Role.AUDIT)
                .orElse(false);
        boolean kept = difference
                .mappedColumn()
                .map(column -> column.limits().notNull())
                .orElse(false);
        if (audit && !kept) {
            return Optional.of("Envers writes null there when a row is deleted");
        }
        boolean only = difference
                .mappedColumn()
                .map(column -> column.owners().size() == 1)
                .orElse(false);
        return difference
                .collection(List.of(difference.path().name()))
                .filter(collection -> !collection.inverse() && only)
                .map(collection -> "Hibernate inserts the elements of " + collection.owner()
                        + " first and sets the column afterwards");
    }
}
