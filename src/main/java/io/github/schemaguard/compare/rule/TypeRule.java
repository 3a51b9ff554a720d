package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.ObjectKind;
import java.util.Optional;

/** A rule about two types of one column; arrays are judged by their elements, domains by what they are made of. */
abstract class TypeRule extends DriftRule {

    TypeRule(String code, String name) {
        super(code, name);
    }

    @Override
    public final boolean judges(Evidence evidence) {
        if (!evidence.isAbout(ObjectKind.COLUMN, Attribute.TYPE)) {
            return false;
        }
        PostgresType truth = truth(evidence);
        PostgresType entity = entity(evidence);
        return truth.array() == entity.array() && judges(truth, entity);
    }

    @Override
    public final Optional<Judgement> judge(Evidence evidence) {
        return truth(evidence).equals(entity(evidence))
                ? Optional.empty()
                : judge(evidence, truth(evidence), entity(evidence));
    }

    abstract boolean judges(PostgresType truth, PostgresType entity);

    abstract Optional<Judgement> judge(Evidence evidence, PostgresType truth, PostgresType entity);

    private static PostgresType truth(Evidence evidence) {
        return PostgresType.parse(evidence.truthColumn().valueType());
    }

    private static PostgresType entity(Evidence evidence) {
        return PostgresType.parse(evidence.entityColumn().valueType());
    }

    /** {@code database character varying(100), entity character varying(320)}. */
    static String both(Evidence evidence) {
        return evidence.truthName() + " " + evidence.truthColumn().type() + ", entity "
                + evidence.entityColumn().type();
    }

    /** The column made what the entity says, with what PostgreSQL does for it. */
    static Repair alterType(Evidence evidence) {
        return alterType(evidence, "");
    }

    /**
     * The same with an expression that converts.
     *
     * @param using {@code USING …}; empty where PostgreSQL converts by itself
     */
    static Repair alterType(Evidence evidence, String using) {
        String sql = evidence.alterColumn() + "TYPE " + evidence.entityColumn().type() + using;
        boolean rewrites = !truth(evidence).isKeptAs(entity(evidence)) || !using.isEmpty();
        return Repair.database(
                sql,
                (rewrites
                                ? "exclusive lock, rewrites the table and its indexes; fails on values that do not fit"
                                : "short exclusive lock, no rewrite")
                        + "; refused while a view uses the column");
    }
}
