package io.github.schemaguard.bench;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.lint.SchemaLint;
import io.github.schemaguard.lint.rule.EntityCode;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.ProjectScripts;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.LiveStatistics;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Times the rules about the schema itself beside the reading of the catalog that they judge: the first time in this JVM, and
 * the median of later rounds, in which both take turns. The argument is the number of tables.
 */
public final class LintBenchmark {

    private static final int ROUNDS = 11;

    private LintBenchmark() {}

    public static void main(String[] arguments) throws SQLException {
        int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        double[] reading = new double[ROUNDS];
        double[] standard = new double[ROUNDS];
        double[] all = new double[ROUNDS];
        int findings = 0;
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase database = SyntheticDatabase.create(server, tables);
            for (int round = 0; round < ROUNDS; round++) {
                try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
                    long start = System.nanoTime();
                    Catalog catalog = PostgresReader.read(session, SchemaSelection.all());
                    reading[round] = millisSince(start);
                    start = System.nanoTime();
                    findings = judge(catalog, LintRule::isOnByDefault);
                    standard[round] = millisSince(start);
                    start = System.nanoTime();
                    judge(catalog, rule -> true);
                    all[round] = millisSince(start);
                }
            }
        }
        System.out.printf("%d tables, %d findings of the rules that are on%n", tables, findings);
        System.out.printf("%-14s %9s %9s %14s%n", "", "first ms", "warm ms", "warm/reading");
        line("reading", reading, reading);
        line("standard rules", standard, reading);
        line("all rules", all, reading);
    }

    private static int judge(Catalog catalog, Predicate<LintRule> isOn) {
        LintContext context = new LintContext(
                Side.DATABASE,
                catalog,
                Mapping.EMPTY,
                EntityCode.none(),
                ProjectScripts.none(),
                LiveStatistics.NONE,
                List.of(),
                rule -> ((LintRule) rule).defaults());
        return SchemaLint.run(context, isOn, finding -> finding).size();
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void line(String name, double[] millis, double[] reading) {
        System.out.printf(
                "%-14s %9.0f %9.0f %14.2f%n", name, millis[0], median(millis), median(millis) / median(reading));
    }

    private static double median(double[] millis) {
        double[] later = Arrays.copyOfRange(millis, 1, millis.length);
        Arrays.sort(later);
        return later[later.length / 2];
    }
}
