package io.github.schemaguard.compare;

import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.compare.rule.TableContext;
import io.github.schemaguard.compare.rule.TableProblem;
import io.github.schemaguard.compare.rule.TableRule;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks the table rules about each mapped table. A fact that has a finding already is not reported again. A problem with
 * the types of a foreign key is not reported while the type of one of its columns has a finding.
 */
final class TableRuleFindings {

    private final ComparisonContext context;
    private final FindingFactory factory;
    private final Set<Fact> reported = new HashSet<>();

    /**
     * Prepares to ask them.
     *
     * @param known the findings about differences, of the entities and of the document
     */
    TableRuleFindings(ComparisonContext context, FindingFactory factory, List<Finding> known) {
        this.context = context;
        this.factory = factory;
        known.forEach(finding -> reported.add(new Fact(finding.object(), finding.attribute())));
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (MappedTable mapped : context.mapping().tables()) {
            context.referenceTable(mapped.name())
                    .map(actual -> new TableContext(mapped, actual, context))
                    .ifPresent(table -> findings.addAll(findings(table)));
        }
        return findings;
    }

    private List<Finding> findings(TableContext table) {
        List<Finding> findings = new ArrayList<>();
        for (TableRule rule : RuleList.TABLES) {
            for (TableProblem problem : rule.check(table)) {
                if (!isReported(table, problem)) {
                    findings.add(factory.finding(problem));
                }
            }
        }
        return findings;
    }

    private boolean isReported(TableContext table, TableProblem problem) {
        if (reported.contains(new Fact(problem.path(), problem.attribute()))) {
            return true;
        }
        QualifiedName relation = table.mapped().name();
        return problem.path().kind() == ObjectKind.FOREIGN_KEY
                && problem.attribute() == Attribute.TYPE
                && problem.path().columns().stream()
                        .anyMatch(column ->
                                reported.contains(new Fact(ObjectPath.column(relation, column), Attribute.TYPE)));
    }

    private record Fact(ObjectPath path, Attribute attribute) {}
}
