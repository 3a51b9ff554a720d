package io.github.schemaguard.compare.rule.tables;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;

import io.github.schemaguard.compare.rule.JavaLiteral;
import io.github.schemaguard.compare.rule.TableContext;
import io.github.schemaguard.compare.rule.TableProblem;
import io.github.schemaguard.compare.rule.TableRule;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;

/** An entity is mapped to one partition of a table instead of the table. */
public final class PartitionMappedRule extends TableRule {

    public PartitionMappedRule() {
        super("SG315", "partition-mapped");
    }

    @Override
    public List<TableProblem> check(TableContext table) {
        QualifiedName parent = table.actual().partitionOf();
        if (parent == null || table.mapped().role() == MappedTable.Role.IMMUTABLE_ENTITY) {
            return List.of();
        }
        return List.of(table.problem(
                table.path(),
                Attribute.BOUND,
                "partition of " + parent,
                warning(
                                INSERT_FAILS,
                                "a partition of " + parent + ": "
                                        + table.mapped().owner()
                                        + " sees only its rows, and inserting a row outside its bounds fails")
                        .repair(Repair.entities("@Table(name = " + JavaLiteral.ofName(parent.name()) + ", schema = "
                                + JavaLiteral.ofName(parent.schema())
                                + "), or @Immutable for an entity that only reads"))));
    }
}
