package io.github.schemaguard.mojo;

import io.github.schemaguard.document.content.DocumentFilter;
import io.github.schemaguard.document.content.DocumentLayout;
import io.github.schemaguard.document.content.ShownEntities;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.goal.GenerateDocs;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.mojo.output.LogLine;
import io.github.schemaguard.mojo.parameter.ParameterText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the document from the database, and a change log entry for what changed since the previous document.
 */
@Mojo(name = "generate-docs", threadSafe = true)
public final class GenerateDocsMojo extends DescriptionsMojo {

    /** Title of the document. Default: the title in the existing document, which you may edit there. */
    @Parameter(property = "schema.documentTitle")
    private @Nullable String documentTitle;

    /** A Markdown file whose text is inserted after the summary at the top of the document. */
    @Parameter(property = "schema.documentIntroduction")
    private @Nullable String documentIntroduction;

    /**
     * Whether the document is one file (<code>single</code>), or an index with one page per table and view
     * (<code>per-table</code>). <code>auto</code> writes several files for more than 60 tables.
     */
    @Parameter(property = "schema.documentLayout", defaultValue = "auto")
    private String documentLayout;

    /**
     * Objects to describe, comma-separated: <code>public.*</code>, <code>audit.entry</code>, or names in any schema. If
     * <code>schema.documentExclude</code> matches as well, the more specific pattern decides.
     */
    @Parameter(property = "schema.documentInclude")
    private @Nullable List<String> documentInclude;

    /** Objects to leave out, in the form of <code>schema.documentInclude</code>. Leaving them out is not reported as drift. */
    @Parameter(property = "schema.documentExclude")
    private @Nullable List<String> documentExclude;

    /** Whether the document lists privileges. They often differ between environments. */
    @Parameter(property = "schema.documentGrants", defaultValue = "false")
    private boolean documentGrants;

    /**
     * Whether the document shows the entity class of each table and the attribute of each column, with links to the sources.
     * The classes must be compiled: <code>mvn process-classes schema:generate-docs</code>.
     */
    @Parameter(property = "schema.documentEntities", defaultValue = "false")
    private boolean documentEntities;

    /** Why the schema changed, in one line, for the change log entry. */
    @Parameter(property = "schema.reason")
    private @Nullable String reason;

    /**
     * Renames since the document was written that are not detected automatically, comma-separated:
     * <code>public.customer=client</code>, <code>public.customer.mail=email</code>. The change log then lists a rename in
     * place of a removal and an addition, and handwritten notes move to the new name.
     */
    @Parameter(property = "schema.renames")
    private @Nullable List<String> renames;

    /** Date of the change log entry, such as <code>2026-11-23</code>. Default: <code>project.build.outputTimestamp</code>, or today in UTC. */
    @Parameter(property = "schema.date")
    private @Nullable String date;

    /**
     * Whether to replace a document if none of its tables and views is in the database. Otherwise this is an error: the database
     * may be empty, or the wrong one.
     */
    @Parameter(property = "schema.replaceDocument", defaultValue = "false")
    private boolean replaceDocument;

    @Parameter(defaultValue = "${project.build.outputTimestamp}", readonly = true)
    private @Nullable String outputTimestamp;

    @Override
    boolean isAsked() {
        return true;
    }

    @Override
    void run() {
        GenerateDocs.Outcome outcome = new GenerateDocs(libraries(), resultCache())
                .run(new GenerateDocs.Request(
                        projectOfGoal(),
                        databaseChoice(),
                        documentChoice(),
                        documentOptions(),
                        documentEntities ? entitySelection() : null,
                        reason,
                        day(),
                        replaceDocument));
        outcome.lines().forEach(line -> getLog().info(LogLine.of(line)));
        outcome.warnings().forEach(line -> getLog().warn(LogLine.of(line)));
    }

    private DocumentOptions documentOptions() {
        DocumentLayout layout = ParameterText.one(
                "schema.documentLayout", documentLayout, DocumentLayout::labelled, DocumentLayout.labels());
        RenameHints hints = ParameterText.parsed(ParameterText.list(renames), RenameHints::of);
        try {
            return new DocumentOptions(
                    String.valueOf(module().file(document).getFileName()),
                    documentTitle,
                    layout,
                    documentGrants,
                    introduction(),
                    filter(),
                    hints,
                    ShownEntities.NONE);
        } catch (IllegalArgumentException e) {
            throw new GoalException("schema.documentIntroduction, " + documentIntroduction + ": " + e.getMessage(), e);
        }
    }

    private DocumentFilter filter() {
        try {
            return DocumentFilter.of(ParameterText.list(documentInclude), ParameterText.list(documentExclude));
        } catch (IllegalArgumentException e) {
            throw new GoalException("schema.documentInclude or schema.documentExclude: " + e.getMessage(), e);
        }
    }

    private @Nullable String introduction() {
        if (documentIntroduction == null || documentIntroduction.isBlank()) {
            return null;
        }
        Path file = module().file(documentIntroduction.strip());
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new GoalException(
                    "schema.documentIntroduction names " + file + ", which cannot be read as UTF-8 text (" + e
                            + "). Write the file, or leave the parameter out",
                    e);
        }
    }

    private LocalDate day() {
        try {
            if (date != null) {
                return LocalDate.parse(date.strip());
            }
            return outputTimestamp == null || outputTimestamp.strip().length() < 2
                    ? LocalDate.now(ZoneOffset.UTC)
                    : timestamp(outputTimestamp.strip());
        } catch (DateTimeException e) {
            throw new GoalException("schema.date is \"" + date + "\"; valid values: a date such as 2026-11-23", e);
        }
    }

    /** Maven's rule for reproducible builds: an ISO instant, or seconds since 1970. */
    private static LocalDate timestamp(String text) {
        return text.matches("\\d+")
                ? LocalDate.ofEpochDay(Long.parseLong(text) / 86_400)
                : OffsetDateTime.parse(text).atZoneSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
