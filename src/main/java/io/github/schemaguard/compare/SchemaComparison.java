package io.github.schemaguard.compare;

import io.github.schemaguard.compare.align.CatalogAlignment;
import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares two or three descriptions of one schema. */
public final class SchemaComparison {

    private SchemaComparison() {}

    /** Compares the sides that the checks need, and makes findings of the facts on which they differ. */
    public static ComparisonResult run(ComparisonRequest request) {
        Set<QualifiedName> mapped =
                request.mapping().tables().stream().map(MappedTable::name).collect(Collectors.toSet());
        IgnoreList ignore = request.ignore().keeping(mapped);
        if (request.compared().isEmpty()) {
            return new ComparisonResult(List.of(), Map.of(), AttributeCoverage.NONE, List.of());
        }
        ComparableSides sides = ComparableSides.of(request.compared(), request.ignore(), request.mapping());
        CatalogAlignment alignment = CatalogAlignment.of(sides.known());
        RenamedSides renamed = RenamedSides.of(request, sides, alignment);
        ComparisonContext context = RenamedSides.context(request, renamed.sides(), renamed.mapping());
        FindingFactory factory = RenamedSides.factory(request, renamed.sides(), context);

        List<Finding> findings = new ArrayList<>(renamed.findings());
        findings.addAll(DisagreementFindings.of(renamed.disagreements(), factory));
        if (sides.known().containsKey(Side.ENTITIES)) {
            findings.addAll(new TableRuleFindings(context, factory, List.copyOf(findings)).findings());
        }
        findings.removeIf(ignore::ignores);
        return new ComparisonResult(
                FindingGrouping.of(findings),
                compared(request, alignment),
                attributes(request, sides, ignore),
                ignored(request, ignore));
    }

    private static Map<CheckName, Integer> compared(ComparisonRequest request, CatalogAlignment alignment) {
        Map<CheckName, Integer> compared = new EnumMap<>(CheckName.class);
        for (CheckName check : request.checks()) {
            Iterator<Side> pair = check.sides().iterator();
            if (pair.hasNext()) {
                compared.put(check, alignment.compared(pair.next(), pair.next()));
            }
        }
        return compared;
    }

    private static AttributeCoverage attributes(ComparisonRequest request, ComparableSides sides, IgnoreList ignore) {
        return sides.known().containsKey(Side.ENTITIES)
                ? ComparedAttributes.coverage(
                        request.mapping(),
                        Objects.requireNonNull(request.compared().get(Side.ENTITIES))
                                .catalog(),
                        sides.catalog(sides.reference()),
                        ignore)
                : AttributeCoverage.NONE;
    }

    private static List<String> ignored(ComparisonRequest request, IgnoreList ignore) {
        Set<String> names = new TreeSet<>();
        request.compared().values().forEach(source -> names.addAll(ignore.ignored(source.catalog())));
        return List.copyOf(names);
    }
}
