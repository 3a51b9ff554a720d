package io.github.schemaguard.mojo.output;

import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.report.MigrationProposals;
import io.github.schemaguard.report.ReportFormat;
import io.github.schemaguard.report.RepositoryPaths;
import io.github.schemaguard.report.RunVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The report files and proposed migrations under the output directory. */
final class ReportFiles {

    private final Path directory;
    private final RepositoryPaths paths;

    ReportFiles(Path directory, RepositoryPaths paths) {
        this.directory = directory;
        this.paths = paths;
    }

    /**
     * Writes the reports and the proposed migrations. Proposals of earlier runs that are not proposed any more are deleted.
     *
     * @param proposals file name to content
     */
    void write(RunVerdict verdict, List<ReportFormat> formats, Map<String, String> proposals) {
        try {
            Files.createDirectories(directory);
            for (ReportFormat format : formats) {
                OutputFiles.replace(
                        directory.resolve(format.file()),
                        format.render(format.isForRepository() ? paths.in(verdict) : verdict));
            }
            removeStale(proposals.keySet());
            if (!proposals.isEmpty()) {
                Files.createDirectories(proposals());
            }
            for (Map.Entry<String, String> proposal : proposals.entrySet()) {
                OutputFiles.replace(proposals().resolve(proposal.getKey()), proposal.getValue());
            }
        } catch (IOException e) {
            throw new GoalException(
                    "cannot write the reports to " + directory + ": " + e + ". Set schema.outputDirectory", e);
        }
    }

    /** Where proposed migrations are. */
    Path proposals() {
        return directory.resolve("proposals");
    }

    /** Deletes only files that this plugin wrote: a user may keep edited ones in the same directory. */
    private void removeStale(Set<String> current) throws IOException {
        if (!Files.isDirectory(proposals())) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(proposals())) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            if (!current.contains(String.valueOf(file.getFileName()))
                    && MigrationProposals.isProposal(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))) {
                Files.delete(file);
            }
        }
    }
}
