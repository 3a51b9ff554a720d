package io.github.schemaguard.bench;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.ClassPathLibraries;
import io.github.schemaguard.goal.CompareTargets;
import io.github.schemaguard.goal.SmallProject;
import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.project.StepListener;
import io.github.schemaguard.goal.targets.TargetsRequest;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.mojo.output.StepTimes;
import io.github.schemaguard.policy.SchemaPolicy;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Times {@code compare-targets} with many tenants' schemas in one database. Arguments: the number of tenants, and of tables in each. */
public final class TargetsBenchmark {

    private TargetsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int tenants = Integer.parseInt(arguments[0]);
        int tables = Integer.parseInt(arguments[1]);
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase database = TenantDatabase.create(server, tenants, tables);
            System.out.printf("%d tenants of %d tables%n", tenants, tables);
            for (String round : List.of("first", "second", "third")) {
                measure(database, round);
            }
        }
    }

    static void measure(ScratchDatabase database, String round) throws Exception {
        String url = "postgresql://" + database.user() + ":" + database.password() + "@"
                + database.address().hostList() + "/" + database.name();
        Path directory = Files.createTempDirectory("targets");
        DatabaseChoice choice = new DatabaseChoice(
                new DatabaseParameters(url, null, null, null, null),
                List.of(),
                MigrationChoice.parse("none"),
                ClassPathBinaries.major(),
                null);
        StepTimes steps = StepTimes.of(StepListener.NONE);
        TargetsRequest request = new TargetsRequest(
                new DatabasesRequest(
                        project(directory, steps), choice, FailureThreshold.ERROR, List.of(), SchemaPolicy.STANDARD),
                List.of("tenant_*"),
                null,
                TargetsRequest.MAJORITY);
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        VerdictOutcome outcome = new CompareTargets(new ClassPathLibraries(), ResultCache.none()).run(request);
        long millis = (System.nanoTime() - start) / 1_000_000;
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf("%s: %d ms, peak of the heap %d MiB%n", round, millis, peak >> 20);
        outcome.notes().forEach(System.out::println);
        System.out.println(steps.line());
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static Project project(Path directory, StepListener steps) {
        return SmallProject.in(directory).steps(steps).build();
    }
}
