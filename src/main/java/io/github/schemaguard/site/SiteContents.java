package io.github.schemaguard.site;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.TableSizes;
import java.util.List;
import java.util.Objects;

/**
 * Everything that a site shows.
 *
 * @param title the name of the project
 * @param source what the catalog was read from, in one line
 * @param entities the classes that are mapped to tables and views
 * @param sizes of a live database
 * @param history newest first; empty without a change log
 * @param queries of the application
 * @param findings of the last report, those that the team has accepted included
 */
public record SiteContents(
        String title,
        String source,
        Catalog catalog,
        SiteEntities entities,
        TableSizes sizes,
        List<HistoryEntry> history,
        SiteQueries queries,
        List<ShownFinding> findings) {

    public SiteContents {
        Objects.requireNonNull(title);
        Objects.requireNonNull(source);
        Objects.requireNonNull(catalog);
        Objects.requireNonNull(entities);
        Objects.requireNonNull(sizes);
        Objects.requireNonNull(queries);
        history = List.copyOf(history);
        findings = List.copyOf(findings);
    }

    /** A catalog alone. */
    public static SiteContents of(String title, String source, Catalog catalog) {
        return new SiteContents(
                title, source, catalog, SiteEntities.NONE, TableSizes.NONE, List.of(), SiteQueries.NONE, List.of());
    }

    /** The same with entities. */
    public SiteContents with(SiteEntities value) {
        return new SiteContents(title, source, catalog, value, sizes, history, queries, findings);
    }

    /** The same with sizes. */
    public SiteContents with(TableSizes value) {
        return new SiteContents(title, source, catalog, entities, value, history, queries, findings);
    }

    /** The same with queries. */
    public SiteContents with(SiteQueries value) {
        return new SiteContents(title, source, catalog, entities, sizes, history, value, findings);
    }

    /** The same with a history. */
    public SiteContents withHistory(List<HistoryEntry> value) {
        return new SiteContents(title, source, catalog, entities, sizes, value, queries, findings);
    }

    /** The same with findings. */
    public SiteContents withFindings(List<ShownFinding> value) {
        return new SiteContents(title, source, catalog, entities, sizes, history, queries, value);
    }

    /**
     * A finding of the last report.
     *
     * @param accepted whether the baseline accepts it
     */
    public record ShownFinding(Finding finding, boolean accepted) {}
}
