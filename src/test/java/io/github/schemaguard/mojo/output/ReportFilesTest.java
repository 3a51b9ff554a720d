package io.github.schemaguard.mojo.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.report.ExampleVerdicts;
import io.github.schemaguard.report.MigrationProposals;
import io.github.schemaguard.report.ReportFormats;
import io.github.schemaguard.report.RepositoryPaths;
import io.github.schemaguard.report.RunVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private static final RunVerdict VERDICT = ExampleVerdicts.passed(List.of(), List.of());

    @TempDir
    Path directory;

    @Test
    void what_an_earlier_run_proposed_goes_and_what_people_keep_there_stays() throws IOException {
        ReportFiles files = new ReportFiles(directory.resolve("schema"), new RepositoryPaths(directory, directory));
        write(
                files,
                Map.of(
                        "V1__a.sql",
                        MigrationProposals.FIRST_LINE + "\nSELECT 1;\n",
                        "V2__b.sql",
                        MigrationProposals.FIRST_LINE));
        Files.writeString(files.proposals().resolve("V3__mine.sql"), "-- Mine.\n");

        write(files, Map.of("V1__a.sql", MigrationProposals.FIRST_LINE + "\nSELECT 2;\n"));

        assertThat(files.proposals().resolve("V1__a.sql")).content().contains("SELECT 2");
        assertThat(names(files.proposals())).containsExactly("V1__a.sql", "V3__mine.sql");
        assertThat(names(directory.resolve("schema"))).containsExactly("proposals", "report.json");
    }

    @Test
    void without_proposals_there_is_no_folder_for_them() throws IOException {
        ReportFiles files = new ReportFiles(directory, new RepositoryPaths(directory, directory));
        write(files, Map.of());

        assertThat(names(directory)).containsExactly("report.json");
    }

    private static void write(ReportFiles files, Map<String, String> proposals) {
        files.write(VERDICT, List.of(ReportFormats.named("json").orElseThrow()), proposals);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
