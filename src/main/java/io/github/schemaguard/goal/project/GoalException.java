package io.github.schemaguard.goal.project;

import org.jspecify.annotations.Nullable;

/** A goal cannot do its work. The message is for the user: what failed, where, why, and the next step. */
public final class GoalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GoalException(@Nullable String message) {
        super(message);
    }

    public GoalException(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
