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

    static Repair alterType(Evidence evidence, String hazard) {
        return Repair.database(
                evidence.alterColumn() + "TYPE " + evidence.entityColumn().type(), hazard);
    }
}
