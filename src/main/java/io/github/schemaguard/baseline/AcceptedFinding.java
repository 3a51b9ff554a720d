package io.github.schemaguard.baseline;

import io.github.schemaguard.finding.Finding;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One finding that the team has accepted.
 *
 * @param fingerprint of the part of a finding; see {@link Finding#fingerprints()}
 * @param code the rule's code, for the reader of the file
 * @param object for the reader of the file
 * @param attribute for the reader of the file
 * @param reason why it is accepted; empty until somebody writes it
 * @param until the last day on which it is accepted; null for no end
 */
public record AcceptedFinding(
        String fingerprint,
        String code,
        String object,
        String attribute,
        String reason,
        @Nullable LocalDate until) {

    public AcceptedFinding {
        Objects.requireNonNull(fingerprint);
    }

    /** An entry for each part of a finding. */
    static Stream<AcceptedFinding> of(Finding finding) {
        return finding.fingerprints().entrySet().stream()
                .map(part -> new AcceptedFinding(
                        part.getValue().value(),
                        finding.code(),
                        part.getKey().toString(),
                        finding.attribute().label(),
                        "",
                        null));
    }

    boolean holdsOn(LocalDate today) {
        return until == null || !today.isAfter(until);
    }

    /** Why this entry accepts nothing on a day: it has expired, or there is no such finding. */
    public String staleSince(LocalDate today) {
        return this + (holdsOn(today) ? " no longer matches anything" : " expired on " + until);
    }

    /** For a message. */
    @Override
    public String toString() {
        return code + " " + object + " " + attribute;
    }
}
