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
public record Judgement(
        Severity severity, Consequence consequence, Provenance provenance, String message, List<Repair> repairs) {

    public Judgement {
        repairs = List.copyOf(repairs);
    }

    static Judgement error(Consequence consequence, String message) {
        return new Judgement(Severity.ERROR, consequence, Provenance.DECLARED, message, List.of());
    }

    static Judgement warning(Consequence consequence, String message) {
        return new Judgement(Severity.WARNING, consequence, Provenance.DECLARED, message, List.of());
    }

    static Judgement info(String message) {
        return new Judgement(Severity.INFO, Consequence.COSMETIC, Provenance.DECLARED, message, List.of());
    }

    /** The same, resting on what an annotation says or on what Hibernate fills in. */
    Judgement resting(boolean declared) {
        return new Judgement(
                severity, consequence, declared ? Provenance.DECLARED : Provenance.INFERRED, message, repairs);
    }

    /** The same with one more way to repair it. */
    Judgement repair(Repair repair) {
        List<Repair> more = new ArrayList<>(repairs);
        more.add(repair);
        return new Judgement(severity, consequence, provenance, message, more);
    }

    /** The same with one more way to repair it, if there is one. */
    Judgement repair(Optional<Repair> repair) {
        return repair.map(this::repair).orElse(this);
    }

    Optional<Judgement> found() {
        return Optional.of(this);
    }

    /** One level lower when the entity does not say it itself; empty when nothing is left of it then. */
    public Optional<Judgement> weighed() {
        if (provenance == Provenance.DECLARED) {
            return Optional.of(this);
        }
        return severity == Severity.INFO
                ? Optional.empty()
                : Optional.of(new Judgement(severity.lowered(), consequence, provenance, message, repairs));
    }
}
