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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A document that was read.
 *
 * @param catalog the stated catalog, covering {@link #coverage()}
 * @param lines the locations of its objects and facts
 * @param stated the marker with the state from which it was written
 * @param contradictions the places where it contradicts itself
 * @param filter the objects that it describes by choice
 * @param pages the pages of its folder by file name, with the subject of each; empty for a single file
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

    /**
     * Our side of a merge, with the notes of both sides, and with the pages of both, so that each is written or removed.
     *
     * @param theirs the other side
     */
    public DocumentReading withNotesOf(DocumentReading theirs) {
        Map<String, SectionKey> all = new HashMap<>(theirs.pages);
        all.putAll(pages);
        return new DocumentReading(
                catalog, lines, stated, contradictions, kept.union(theirs.kept), filter, all, entities);
    }

    /** The fingerprint in the document's marker. */
    public Fingerprint declared() {
        return stated.fingerprint();
    }

    /** True if the document includes grants. */
    public boolean grants() {
        return stated.grants() != null;
    }

    /** The facts that the document covers. The absence of anything else has no meaning. */
    public Coverage coverage() {
        return DocumentCoverage.coverageWith(grants());
    }

    /**
     * The fingerprint of the facts that the document states now. It differs from {@link #declared} after manual
     * edits.
     */
    public Fingerprint fingerprint() {
        return DocumentCoverage.fingerprint(catalog);
    }

    /**
     * True if the document matches this database and needs no update. The order of rows and sections and the layout
     * of the Markdown do not matter.
     */
    public boolean isUpToDate(Catalog database) {
        DocumentMarker now = DocumentCoverage.machineLine(database, grants());
        return contradictions.isEmpty()
                && now.equals(stated)
                && now.equals(DocumentCoverage.machineLine(catalog, grants()));
    }
}
