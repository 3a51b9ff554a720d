package io.github.schemaguard.changelog;

import io.github.schemaguard.finding.Location;
import java.util.Objects;

/**
 * A reason why the change log does not contain the full history of the document.
 *
 * @param message the problem and how to fix it, without the location
 * @param solvedByWriting whether writing the document again solves it; false for history that only version control has
 */
public record LogProblem(Location location, String message, boolean solvedByWriting) {

    public LogProblem {
        Objects.requireNonNull(location);
        Objects.requireNonNull(message);
    }
}
