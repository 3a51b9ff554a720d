package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding.Provenance;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule makes of a difference.
 *
 * @param severity as if the entity had said it itself; {@link #weighed} takes the provenance into account
 * @param message one sentence, without the object's name in front
 * @param repairs of entities and database, in the order in which we recommend them
 */
public record RuleResult(
        Severity severity, Consequence consequence, Provenance provenance, String message, List<Repair> repairs) {

    public RuleResult {
        repairs = List.copyOf(repairs);
    }

    public static RuleResult error(Consequence consequence, String message) {
        return new RuleResult(Severity.ERROR, consequence, Provenance.DECLARED, message, List.of());
    }

    public static RuleResult warning(Consequence consequence, String message) {
        return new RuleResult(Severity.WARNING, consequence, Provenance.DECLARED, message, List.of());
    }

    public static RuleResult info(String message) {
        return new RuleResult(Severity.INFO, Consequence.COSMETIC, Provenance.DECLARED, message, List.of());
    }

    /** The same, resting on what an annotation says or on what Hibernate fills in. */
    public RuleResult resting(boolean declared) {
        return new RuleResult(
                severity, consequence, declared ? Provenance.DECLARED : Provenance.INFERRED, message, repairs);
    }

    /** The same with one more way to repair it. */
    public RuleResult repair(Repair repair) {
        List<Repair> more = new ArrayList<>(repairs);
        more.add(repair);
        return new RuleResult(severity, consequence, provenance, message, more);
    }

    /** The same with one more way to repair it, if there is one. */
    public RuleResult repair(Optional<Repair> repair) {
        return repair.map(this::repair).orElse(this);
    }

    public Optional<RuleResult> found() {
        return Optional.of(this);
    }

    /** One level lower when the entity does not say it itself; empty when nothing is left of it then. */
    public Optional<RuleResult> weighed() {
        if (provenance == Provenance.DECLARED) {
            return Optional.of(this);
        }
        return severity == Severity.INFO
                ? Optional.empty()
                : Optional.of(new RuleResult(severity.lowered(), consequence, provenance, message, repairs));
    }
}
