package io.github.schemaguard.compare.rule.naming;

import io.github.schemaguard.finding.Rule;

/** A rule about many differences with one cause, or about one that shows as two. */
public final class NamingRule extends Rule {

    public NamingRule(String code, String name) {
        super(code, name);
    }
}
