package io.github.schemaguard.changelog;

import io.github.schemaguard.finding.Location;
import java.util.Objects;

/**
 * Why the change log does not tell the whole history of the document.
 *
 * @param message what is wrong and what to do, without the place
 */
public record LogProblem(Location location, String message) {

    public LogProblem {
        Objects.requireNonNull(location);
        Objects.requireNonNull(message);
    }
}
