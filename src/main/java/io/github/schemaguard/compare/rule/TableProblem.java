package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.Map;
import java.util.Objects;

/**
 * Something about a mapped table that goes wrong at run time although no two sides differ.
 *
 * @param path the object that it is about
 * @param attribute the fact that it is about
 * @param values the value of the fact on each side; a side that has none is absent
 * @param finding the finding about it, without object, values and locations
 */
public record TableProblem(ObjectPath path, Attribute attribute, Map<Side, String> values, FindingBuilder finding) {

    public TableProblem {
        Objects.requireNonNull(path);
        Objects.requireNonNull(attribute);
        Objects.requireNonNull(finding);
        values = Map.copyOf(values);
    }
}
