package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.Map;
import java.util.Objects;

/**
 * Something that goes wrong at run time although no two sides differ on it.
 *
 * @param path the object that it is about
 * @param attribute which fact of it
 * @param values what the sides say; one that says nothing is absent
 */
public record TableProblem(ObjectPath path, Attribute attribute, Map<Side, String> values, RuleResult judgement) {

    public TableProblem {
        Objects.requireNonNull(path);
        Objects.requireNonNull(attribute);
        Objects.requireNonNull(judgement);
        values = Map.copyOf(values);
    }
}
