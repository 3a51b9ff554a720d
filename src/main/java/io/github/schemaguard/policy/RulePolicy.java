package io.github.schemaguard.policy;

import io.github.schemaguard.finding.PathPattern;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says about one rule.
 *
 * @param level for objects that no pattern matches; null when only patterns say something
 * @param settings the rule's parameters, defaults included
 * @param objects levels of some objects
 */
record RulePolicy(@Nullable PolicyLevel level, RuleSettings settings, List<ObjectLevel> objects) {

    RulePolicy {
        Objects.requireNonNull(settings);
        objects = List.copyOf(objects);
    }

    /** Whether some object has another level than off. */
    boolean isOn(boolean byDefault) {
        return (level == null ? byDefault : level != PolicyLevel.OFF)
                || objects.stream().anyMatch(object -> object.level() != PolicyLevel.OFF);
    }

    /** The level of the most specific pattern that matches; null when the policy has none for the object. */
    @Nullable
    PolicyLevel of(ObjectPath path) {
        return objects.stream()
                .filter(object -> object.matches(path))
                .max(Comparator.comparingInt(ObjectLevel::specificity))
                .map(ObjectLevel::level)
                .orElse(level);
    }

    /**
     * The level of some objects.
     *
     * @param except whether all other objects are meant: {@code !public.*}
     */
    record ObjectLevel(PathPattern pattern, boolean except, PolicyLevel level) {

        boolean matches(ObjectPath path) {
            return pattern.matches(path) != except;
        }

        /** What a pattern leaves out says less than what any pattern names. */
        int specificity() {
            return except ? -1 : pattern.specificity();
        }
    }
}
