package io.github.schemaguard.compare.rule.naming;

import io.github.schemaguard.compare.rule.TableContext;
import io.github.schemaguard.compare.rule.TableProblem;
import io.github.schemaguard.compare.rule.TableRule;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;

/** The mapping declares a name that PostgreSQL truncates to 63 bytes. */
public final class NameTooLongRule extends TableRule {

    public NameTooLongRule() {
        super("SG213", "name-too-long");
    }

    @Override
    public List<TableProblem> check(TableContext table) {
        return table.context().mapping().shortened().stream()
                .filter(name -> table.mapped().name().equals(name.path().relation()))
                .map(name -> table.problem(
                        name.path(),
                        Attribute.NAME,
                        name.path().name(),
                        name.written(),
                        warning(
                                        Consequence.COSMETIC,
                                        "the mapping declares " + name.written()
                                                + ", but PostgreSQL truncates names to 63 bytes:"
                                                + " two names that start with the same 63 bytes are one name")
                                .repair(Repair.entities("use a name of at most 63 bytes: \""
                                        + name.path().name() + "\""))))
                .toList();
    }
}
