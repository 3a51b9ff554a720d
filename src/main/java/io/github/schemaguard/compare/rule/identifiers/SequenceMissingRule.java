package io.github.schemaguard.compare.rule.identifiers;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Optional;

/** Hibernate takes identifiers from a sequence that is not there. */
public final class SequenceMissingRule extends EntityRule {

    public SequenceMissingRule() {
        super("SG307", "sequence-missing");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isMissing(ObjectKind.SEQUENCE);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        QualifiedName name = SequenceIncrementRule.name(evidence);
        long increment = evidence.entity(Sequence.class).options().increment();
        boolean legacy = evidence.context()
                .truthCatalog()
                .schema(name.schema())
                .map(schema ->
                        schema.sequences().stream().anyMatch(s -> s.name().equals("hibernate_sequence")))
                .orElse(false);
        String hint =
                legacy ? "; the " + evidence.truthName() + " has hibernate_sequence, the name up to Hibernate 5" : "";
        RuleResult judgement =
                RuleResult.error(INSERT_FAILS, "not in the " + evidence.truthName() + ": INSERT fails" + hint);
        if (legacy) {
            judgement = judgement.repair(
                    Repair.entities("hibernate.id.db_structure_naming_strategy=legacy, or @SequenceGenerator"));
        } else {
            judgement = judgement.repair(
                    Repair.entities("@SequenceGenerator(sequenceName = …) naming the sequence that is meant"));
        }
        return judgement
                .repair(Repair.database(
                        "CREATE SEQUENCE " + name + " INCREMENT BY " + increment,
                        "on a table with rows, START WITH above the largest identifier"))
                .found();
    }
}
