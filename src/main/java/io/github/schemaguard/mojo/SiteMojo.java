package io.github.schemaguard.mojo;

import io.github.schemaguard.goal.WriteSite;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.mojo.output.LogLine;
import io.github.schemaguard.site.SiteSummary;
import java.nio.file.Path;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the schema as a site: searchable pages of schemas, tables and views, with the entities and the findings beside them. A
 * browser opens it from disk. What the module has compiled is used for the entities; nothing is compiled.
 */
@Mojo(name = "site", threadSafe = true)
public class SiteMojo extends DescriptionsMojo {

    /**
     * Folder of the site. It should have no other files. Default: <code>site</code> in <code>schema.outputDirectory</code>.
     */
    @Parameter(property = "schema.siteDirectory")
    private @Nullable String siteDirectory;

    /** Title of the site. */
    @Parameter(property = "schema.siteTitle", defaultValue = "${project.name}")
    private @Nullable String siteTitle;

    /**
     * URL of a line of source, for a site that is published, with <code>{file}</code> from the root of the repository and
     * <code>{line}</code>: <code>https://github.com/acme/shop/blob/main/{file}#L{line}</code>. Default: the files on disk.
     */
    @Parameter(property = "schema.siteSourceUrl")
    private @Nullable String siteSourceUrl;

    @Override
    Set<String> withoutEffect() {
        return Set.of("schema.document");
    }

    @Override
    boolean isAsked() {
        return true;
    }

    @Override
    void run() {
        write();
    }

    final SiteSummary write() {
        WriteSite.Outcome outcome = new WriteSite(libraries(), resultCache())
                .run(new WriteSite.Request(
                        projectOfGoal(),
                        databaseChoice(),
                        entitySelection(),
                        documentChoice().changeLog(),
                        folder(),
                        siteTitle == null || siteTitle.isBlank() ? "Schema" : siteTitle.strip(),
                        module().repositoryPaths().root(),
                        sourceUrl()));
        outcome.lines().forEach(line -> getLog().info(LogLine.of(line)));
        return outcome.summary();
    }

    /** Where the pages go. */
    Path folder() {
        return siteDirectory == null || siteDirectory.isBlank()
                ? outputDirectory().resolve("site")
                : module().file(siteDirectory.strip());
    }

    private @Nullable String sourceUrl() {
        if (siteSourceUrl == null || siteSourceUrl.isBlank()) {
            return null;
        }
        String url = siteSourceUrl.strip();
        if (!url.matches("https?://.*\\{file}.*")) {
            throw new GoalException("schema.siteSourceUrl is \"" + url
                    + "\"; it must begin with https:// or http:// and contain {file}, such as"
                    + " https://github.com/acme/shop/blob/main/{file}#L{line}");
        }
        return url;
    }
}
