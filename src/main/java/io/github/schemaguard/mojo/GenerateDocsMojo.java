package io.github.schemaguard.mojo;

import io.github.schemaguard.document.DocumentOptions;
import io.github.schemaguard.goal.DocumentChoice;
import io.github.schemaguard.goal.GenerateDocs;
import io.github.schemaguard.goal.GoalException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the document from the database, and an entry in the change log for what has changed since the document that
 * it replaces.
 */
@Mojo(name = "generate-docs", threadSafe = true)
public final class GenerateDocsMojo extends SchemaMojo {

    /** The checked-in document. */
    @Parameter(property = "schema.document", defaultValue = "docs/database-schema.md")
    private String document;

    /** The dated log of schema changes. */
    @Parameter(property = "schema.changeLog", defaultValue = "docs/schema-changes.md")
    private String changeLog;

    /** Whether the document states who may do what, which differs between environments. */
    @Parameter(property = "schema.documentGrants", defaultValue = "false")
    private boolean documentGrants;

    /** One line of why the schema changed, for the entry. */
    @Parameter(property = "schema.reason")
    private @Nullable String reason;

    /** The entry's date, such as <code>2026-11-23</code>; today in UTC, or <code>project.build.outputTimestamp</code>. */
    @Parameter(property = "schema.date")
    private @Nullable String date;

    @Parameter(defaultValue = "${project.build.outputTimestamp}", readonly = true)
    private @Nullable String outputTimestamp;

    @Override
    boolean governs(Module module) {
        return module.speaksForItself() || hasTraces(document);
    }

    @Override
    void run() {
        DocumentChoice documents = new DocumentChoice(module().file(document), module().file(changeLog));
        GenerateDocs.Outcome outcome = new GenerateDocs(libraries(), resultCache())
                .run(new GenerateDocs.Request(
                        projectOfGoal(), databaseChoice(), documents, documentOptions(), reason, day()));
        outcome.lines().forEach(getLog()::info);
    }

    private DocumentOptions documentOptions() {
        return new DocumentOptions(null, documentGrants);
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
