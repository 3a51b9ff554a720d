package io.github.schemaguard.report;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files as the services that read reports know them: relative to the root of the repository.
 *
 * @param module the directory to which the locations of findings are relative
 * @param root of the repository
 */
public record RepositoryPaths(Path module, Path root) {

    private static final String POM = "pom.xml";

    public RepositoryPaths {
        module = module.toAbsolutePath().normalize();
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Those of a module in the nearest directory with {@code .git} around it.
     *
     * @param otherwise the root if there is none
     */
    public static RepositoryPaths around(Path module, Path otherwise) {
        return new RepositoryPaths(
                module,
                Stream.iterate(module, Objects::nonNull, Path::getParent)
                        .filter(each -> Files.exists(each.resolve(".git")))
                        .findFirst()
                        .orElse(otherwise));
    }

    /**
     * The verdict with such locations. A finding without one, such as that of a table that no entity maps, has the module's
     * POM: GitHub refuses a file with a finding without a place.
     */
    public RunVerdict in(RunVerdict verdict) {
        return verdict.withFindings(verdict.findings().stream()
                .map(reported -> new RunVerdict.ReportedFinding(located(reported.finding()), reported.state()))
                .toList());
    }

    private Finding located(Finding finding) {
        FindingBuilder builder = finding.toBuilder();
        finding.locations().stream()
                .limit(1)
                .filter(Location::isInJar)
                .forEach(place -> builder.also(place.toString()));
        Finding relative = builder.eachLocation(this::of).build();
        return relative.locations().isEmpty()
                ? relative.toBuilder()
                        .at(List.of(new Location(relative(POM), 1)))
                        .build()
                : relative;
    }

    /** What is outside the repository, or in a jar, is shown as the module's POM: a service rejects what it cannot find. */
    private Location of(Location location) {
        Path file = module.resolve(location.file()).normalize();
        return file.startsWith(root) && !location.isInJar()
                ? new Location(relative(location.file()), location.line())
                : new Location(relative(POM), 1);
    }

    private String relative(String file) {
        Path path = module.resolve(file).normalize();
        return path.startsWith(root) ? root.relativize(path).toString().replace('\\', '/') : file;
    }
}
