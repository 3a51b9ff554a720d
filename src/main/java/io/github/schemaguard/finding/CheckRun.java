package io.github.schemaguard.finding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a check ran, and how many facts it compared.
 *
 * @param compared the number of facts that were compared; 0 unless the check ran
 * @param reason why the check was skipped or failed; null when it ran
 */
public record CheckRun(
        CheckName check,
        State state,
        int compared,
        @Nullable String reason) {

    /** Whether the check ran. */
    public enum State {
        RAN,
        SKIPPED,
        FAILED
    }

    public CheckRun {
        Objects.requireNonNull(check);
        Objects.requireNonNull(state);
        if (state == State.RAN ? reason != null : reason == null) {
            throw new IllegalArgumentException("a check that ran has no reason, and any other check has one");
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
