package io.github.schemaguard.report;

import java.util.List;
import java.util.Optional;

/** All formats. */
public final class ReportFormats {

    private static final List<ReportFormat> ALL = List.of(
            new JsonReport(),
            new MarkdownReport(),
            new HtmlReport(),
            new SarifReport(),
            new JunitReport(),
            new GitlabReport(),
            new GithubReport());

    private ReportFormats() {}

    public static List<String> names() {
        return ALL.stream().map(ReportFormat::name).toList();
    }

    public static Optional<ReportFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
