package io.github.schemaguard.compare.rule;

/** A rule that has nothing to say about differences. */
public abstract class ReviewRule extends Rule implements Review {

    ReviewRule(String code, String name) {
        super(code, name);
    }
}
