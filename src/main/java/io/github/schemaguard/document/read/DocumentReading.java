package io.github.schemaguard.document.read;

import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.document.content.DocumentFilter;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.content.ShownEntities;
import io.github.schemaguard.document.notes.UserNotes;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.source.Coverage;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A document that was read.
 *
 * @param catalog what it states, covering {@link #coverage()}
 * @param lines where it states it
 * @param stated what it says that it was written from
 * @param contradictions where it says two things
 * @param filter what it describes by choice
 * @param pages the files of its folder by name, with what each is about; none when it is one file
 * @param entities the entity classes and attributes that it shows
 */
public record DocumentReading(
        Catalog catalog,
        DocumentLines lines,
        DocumentMarker stated,
        List<Contradiction> contradictions,
        UserNotes kept,
        DocumentFilter filter,
        Map<String, SectionKey> pages,
        ShownEntities entities) {

    public DocumentReading {
        Objects.requireNonNull(catalog);
        Objects.requireNonNull(entities);
        contradictions = List.copyOf(contradictions);
        pages = Map.copyOf(pages);
    }

    /** The fingerprint that it says it was written with. */
    public Fingerprint declared() {
        return stated.fingerprint();
    }

    /** Whether it tells who may do what. */
    public boolean grants() {
        return stated.grants() != null;
    }

    /** What it states; its silence about anything else says nothing. */
    public Coverage coverage() {
        return DocumentCoverage.coverageWith(grants());
    }

    /** Of the facts that the document states now; another than {@link #declared} when it was edited by hand. */
    public Fingerprint fingerprint() {
        return DocumentCoverage.fingerprint(catalog);
    }

    /**
     * Whether the document describes this database as it stands, so that there is nothing to write. The order of rows
     * and sections and the layout of the Markdown do not count.
     */
    public boolean isUpToDate(Catalog database) {
        DocumentMarker now = DocumentCoverage.machineLine(database, grants());
        return contradictions.isEmpty()
                && now.equals(stated)
                && now.equals(DocumentCoverage.machineLine(catalog, grants()));
    }
}
