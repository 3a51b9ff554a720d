package io.github.schemaguard.mojo;

import io.github.schemaguard.goal.GoalException;
import io.github.schemaguard.report.Format;
import io.github.schemaguard.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The report files under the output directory. */
final class ReportFiles {

    private final Path directory;

    ReportFiles(Path directory) {
        this.directory = directory;
    }

    void write(Verdict verdict, List<Format> formats) {
        try {
            Files.createDirectories(directory);
            for (Format format : formats) {
                Files.writeString(directory.resolve(format.file()), format.render(verdict));
            }
        } catch (IOException e) {
            throw new GoalException(
                    "cannot write the reports to " + directory + ": " + e + ". Set schema.outputDirectory", e);
        }
    }
}
