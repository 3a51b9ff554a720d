package io.github.schemaguard.compare.rule.types;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Severity;
import java.util.Objects;

/**
 * What happens because of two types that differ.
 *
 * @param sentence without the types
 * @param declared whether an annotation declares what differs, or the Java type leaves no choice; what Hibernate only infers
 *     is reported one level lower
 */
record TypeProblem(Severity severity, Consequence consequence, String sentence, boolean declared) {

    TypeProblem {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(consequence);
        Objects.requireNonNull(sentence);
    }

    static TypeProblem error(Consequence consequence, String sentence) {
        return new TypeProblem(Severity.ERROR, consequence, sentence, true);
    }

    static TypeProblem warning(Consequence consequence, String sentence) {
        return new TypeProblem(Severity.WARNING, consequence, sentence, true);
    }

    static TypeProblem info(String sentence) {
        return new TypeProblem(Severity.INFO, Consequence.COSMETIC, sentence, true);
    }

    /** The same, declared or not. */
    TypeProblem declared(boolean value) {
        return new TypeProblem(severity, consequence, sentence, value);
    }
}
