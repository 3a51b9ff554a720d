package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The identifier of the entity is not the primary key of the table. */
public final class PrimaryKeyRule extends EntityRule {

    public PrimaryKeyRule() {
        super("SG301", "primary-key");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isMissing(ObjectKind.PRIMARY_KEY)
                || evidence.isAbout(ObjectKind.PRIMARY_KEY, Attribute.COLUMNS);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        if (!evidence.canConstrain()) {
            return Optional.empty();
        }
        List<String> wanted = evidence.entity(PrimaryKey.class).columns();
        Table table = Objects.requireNonNull(evidence.truthTable());
        PrimaryKey actual = table.primaryKey();
        Repair add = Repair.database(
                evidence.alterTable()
                        + (actual == null ? "" : "DROP CONSTRAINT " + SqlIdentifier.quote(actual.name()) + ", ")
                        + "ADD PRIMARY KEY (" + SqlIdentifier.list(wanted) + ")",
                "exclusive lock while the index is built; fails on duplicates and nulls");
        if (actual == null) {
            return RuleResult.warning(
                            NOT_ENFORCED,
                            evidence.truthName() + " no primary key, entity primary key (" + SqlIdentifier.list(wanted)
                                    + "): two rows can have the same identifier")
                    .repair(add)
                    .found();
        }
        Set<String> wantedSet = Set.copyOf(wanted);
        Set<String> actualSet = Set.copyOf(actual.columns());
        String both = evidence.truthName() + " primary key (" + SqlIdentifier.list(actual.columns())
                + "), entity primary key (" + SqlIdentifier.list(wanted) + ")";
        // No annotation says the order; from 6.2 on Hibernate orders by size where it creates tables, and else by name.
        if (wantedSet.equals(actualSet)) {
            return Optional.empty();
        }
        if (table.tableKind() == Table.Kind.PARTITIONED && actualSet.containsAll(wantedSet)) {
            return Optional.empty();
        }
        RuleResult judgement = wantedSet.containsAll(actualSet)
                ? RuleResult.error(INSERT_FAILS, both + ": INSERT fails for identifiers that differ in the rest only")
                : RuleResult.warning(NOT_ENFORCED, both + ": two rows can have the same identifier");
        return judgement
                .repair(Repair.entities("@Id on " + String.join(", ", actual.columns())))
                .repair(add)
                .found();
    }
}
