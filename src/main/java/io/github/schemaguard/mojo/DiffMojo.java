package io.github.schemaguard.mojo;

import io.github.schemaguard.changelog.diff.DiffJson;
import io.github.schemaguard.changelog.diff.DiffMarkdown;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.goal.CompareStates;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.state.StateName;
import io.github.schemaguard.mojo.output.LogLine;
import io.github.schemaguard.mojo.output.OutputFiles;
import io.github.schemaguard.mojo.parameter.ParameterText;
import io.github.schemaguard.report.DriftMarkdown;
import io.github.schemaguard.report.ReportReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a change does to the schema: compares two states of it and writes <code>diff.md</code>, a text for a pull request,
 * and <code>diff.json</code>.
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends SchemaMojo {

    /**
     * The state before the change: <code>git:main</code> (what the migrations of the newest commit that the branch, tag or
     * commit has in common with <code>HEAD</code> create, else its document), <code>git:main:docs/database-schema.md</code> (a
     * file of that commit), a <code>catalog.json</code>, a document, or the URL of a database.
     */
    @Parameter(property = "schema.base", defaultValue = "git:HEAD")
    private String base;

    /** User name for the database in <code>schema.base</code>. Overrides the one in its URL. */
    @Parameter(property = "schema.baseUsername")
    private @Nullable String baseUsername;

    /** Password for the database in <code>schema.base</code>. Prefer <code>schema.baseServerId</code>. */
    @Parameter(property = "schema.basePassword")
    private @Nullable String basePassword;

    /** Id of the <code>server</code> in settings.xml whose user name and password are used for the database in <code>schema.base</code>. */
    @Parameter(property = "schema.baseServerId")
    private @Nullable String baseServerId;

    /**
     * The state after the change: <code>project</code> (the configured database, else what the migrations create), a
     * <code>catalog.json</code> or a document.
     */
    @Parameter(property = "schema.head", defaultValue = "project")
    private String head;

    /** File of the checked-in document, which is read if the migrations of a commit cannot be run. */
    @Parameter(property = "schema.document", defaultValue = "docs/database-schema.md")
    private String document;

    /**
     * Renames since the document was written that are not detected automatically, comma-separated:
     * <code>public.customer=client</code>, <code>public.customer.mail=email</code>. The change log then lists a rename in
     * place of a removal and an addition, and handwritten notes move to the new name.
     */
    @Parameter(property = "schema.renames")
    private @Nullable List<String> renames;

    /** Objects to leave out, comma-separated, such as <code>public.tmp_*</code>. */
    @Parameter(property = "schema.ignore")
    private @Nullable List<String> ignore;

    /**
     * A <code>report.json</code> of <code>schema:report</code> or <code>schema:validate</code> whose findings
     * <code>diff.md</code> lists at its end. Not set: <code>diff.md</code> does not mention drift.
     */
    @Parameter(property = "schema.findings")
    private @Nullable String findings;

    @Override
    boolean isAsked() {
        return true;
    }

    @Override
    String documentFile() {
        return document;
    }

    @Override
    void run() {
        String drift = drift();
        CompareStates.Outcome outcome = new CompareStates(libraries(), resultCache()).run(request());
        OutputFiles.write(
                outputDirectory(),
                Map.of(
                        "diff.md", DiffMarkdown.render(outcome.difference(), drift),
                        "diff.json", DiffJson.render(outcome.difference())));
        outcome.notes().forEach(note -> getLog().info(LogLine.of(note)));
        getLog().info(LogLine.of("from " + outcome.difference().base()));
        getLog().info(LogLine.of("to " + outcome.difference().head()));
        getLog().info(LogLine.of(outcome.difference().summary()));
        getLog().info("More in " + outputDirectory() + ": diff.md, diff.json");
    }

    private CompareStates.Request request() {
        StateName after = StateName.parse("schema.head", head);
        if (after.kind() == StateName.Kind.COMMIT || after.kind() == StateName.Kind.DATABASE) {
            throw new GoalException(
                    "schema.head is \"" + after + "\"; valid values: project, a catalog.json, a document"
                            + " (.md). Set schema.url to the database, or check the commit out");
        }
        return new CompareStates.Request(
                projectOfGoal(),
                databaseChoice(),
                module().file(document),
                StateName.parse("schema.base", base),
                new DatabaseParameters(
                        base,
                        null,
                        baseUsername,
                        basePassword == null ? null : Secret.of(basePassword),
                        credentials("schema.baseServerId", baseServerId),
                        "schema.base"),
                after,
                ParameterText.parsed(ParameterText.list(renames), RenameHints::of),
                ParameterText.list(ignore));
    }

    private String drift() {
        if (findings == null || findings.isBlank()) {
            return "";
        }
        Path file = module().file(findings.strip());
        try {
            return DriftMarkdown.of(ReportReader.read(file));
        } catch (IOException e) {
            throw new GoalException("schema.findings: " + e.getMessage(), e);
        }
    }
}
