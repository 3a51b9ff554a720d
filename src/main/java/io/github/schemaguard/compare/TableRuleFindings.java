package io.github.schemaguard.compare;

import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.compare.rule.Review;
import io.github.schemaguard.compare.rule.TableContext;
import io.github.schemaguard.compare.rule.TableProblem;
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
 * Asks the rules that look at each mapped table as it is. A fact that there is a finding on is not judged
 * again, and a key over columns whose types are in question waits for those.
 */
final class TableRuleFindings {

    private final ComparisonContext context;
    private final FindingFactory verdicts;
    private final Set<Fact> judged = new HashSet<>();

    /**
     * Prepares to ask them.
     *
     * @param found what differences have led to, about the entities or the document
     */
    TableRuleFindings(ComparisonContext context, FindingFactory verdicts, List<Finding> found) {
        this.context = context;
        this.verdicts = verdicts;
        found.forEach(finding -> judged.add(new Fact(finding.object(), finding.attribute())));
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (MappedTable mapped : context.mapping().tables()) {
            context.truthTable(mapped.name())
                    .map(actual -> new TableContext(mapped, actual, context))
                    .ifPresent(table -> findings(table, findings));
        }
        return findings;
    }

    private void findings(TableContext table, List<Finding> findings) {
        for (Review rule : RuleList.REVIEWS) {
            for (TableProblem concern : rule.review(table)) {
                if (!isJudged(table, concern)) {
                    concern.judgement()
                            .weighed()
                            .map(judgement -> verdicts.finding(rule, concern, judgement))
                            .ifPresent(findings::add);
                }
            }
        }
    }

    private boolean isJudged(TableContext table, TableProblem concern) {
        if (judged.contains(new Fact(concern.path(), concern.attribute()))) {
            return true;
        }
        QualifiedName relation = table.mapped().name();
        return concern.path().kind() == ObjectKind.FOREIGN_KEY
                && concern.attribute() == Attribute.TYPE
                && concern.path().columns().stream()
                        .anyMatch(column ->
                                judged.contains(new Fact(ObjectPath.column(relation, column), Attribute.TYPE)));
    }

    private record Fact(ObjectPath path, Attribute attribute) {}
}
