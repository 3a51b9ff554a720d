package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.SLOW;

import io.github.schemaguard.compare.rule.ReachableValues;
import io.github.schemaguard.compare.rule.TableContext;
import io.github.schemaguard.compare.rule.TableProblem;
import io.github.schemaguard.compare.rule.TableRule;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.compare.sql.TypeChange;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column of a foreign key has another type than the column that it references. */
public final class ForeignKeyTypeRule extends TableRule {

    public ForeignKeyTypeRule() {
        super("SG311", "foreign-key-type");
    }

    @Override
    public List<TableProblem> check(TableContext table) {
        List<TableProblem> problems = new ArrayList<>();
        for (ForeignKey key : table.actual().foreignKeys()) {
            Optional<Table> target = table.context().referenceTable(key.referencedTable());
            for (int i = 0; target.isPresent() && i < key.columns().size(); i++) {
                Optional<Column> column = table.actual().column(key.columns().get(i));
                Optional<Column> referenced =
                        target.get().column(key.referencedColumns().get(i));
                if (column.isPresent() && referenced.isPresent()) {
                    check(table, key, column.get(), referenced.get()).ifPresent(problems::add);
                }
            }
        }
        return problems;
    }

    private Optional<TableProblem> check(TableContext table, ForeignKey key, Column column, Column referenced) {
        if (column.valueType().equals(referenced.valueType())) {
            return Optional.empty();
        }
        PostgresType type = PostgresType.parse(column.valueType());
        PostgresType wanted = PostgresType.parse(referenced.valueType());
        if (isLonger(type, wanted)) {
            return Optional.empty();
        }
        String target = key.referencedTable() + "." + referenced.name();
        String both = column.name() + " is " + column.type() + ", but references " + target + ", which is "
                + referenced.type();
        FindingBuilder finding;
        ReachableValues identifiers = ReachableValues.of(key.referencedTable(), referenced.name(), table.context());
        if (isNarrower(type, wanted) && !identifiers.fit(type)) {
            finding = warning(INSERT_FAILS, both + ": a row whose identifier does not fit can never be referenced");
        } else if (type.isInteger() && wanted.is("numeric")) {
            finding = warning(
                    SLOW,
                    both
                            + ": each deletion of a referenced row reads the whole table, because the cast keeps PostgreSQL from using an index");
        } else {
            finding = info(both + ": every value fits");
        }
        return Optional.of(table.problem(
                table.part(key),
                Attribute.TYPE,
                column.type() + " against " + referenced.type(),
                finding.repair(Repair.database(
                                table.alterColumn(column.name()) + "TYPE " + referenced.type(),
                                TypeChange.hazard(column, referenced, false)))
                        .repair(Repair.entities("declare " + table.who(column.name()) + " with the type of the"
                                + " referenced identifier"))));
    }

    /** Whether it is a text that every identifier fits into, as Hibernate creates it for a join column without a length. */
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
