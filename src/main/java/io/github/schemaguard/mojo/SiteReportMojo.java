package io.github.schemaguard.mojo;

import io.github.schemaguard.mojo.output.SiteReportPage;
import io.github.schemaguard.site.SiteSummary;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * A report for <code>mvn site</code>: the pages of <code>schema:site</code> in the folder <code>database-schema</code> of the
 * project's Maven site, and a page of that site that leads to them.
 */
@Mojo(name = "site-report", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class SiteReportMojo extends SiteMojo implements MavenMultiPageReport {

    private static final String NAME = "database-schema";

    /** Directory of the Maven site. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true, required = true)
    private File reportOutputDirectory;

    private @Nullable SiteSummary summary;

    @Override
    Set<String> withoutEffect() {
        return Set.of("schema.document", "schema.siteDirectory");
    }

    @Override
    boolean isAsked() {
        return false;
    }

    @Override
    boolean isReport() {
        return true;
    }

    @Override
    Path folder() {
        return reportOutputDirectory.toPath().resolve(NAME);
    }

    @Override
    void run() {
        summary = write();
    }

    @Override
    public void generate(Sink sink, SinkFactory pages, Locale locale) throws MavenReportException {
        generate(sink, locale);
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            execute();
        } catch (MojoExecutionException | MojoFailureException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
        SiteReportPage.write(
                sink, NAME, getName(locale), Objects.requireNonNull(summary, "a report without work is not generated"));
    }

    @Override
    public boolean canGenerateReport() {
        return hasWork();
    }

    /** Older site plugins know no other name for it. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Database schema";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Tables, views and other objects of the database, with the entities and queries that use them.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        reportOutputDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return reportOutputDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }
}
