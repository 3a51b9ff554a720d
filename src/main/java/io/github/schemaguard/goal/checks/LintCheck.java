package io.github.schemaguard.goal.checks;

import io.github.schemaguard.compare.IgnoreList;
import io.github.schemaguard.compare.LocationLookup;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.lint.LintRules;
import io.github.schemaguard.lint.SchemaLint;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the schema keeps the rules that the team wants it to keep. */
record LintCheck(CheckRun run, List<Finding> findings) {
    private static final Set<String> REPEATING = LintRules.ALL.stream()
            .filter(LintRule::repeatsFacts)
            .map(LintRule::code)
            .collect(Collectors.toUnmodifiableSet());

    /** The part that a table lacks by the findings of a rule, by its code. */
    private static final Map<String, ObjectKind> MISSING_PARTS = LintRules.ALL.stream()
            .filter(rule -> rule.missingPart().isPresent())
            .collect(Collectors.toUnmodifiableMap(
                    LintRule::code, rule -> rule.missingPart().orElseThrow()));

    /**
     * To be asked only when the judged side could be read.
     *
     * @param known findings of other checks; a fact that has one is not reported again
     */
    static LintCheck of(
            ChecksRequest request,
            SchemaDescriptions sides,
            IgnoreList ignore,
            LocationLookup places,
            Collection<Finding> known) {
        PolicyChoice choice = request.policy();
        Source.Known judged = Objects.requireNonNull(sides.known().get(choice.judged()));
        LintInputs inputs = sides.lint();
        LintContext context = new LintContext(
                choice.judged(),
                ignore.keeping(inputs.mapping().tables().stream()
                                .map(MappedTable::name)
                                .toList())
                        .apply(judged.catalog()),
                inputs.mapping(),
                new ProjectEntityCode(request.project(), places),
                new ModuleScripts(request.project(), sides.database()),
                inputs.statistics(),
                inputs.sqlRules(),
                choice.policy()::settings);
        Set<String> reported = new HashSet<>();
        for (Finding finding : known) {
            // That an object is on one side only is not what a rule says about that object.
            reported.add(
                    finding.attribute() == Attribute.EXISTS
                            ? missing(finding.object().kind(), finding)
                            : fact(finding));
        }
        List<Finding> findings = SchemaLint.run(
                        context,
                        choice.policy()::isOn,
                        finding -> located(finding, inputs.mapping(), choice.judged(), places))
                .stream()
                .filter(finding -> REPEATING.contains(finding.code()) || !isReported(finding, reported))
                .toList();
        return new LintCheck(CheckRun.ran(CheckName.LINT, SchemaLint.judged(context)), findings);
    }

    private static boolean isReported(Finding finding, Set<String> reported) {
        ObjectKind part = MISSING_PARTS.get(finding.code());
        return reported.contains(part == null ? fact(finding) : missing(part, finding));
    }

    /** That a table lacks a part, however its columns would be named. */
    private static String missing(ObjectKind part, Finding finding) {
        return "no " + part + " " + finding.object().relation();
    }

    private static String fact(Finding finding) {
        return finding.object().kind() + " " + finding.object() + " " + finding.attribute();
    }

    /** With the lines of what it is about, unless its rule knows better. */
    private static FindingBuilder located(FindingBuilder finding, Mapping mapping, Side judged, LocationLookup places) {
        Finding found = finding.build();
        if (!found.locations().isEmpty()) {
            return finding;
        }
        List<Location> locations = new ArrayList<>();
        members(found.object(), mapping).stream()
                .map(places::of)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(locations::add);
        if (judged == Side.DOCUMENT) {
            places.inDocument(found.object(), found.attribute()).ifPresent(locations::add);
        }
        return finding.at(locations);
    }

    /** The attributes of a column, or of the columns of a key; the entity of a table. */
    private static List<MappedMember> members(ObjectPath path, Mapping mapping) {
        QualifiedName relation = path.relation();
        Optional<MappedTable> table = relation == null ? Optional.empty() : mapping.table(relation);
        if (table.isEmpty()) {
            return List.of();
        }
        List<String> columns = path.kind() == ObjectKind.COLUMN ? List.of(path.name()) : path.columns();
        List<MappedMember> members = columns.stream()
                .map(table.get()::column)
                .flatMap(Optional::stream)
                .map(MappedColumn::owners)
                .flatMap(List::stream)
                .toList();
        return members.isEmpty() ? List.of(table.get().owner()) : members;
    }
}
