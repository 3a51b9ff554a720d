package io.github.schemaguard.bench;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.ClassPathLibraries;
import io.github.schemaguard.goal.SmallProject;
import io.github.schemaguard.goal.Validate;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.project.StepListener;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.mojo.output.StepTimes;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Times a whole comparison of many entities with a database created from them: a first run, and later runs. */
public final class EntitiesBenchmark {

    private EntitiesBenchmark() {}

    /** The number of entities; the default is 1,000. */
    public static void main(String[] arguments) throws IOException {
        int entities = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        EntitiesProject project = EntitiesProject.create(Files.createTempDirectory("entities"), entities);
        ResultCache cache = ResultCache.in(List.of(Files.createTempDirectory("cache")));
        System.out.printf("%d entities, %d columns%n", entities, entities * 13);
        for (String run : List.of("first", "second", "third")) {
            long start = System.nanoTime();
            StepTimes steps = StepTimes.of(StepListener.NONE);
            VerdictOutcome outcome = run(project, cache, steps);
            System.out.printf("%-7s %6d ms  %s%n", run, (System.nanoTime() - start) / 1_000_000, steps.line());
            System.out.printf(
                    "        passed: %s, findings: %d%n",
                    outcome.verdict().passed(), outcome.verdict().findings().size());
        }
    }

    private static VerdictOutcome run(EntitiesProject entities, ResultCache cache, StepListener steps) {
        Path directory = entities.directory();
        Project project = SmallProject.in(directory)
                .steps(steps)
                .classPath(entities.classPath())
                .build();
        return new Validate(new ClassPathLibraries(), cache)
                .run(new ChecksRequest(
                        project,
                        new DatabaseChoice(
                                DatabaseParameters.NONE,
                                List.of(),
                                MigrationChoice.parse("sql:db"),
                                ClassPathBinaries.major(),
                                null),
                        EntitySelection.AUTOMATIC,
                        new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                        Set.of(CheckName.DB_MODELS),
                        FailureThreshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        PolicyChoice.STANDARD,
                        LocalDate.EPOCH,
                        false,
                        false));
    }
}
