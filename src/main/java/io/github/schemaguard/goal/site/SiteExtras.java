package io.github.schemaguard.goal.site;

import io.github.schemaguard.changelog.ChangeLog;
import io.github.schemaguard.changelog.ChangeLogException;
import io.github.schemaguard.changelog.LoggedChanges;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.report.ReportReader;
import io.github.schemaguard.report.RunVerdict.ReportedFinding;
import io.github.schemaguard.site.HistoryEntry;
import io.github.schemaguard.site.SiteContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Adds the history and the findings of the last report, where there are any. */
public final class SiteExtras {

    private final Project project;
    private final List<String> notes;

    /** @param notes receives why something is left out, each a sentence */
    public SiteExtras(Project project, List<String> notes) {
        this.project = project;
        this.notes = notes;
    }

    /** The contents with what the change log says. */
    public SiteContents withHistory(SiteContents contents, Path changeLog) {
        try {
            return contents.withHistory(ChangeLog.read(changeLog, project.relative(changeLog)).changes().stream()
                    .map(SiteExtras::entry)
                    .toList());
        } catch (ChangeLogException e) {
            notes.add("the site has no history: " + e.getMessage());
            return contents;
        }
    }

    private static HistoryEntry entry(LoggedChanges logged) {
        return new HistoryEntry(
                logged.heading(),
                logged.migrations(),
                logged.changes().stream()
                        .map(change -> new HistoryEntry.Change(
                                change.group(), change.object(), change.text(), change.effect()))
                        .toList(),
                logged.notes());
    }

    /** The contents with the findings of a report. */
    public SiteContents withFindings(SiteContents contents, Path report) {
        if (Files.notExists(report)) {
            return contents;
        }
        try {
            return contents.withFindings(ReportReader.read(report).findings().stream()
                    .map(reported -> new SiteContents.ShownFinding(
                            reported.finding(), reported.state() != ReportedFinding.State.NEW))
                    .toList());
        } catch (IOException e) {
            notes.add("the site has no findings: " + e.getMessage());
            return contents;
        }
    }
}
