package io.github.schemaguard.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lowest severity that fails the build. */
public enum FailureThreshold {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO),
    NEVER(null);

    private final @Nullable Severity least;

    FailureThreshold(@Nullable Severity least) {
        this.least = least;
    }

    public boolean blocks(Severity severity) {
        return least != null && severity.compareTo(least) >= 0;
    }

    /** The name in parameters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FailureThreshold> labelled(String label) {
        return Arrays.stream(values()).filter(t -> t.label().equals(label)).findFirst();
    }
}
