package io.github.schemaguard.compare.rule.identifiers;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Optional;

/** Hibernate takes identifiers from a sequence that does not exist. */
public final class SequenceMissingRule extends EntityRule {

    public SequenceMissingRule() {
        super("SG307", "sequence-missing");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isMissing(ObjectKind.SEQUENCE);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        QualifiedName name = SequenceIncrementRule.name(difference);
        long increment = difference.entity(Sequence.class).options().increment();
        boolean legacy = difference
                .context()
                .referenceCatalog()
                .schema(name.schema())
                .map(schema ->
                        schema.sequences().stream().anyMatch(s -> s.name().equals("hibernate_sequence")))
                .orElse(false);
        String hint = legacy
                ? "; the " + difference.referenceName() + " has hibernate_sequence, the default name up to Hibernate 5"
                : "";
        FindingBuilder finding =
                error(INSERT_FAILS, "not in the " + difference.referenceName() + ": INSERT fails" + hint);
        if (legacy) {
            finding = finding.repair(
                    Repair.entities("hibernate.id.db_structure_naming_strategy=legacy, or @SequenceGenerator"));
        } else {
            finding = finding.repair(
                    Repair.entities("@SequenceGenerator(sequenceName = …) with the name of the sequence"));
        }
        return finding.repair(Repair.database(
                        "CREATE SEQUENCE " + name + " INCREMENT BY " + increment,
                        "if the table has rows, START WITH a value above the largest identifier"))
                .found();
    }
}
