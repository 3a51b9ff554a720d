package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.SLOW;

import io.github.schemaguard.compare.rule.ReviewRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.rule.TableContext;
import io.github.schemaguard.compare.rule.TableProblem;
import io.github.schemaguard.compare.rule.types.TypePairRule;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A foreign key's column has another type than the column that it refers to. */
public final class ForeignKeyTypeRule extends ReviewRule {

    public ForeignKeyTypeRule() {
        super("SG311", "foreign-key-type");
    }

    @Override
    public List<TableProblem> review(TableContext table) {
        List<TableProblem> concerns = new ArrayList<>();
        for (ForeignKey key : table.actual().foreignKeys()) {
            Optional<Table> target = table.context().truthTable(key.referencedTable());
            for (int i = 0; target.isPresent() && i < key.columns().size(); i++) {
                Optional<Column> column = table.actual().column(key.columns().get(i));
                Optional<Column> referenced =
                        target.get().column(key.referencedColumns().get(i));
                if (column.isPresent() && referenced.isPresent()) {
                    review(table, key, column.get(), referenced.get()).ifPresent(concerns::add);
                }
            }
        }
        return concerns;
    }

    private static Optional<TableProblem> review(TableContext table, ForeignKey key, Column column, Column referenced) {
        if (column.valueType().equals(referenced.valueType())) {
            return Optional.empty();
        }
        PostgresType type = PostgresType.parse(column.valueType());
        PostgresType target = PostgresType.parse(referenced.valueType());
        if (isLonger(type, target)) {
            return Optional.empty();
        }
        String there = key.referencedTable() + "." + referenced.name();
        String both =
                column.name() + " is " + column.type() + ", but refers to " + there + ", which is " + referenced.type();
        RuleResult judgement;
        if (isNarrower(type, target)) {
            judgement = RuleResult.warning(
                    INSERT_FAILS, both + ": a row whose identifier does not fit can never be referred to");
        } else if (type.isInteger() && target.is("numeric")) {
            judgement = RuleResult.warning(
                    SLOW, both + ": each deletion there casts and reads the whole table, whatever index it has");
        } else {
            judgement = RuleResult.info(both + ": every value fits");
        }
        return Optional.of(table.concern(
                table.part(key),
                Attribute.TYPE,
                column.type() + " against " + referenced.type(),
                judgement
                        .repair(Repair.database(
                                table.alterColumn(column.name()) + "TYPE " + referenced.type(),
                                TypePairRule.hazard(column, referenced, false)))
                        .repair(Repair.entities("declare " + table.who(column.name()) + " with the type of the"
                                + " identifier that it refers to"))));
    }

    /** Text that every identifier fits into, as Hibernate makes it where a {@code @JoinColumn} says no length. */
    private static boolean isLonger(PostgresType type, PostgresType target) {
        return type.is("character varying", "text")
                && target.is("character varying", "text")
                && type.length() >= target.length();
    }

    private static boolean isNarrower(PostgresType type, PostgresType target) {
        if (type.isInteger() && target.isInteger()) {
            return type.width() < target.width();
        }
        if (type.is("numeric") && target.is("numeric")) {
            return !type.modifiers().isEmpty()
                    && (target.modifiers().isEmpty()
                            || type.precision() - type.scale() < target.precision() - target.scale()
                            || type.scale() < target.scale());
        }
        return type.isCharacter() && target.isCharacter() && type.length() < target.length();
    }
}
