package io.github.schemaguard.policy;

import io.github.schemaguard.finding.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How severe a policy takes a rule. */
public enum PolicyLevel {
    /** Its findings are not reported. */
    OFF(null),
    /** Its findings have the severity that the rule gives them. */
    ON(null),
    INFO(Severity.INFO),
    WARNING(Severity.WARNING),
    ERROR(Severity.ERROR);

    private final @Nullable Severity severity;

    PolicyLevel(@Nullable Severity severity) {
        this.severity = severity;
    }

    /** The severity of every finding of the rule; empty when the rule decides, or nothing is reported. */
    Optional<Severity> severity() {
        return Optional.ofNullable(severity);
    }

    /** The name in a policy file. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all levels. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(PolicyLevel::label).toList();
    }

    static Optional<PolicyLevel> labelled(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label().equals(label))
                .findFirst();
    }
}
