package io.github.schemaguard.compare.rule.types;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** A rule about two types of one column; arrays are judged by their elements, domains by what they are made of. */
public abstract class TypePairRule extends EntityRule {

    TypePairRule(String code, String name) {
        super(code, name);
    }

    @Override
    public final boolean judges(EntityDifference evidence) {
        if (!evidence.isAbout(ObjectKind.COLUMN, Attribute.TYPE)) {
            return false;
        }
        PostgresType truth = truth(evidence);
        PostgresType entity = entity(evidence);
        return truth.array() == entity.array() && judges(truth, entity);
    }

    @Override
    public final Optional<RuleResult> judge(EntityDifference evidence) {
        return truth(evidence).equals(entity(evidence))
                ? Optional.empty()
                : judge(evidence, truth(evidence), entity(evidence));
    }

    abstract boolean judges(PostgresType truth, PostgresType entity);

    abstract Optional<RuleResult> judge(EntityDifference evidence, PostgresType truth, PostgresType entity);

    private static PostgresType truth(EntityDifference evidence) {
        return PostgresType.parse(evidence.truthColumn().valueType());
    }

    private static PostgresType entity(EntityDifference evidence) {
        return PostgresType.parse(evidence.entityColumn().valueType());
    }

    /** {@code database character varying(100), entity character varying(320)}. */
    static String both(EntityDifference evidence) {
        return evidence.truthName() + " " + evidence.truthColumn().type() + ", entity "
                + evidence.entityColumn().type();
    }

    /** The column made what the entity says, with what PostgreSQL does for it. */
    static Repair alterType(EntityDifference evidence) {
        return alterType(evidence, "");
    }

    /**
     * The same with an expression that converts.
     *
     * @param using {@code USING …}; empty where PostgreSQL converts by itself
     */
    static Repair alterType(EntityDifference evidence, String using) {
        String sql = evidence.alterColumn() + "TYPE " + evidence.entityColumn().type() + using;
        Table table = evidence.truthTable();
        return Repair.database(
                sql,
                table != null && table.tableKind() == Table.Kind.FOREIGN
                        ? "short exclusive lock; the table on the foreign server stays as it is"
                        : hazard(evidence.truthColumn(), evidence.entityColumn(), !using.isEmpty())
                                + "; refused while a view uses the column");
    }

    /**
     * What giving a column another type costs.
     *
     * @param converted whether an expression says how
     */
    public static String hazard(Column from, Column to, boolean converted) {
        PostgresType type = PostgresType.parse(from.valueType());
        PostgresType wanted = PostgresType.parse(to.valueType());
        boolean domain = from.baseType() != null || to.baseType() != null;
        if (!converted && !domain && type.isKeptAs(wanted)) {
            return "short exclusive lock, no rewrite";
        }
        return "exclusive lock, rewrites the table and its indexes"
                + (type.differsInZoneFrom(wanted) ? " unless the session's time zone is UTC" : "")
                + "; fails on values that do not fit";
    }
}
