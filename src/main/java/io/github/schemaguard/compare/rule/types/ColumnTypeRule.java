package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.DATA_TRUNCATED;
import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;
import static io.github.schemaguard.finding.Consequence.QUERY_FAILS;
import static io.github.schemaguard.finding.Consequence.READ_FAILS;
import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Optional;

/** The column has another type than the entity: what no finer rule knows. */
public final class ColumnTypeRule extends EntityRule {

    public ColumnTypeRule() {
        super("SG201", "column-type");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isAbout(ObjectKind.COLUMN, Attribute.TYPE);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        String truth = evidence.truthColumn().valueType();
        String entity = evidence.entityColumn().valueType();
        if (truth.equals(entity)) {
            return Optional.empty();
        }
        return judge(
                        TypePairRule.both(evidence),
                        PostgresType.parse(truth),
                        PostgresType.parse(entity),
                        evidence.isOnView(),
                        evidence.declares(Declared.LENGTH))
                .map(judgement -> judgement
                        .repair(Repair.entities("@Column(columnDefinition = \""
                                + evidence.truthColumn().type() + "\"), or the Java type that fits it"))
                        .repair(migration(evidence, PostgresType.parse(truth), PostgresType.parse(entity))));
    }

    /** Only where PostgreSQL can convert what is stored; a large object's number and its content cannot be. */
    private static Optional<Repair> migration(EntityDifference evidence, PostgresType truth, PostgresType entity) {
        boolean numbers = truth.isNumber() && entity.isNumber();
        boolean json = truth.is("json", "jsonb") && entity.is("json", "jsonb");
        if (truth.array() || entity.array() || truth.is("oid") || entity.is("oid")) {
            return Optional.empty();
        }
        if (numbers || json || entity.isCharacter()) {
            return Optional.of(TypePairRule.alterType(evidence));
        }
        String type = evidence.entityColumn().type();
        return truth.isCharacter()
                ? Optional.of(TypePairRule.alterType(
                        evidence,
                        " USING " + SqlIdentifier.quote(evidence.path().name()) + "::" + type))
                : Optional.empty();
    }

    private static Optional<RuleResult> judge(
            String both, PostgresType truth, PostgresType entity, boolean view, boolean declaresLength) {
        if (truth.array() != entity.array()) {
            boolean text = truth.isCharacter() && !truth.array();
            return RuleResult.error(
                            view ? READ_FAILS : text ? QUERY_FAILS : INSERT_FAILS,
                            both + ": one is an array and the other is not")
                    .found();
        }
        if (truth.isCharacter() && entity.isCharacter()) {
            if (!view && entity.length() > truth.length()) {
                return RuleResult.error(
                                INSERT_FAILS,
                                both + ": INSERT fails above " + truth.length() + " characters, and character(n) pads")
                        .resting(declaresLength)
                        .found();
            }
            return truth.length() == 1 && entity.length() == 1
                    ? Optional.empty()
                    : RuleResult.warning(SILENTLY_WRONG, both + ": character(n) pads values with blanks")
                            .found();
        }
        if (truth.is("real", "double precision") && entity.is("real", "double precision")) {
            return RuleResult.warning(DATA_TRUNCATED, both + ": values lose digits")
                    .found();
        }
        if (truth.is("json", "jsonb") && entity.is("json", "jsonb")) {
            return RuleResult.info(both + ": both keep JSON, with other operators and indexes")
                    .found();
        }
        if (truth.isCharacter() && entity.is("json", "jsonb")) {
            return RuleResult.warning(NOT_ENFORCED, both + ": nothing makes sure that the text is JSON")
                    .found();
        }
        if (truth.isNumber() && entity.isNumber()) {
            return numbers(both, truth, entity);
        }
        if (truth.is("oid") || entity.is("oid")) {
            return RuleResult.error(
                            READ_FAILS,
                            both + ": an oid is the number of a large object, not the content; Hibernate maps @Lob to"
                                    + " oid")
                    .found();
        }
        if (truth.isCharacter() && !truth.array() && !view) {
            return RuleResult.error(
                            QUERY_FAILS,
                            both + ": PostgreSQL does not compare " + truth.name() + " with " + entity.name())
                    .found();
        }
        return RuleResult.error(
                        view ? READ_FAILS : INSERT_FAILS,
                        both + ": PostgreSQL does not take " + entity.name() + " for " + truth.name())
                .found();
    }

    private static Optional<RuleResult> numbers(String both, PostgresType truth, PostgresType entity) {
        boolean wholeNumbers =
                truth.isInteger() || (truth.is("numeric") && truth.modifiers().size() > 1 && truth.scale() == 0);
        boolean entityWhole = entity.isInteger()
                || (entity.is("numeric") && !entity.modifiers().isEmpty() && entity.scale() == 0);
        if (wholeNumbers && !entityWhole) {
            return RuleResult.error(SILENTLY_WRONG, both + ": fractions are rounded away without an error")
                    .found();
        }
        if (entityWhole && !wholeNumbers) {
            return RuleResult.warning(
                            SILENTLY_WRONG, both + ": reading a value with a fraction cuts it without an error")
                    .found();
        }
        if (truth.is("real", "double precision")) {
            return RuleResult.warning(DATA_TRUNCATED, both + ": decimal fractions are not kept exactly")
                    .found();
        }
        return RuleResult.info(both + ": both keep the same kind of number").found();
    }
}
