package io.github.schemaguard.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.files.GeneratedFolder;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.report.ExampleFindings;
import io.github.schemaguard.report.ExampleVerdicts;
import io.github.schemaguard.report.ReportFormats;
import io.github.schemaguard.report.RunVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Pages in a real browser, opened from disk: what they do, that nothing is wider than the window, and that they report no error
 * and make no request. Needs Node.js, npm and Chromium; run with {@code mvn test -Pbrowser}.
 */
@Tag("browser")
class BrowserTest {

    private static final Path TOOLS = Path.of("src/test/browser");
    private static final Path WORK = Path.of("target/browser");

    @Test
    void pages_work_in_a_browser() throws Exception {
        Path site = WORK.resolve("site").toAbsolutePath();
        new GeneratedFolder(site, SchemaSite.MARKER).replace(SchemaSite.files(ThousandTables.contents()));
        Path small = WORK.resolve("small").toAbsolutePath();
        new GeneratedFolder(small, SchemaSite.MARKER).replace(SchemaSite.files(ExampleSites.small()));
        Path report = WORK.resolve("report.html").toAbsolutePath();
        Files.writeString(report, ReportFormats.named("html").orElseThrow().render(verdict()));
        for (String file : List.of("package.json", "package-lock.json", "check.mjs")) {
            Files.copy(TOOLS.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        String output = run(
                "node",
                "check.mjs",
                System.getProperty("browser", "/usr/bin/chromium"),
                site.toString(),
                report.toString(),
                small.toString());
        assertThat(output.lines().filter(line -> line.startsWith("ok: "))).hasSizeGreaterThan(45);
    }

    private static RunVerdict verdict() {
        List<Finding> findings = new ArrayList<>(ExampleFindings.some());
        for (int i = 0; i < 20; i++) {
            findings.add(ExampleFindings.length("column" + i, Severity.values()[i % 3]));
        }
        return ExampleVerdicts.failed(findings);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s: %s", String.join(" ", command), output)
                .isZero();
        return output;
    }
}
