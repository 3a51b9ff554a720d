package io.github.schemaguard.compare.rule.tables;

import static io.github.schemaguard.finding.Consequence.QUERY_FAILS;

import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An entity's table is not there. */
public final class TableMissingRule extends EntityRule {

    public TableMissingRule() {
        super("SG101", "table-missing");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isMissing(ObjectKind.TABLE) || evidence.isMissing(ObjectKind.VIEW);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        String message = evidence.context().truth() == Side.DATABASE
                ? "not in the database: every query of " + evidence.who() + " fails"
                : "not in the document, but mapped by " + evidence.who();
        RuleResult judgement = RuleResult.error(QUERY_FAILS, message)
                .repair(Repair.entities("@Table(name = …, schema = …) naming the table that is meant"));
        return (evidence.entity() instanceof Table table ? judgement.repair(create(evidence, table)) : judgement)
                .found();
    }

    /**
     * With all that stands on it, and the foreign keys that lead to it from tables that are there. One between it and
     * another missing table waits until both are.
     */
    private static Repair create(EntityDifference evidence, Table table) {
        QualifiedName name = Objects.requireNonNull(evidence.path().relation());
        PrimaryKey key = table.primaryKey();
        String columns = table.columns().stream()
                .map(column -> DdlStatements.column(name, column))
                .collect(Collectors.joining(", "));
        String primary = key == null ? "" : ", PRIMARY KEY (" + SqlIdentifier.list(key.columns()) + ")";
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE " + name + " (" + columns + primary + ")");
        statements.addAll(DdlStatements.parts(name, table, evidence.context().truthCatalog(), any -> true));
        if (table.comment() != null) {
            statements.add(DdlStatements.comment("TABLE " + name, table.comment()));
        }
        statements.addAll(referringTo(name, evidence.context()));
        table.columns().forEach(column -> DdlStatements.comment(name, column).ifPresent(statements::add));
        return Repair.database(
                String.join("; ", statements),
                statements.stream().noneMatch(statement -> statement.contains(" FOREIGN KEY "))
                        ? "none for what is there: the table is new"
                        : "a new table; short locks on the tables that it refers to, and on those that refer to it, which"
                                + " stop writes to them");
    }

    private static List<String> referringTo(QualifiedName missing, ComparisonContext context) {
        List<String> statements = new ArrayList<>();
        for (Schema schema : context.entityCatalog().schemas()) {
            for (Table referring : schema.tables()) {
                QualifiedName name = new QualifiedName(schema.name(), referring.name());
                Set<String> there = context.truthTable(name).stream()
                        .flatMap(table -> table.columns().stream().map(Column::name))
                        .collect(Collectors.toSet());
                referring.foreignKeys().stream()
                        .filter(key -> key.referencedTable().equals(missing) && there.containsAll(key.columns()))
                        .map(key -> "ALTER TABLE " + name + " ADD " + DdlStatements.foreignKey(key))
                        .forEach(statements::add);
            }
        }
        return statements;
    }
}
