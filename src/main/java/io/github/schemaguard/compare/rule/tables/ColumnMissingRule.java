package io.github.schemaguard.compare.rule.tables;

import static io.github.schemaguard.finding.Consequence.QUERY_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An attribute's column is not there. */
public final class ColumnMissingRule extends EntityRule {

    public ColumnMissingRule() {
        super("SG102", "column-missing");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isMissing(ObjectKind.COLUMN);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        String message = evidence.context().truth() == Side.DATABASE
                ? "not in the database: queries that load " + evidence.who() + " fail"
                : "not in the document, but mapped by " + evidence.who();
        Column column = evidence.entityColumn();
        RuleResult judgement = RuleResult.error(QUERY_FAILS, message)
                .repair(Repair.entities("@Column(name = …) naming the column that is meant, or @Transient"));
        return (evidence.isOnView() ? judgement : judgement.repair(add(evidence, column))).found();
    }

    /** With the keys and checks on it whose other columns are there already. */
    private static Repair add(EntityDifference evidence, Column column) {
        QualifiedName name = Objects.requireNonNull(evidence.path().relation());
        List<String> statements = new ArrayList<>();
        statements.add(evidence.alterTable() + "ADD COLUMN " + DdlStatements.column(name, column));
        Table truth = evidence.truthTable();
        Table entity = evidence.entityTable();
        if (truth != null && entity != null) {
            Set<String> there = truth.columns().stream().map(Column::name).collect(Collectors.toSet());
            there.add(column.name());
            statements.addAll(DdlStatements.parts(
                    name,
                    entity,
                    evidence.context().truthCatalog(),
                    columns -> columns.contains(column.name()) && there.containsAll(columns)));
        }
        DdlStatements.comment(name, column).ifPresent(statements::add);
        return Repair.database(String.join("; ", statements), DdlStatements.hazardOfAdding(name, column));
    }
}
