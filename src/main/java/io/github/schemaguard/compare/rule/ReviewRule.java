package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.Rule;

/** A rule that has nothing to say about differences. */
public abstract class ReviewRule extends Rule implements Review {

    public ReviewRule(String code, String name) {
        super(code, name);
    }
}
