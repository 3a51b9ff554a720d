package io.github.schemaguard.finding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a comparison went, whatever it found.
 *
 * @param compared the number of facts that were compared; 0 unless it ran
 * @param reason why it was skipped or failed; null when it ran
 */
public record CheckRun(
        CheckName check,
        State state,
        int compared,
        @Nullable String reason) {

    /** Whether the comparison took place. */
    public enum State {
        RAN,
        SKIPPED,
        FAILED
    }

    public CheckRun {
        Objects.requireNonNull(check);
        Objects.requireNonNull(state);
        if (state == State.RAN ? reason != null : reason == null) {
            throw new IllegalArgumentException("a check that ran needs no reason, any other needs one");
        }
    }

    public static CheckRun ran(CheckName check, int compared) {
        return new CheckRun(check, State.RAN, compared, null);
    }

    public static CheckRun skipped(CheckName check, String reason) {
        return new CheckRun(check, State.SKIPPED, 0, reason);
    }

    public static CheckRun failed(CheckName check, String reason) {
        return new CheckRun(check, State.FAILED, 0, reason);
    }
}
