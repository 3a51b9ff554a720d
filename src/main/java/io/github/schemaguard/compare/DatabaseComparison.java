package io.github.schemaguard.compare;

import io.github.schemaguard.compare.align.CatalogAlignment;
import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares a live database with the migrations or with another database. Everything that both sources describe is
 * compared, names included.
 */
public final class DatabaseComparison {

    private DatabaseComparison() {}

    /**
     * Compares the two, and makes a finding of each fact on which they differ.
     *
     * @param check a check whose first side is the database
     * @param expected what the check's second side has; what its coverage leaves out is not compared
     */
    public static ComparisonResult run(
            CheckName check, Source.Known database, Source.Known expected, IgnoreList ignore) {
        Side expectedSide = check.sides().get(1);
        Map<Side, Source.Known> sides = new EnumMap<>(Side.class);
        sides.put(Side.DATABASE, comparable(database, ignore));
        sides.put(expectedSide, comparable(expected, ignore));
        CatalogAlignment alignment = CatalogAlignment.of(sides);
        List<Finding> findings = new ArrayList<>();
        DerivedDisagreements derived = DerivedDisagreements.of(alignment.disagreements());
        for (Disagreement disagreement : alignment.disagreements()) {
            if (derived.isSame(disagreement) || !derived.causes(disagreement).isEmpty()) {
                continue;
            }
            findings.add(finding(disagreement, expectedSide));
        }
        findings.removeIf(ignore::ignores);
        Set<String> ignored = new TreeSet<>(ignore.ignored(database.catalog()));
        ignored.addAll(ignore.ignored(expected.catalog()));
        return new ComparisonResult(
                findings,
                Map.of(check, alignment.compared(Side.DATABASE, expectedSide)),
                AttributeCoverage.NONE,
                List.copyOf(ignored));
    }

    private static Source.Known comparable(Source.Known source, IgnoreList ignore) {
        Catalog everything = source.catalog();
        Catalog kept = ComparableSides.withoutPartitions(ignore.apply(everything), Set.of(), everything);
        return new Source.Known(source.description(), kept, source.coverage());
    }

    private static Finding finding(Disagreement disagreement, Side expected) {
        return RuleList.DATABASE.stream()
                .filter(rule -> rule.appliesTo(disagreement, expected))
                .findFirst()
                .orElseThrow()
                .check(disagreement, expected)
                .about(disagreement.path(), disagreement.attribute())
                .values(disagreement.values())
                .odd(Side.DATABASE)
                .build();
    }
}
