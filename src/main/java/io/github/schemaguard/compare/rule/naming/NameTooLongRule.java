package io.github.schemaguard.compare.rule.naming;

import io.github.schemaguard.compare.rule.ReviewRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.rule.TableContext;
import io.github.schemaguard.compare.rule.TableProblem;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;

/** The mapping says a name that PostgreSQL cuts to 63 bytes. */
public final class NameTooLongRule extends ReviewRule {

    public NameTooLongRule() {
        super("SG213", "name-too-long");
    }

    @Override
    public List<TableProblem> review(TableContext table) {
        return table.context().mapping().shortened().stream()
                .filter(name -> table.mapped().name().equals(name.path().relation()))
                .map(name -> table.concern(
                        name.path(),
                        Attribute.NAME,
                        name.path().name(),
                        name.written(),
                        RuleResult.warning(
                                        Consequence.COSMETIC,
                                        "the mapping says " + name.written()
                                                + ", and PostgreSQL cuts names to 63 bytes:"
                                                + " another name that begins the same would be the same")
                                .repair(Repair.entities("a name of 63 bytes at most: \""
                                        + name.path().name() + "\""))))
                .toList();
    }
}
