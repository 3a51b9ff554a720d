package io.github.schemaguard.compare.rule;

/** A rule about many differences with one cause, or about one that shows as two. */
public final class NamingRule extends Rule {

    NamingRule(String code, String name) {
        super(code, name);
    }
}
