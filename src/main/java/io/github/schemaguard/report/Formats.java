package io.github.schemaguard.report;

import java.util.List;
import java.util.Optional;

/** The formats there are. */
public final class Formats {

    private static final List<Format> ALL = List.of(
            new JsonReport(),
            new MarkdownReport(),
            new HtmlReport(),
            new SarifReport(),
            new JunitReport(),
            new GitlabReport(),
            new GithubReport());

    private Formats() {}

    public static List<String> names() {
        return ALL.stream().map(Format::name).toList();
    }

    public static Optional<Format> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
