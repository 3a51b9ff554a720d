package io.github.schemaguard.document;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Fingerprint;
import java.util.List;
import java.util.Objects;

/**
 * A document that was read.
 *
 * @param catalog what it states, covering {@link Documented#COVERAGE}
 * @param lines where it states it
 * @param declared the fingerprint that it says it was written with
 * @param contradictions where it says two things
 */
public record DocumentReading(
        Catalog catalog, DocumentLines lines, Fingerprint declared, List<Contradiction> contradictions, Kept kept) {

    public DocumentReading {
        Objects.requireNonNull(catalog);
        contradictions = List.copyOf(contradictions);
    }

    /** Of the facts that the document states now; another than {@link #declared} when it was edited by hand. */
    public Fingerprint fingerprint() {
        return Documented.fingerprint(catalog);
    }

    /**
     * Whether the document describes this database as it stands, so that there is nothing to write. The order of rows
     * and sections and the layout of the Markdown do not count.
     */
    public boolean isUpToDate(Catalog database) {
        Fingerprint now = Documented.fingerprint(database);
        return contradictions.isEmpty()
                && now.equals(declared)
                && now.equals(fingerprint())
                && catalog.postgresMajor() == database.postgresMajor();
    }
}
