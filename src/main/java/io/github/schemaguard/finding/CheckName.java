package io.github.schemaguard.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The comparisons that a gate consists of. */
public enum CheckName {
    DB_DOC,
    DB_MODELS,
    MODELS_DOC,
    CHANGE_LOG;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in parameters and reports, for example {@code db-models}. */
    public String label() {
        return label;
    }

    public static Optional<CheckName> labelled(String label) {
        return Arrays.stream(values())
                .filter(check -> check.label.equals(label))
                .findFirst();
    }
}
