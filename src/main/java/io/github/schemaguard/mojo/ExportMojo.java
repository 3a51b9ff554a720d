package io.github.schemaguard.mojo;

import io.github.schemaguard.export.ExportFormat;
import io.github.schemaguard.export.ExportFormats;
import io.github.schemaguard.goal.ExportSchema;
import io.github.schemaguard.mojo.output.LogLine;
import io.github.schemaguard.mojo.output.OutputFiles;
import io.github.schemaguard.mojo.parameter.ParameterText;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes the schema of the database for other tools: DBML, PlantUML, a JSON Schema for each table, and DataHub. */
@Mojo(name = "export", requiresProject = false, threadSafe = true)
public final class ExportMojo extends SchemaMojo {

    /**
     * Formats to write, comma-separated: <code>dbml</code>, <code>plantuml</code>, <code>json-schema</code>,
     * <code>datahub</code>.
     */
    @Parameter(property = "schema.exports", defaultValue = "dbml,plantuml,json-schema,datahub")
    private List<String> exports;

    /** Name of the database in the file for DataHub. Default: that of the configured database, else the artifactId. */
    @Parameter(property = "schema.exportDatabase")
    private @Nullable String exportDatabase;

    /** Objects to leave out, comma-separated, such as <code>public.tmp_*</code>. */
    @Parameter(property = "schema.ignore")
    private @Nullable List<String> ignore;

    @Override
    boolean isAsked() {
        return true;
    }

    @Override
    void run() {
        List<ExportFormat> formats =
                ParameterText.several("schema.exports", exports, ExportFormats::named, ExportFormats.names());
        ExportSchema.Outcome outcome = new ExportSchema(libraries(), resultCache())
                .run(
                        projectOfGoal(),
                        databaseChoice(),
                        formats,
                        ParameterText.list(ignore),
                        exportDatabase == null || exportDatabase.isBlank() ? null : exportDatabase.strip(),
                        project.getArtifactId());
        Path directory = outputDirectory().resolve("export");
        OutputFiles.replaceAll(directory, outcome.files());
        outcome.lines().forEach(line -> getLog().info(LogLine.of(line)));
        getLog().info("written: " + outcome.files().size() + (outcome.files().size() == 1 ? " file" : " files") + " in "
                + directory);
    }
}
