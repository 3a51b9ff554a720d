package io.github.schemaguard.compare.rule.types;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.compare.sql.TypeChange;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** A rule about a pair of types. Arrays are compared by their elements, and domains by their base types. */
public abstract class TypePairRule extends EntityRule {

    TypePairRule(String code, String name) {
        super(code, name);
    }

    @Override
    public final boolean appliesTo(EntityDifference difference) {
        if (!difference.isAbout(ObjectKind.COLUMN, Attribute.TYPE)) {
            return false;
        }
        PostgresType reference = reference(difference);
        PostgresType entity = entity(difference);
        return reference.array() == entity.array() && appliesTo(reference, entity);
    }

    @Override
    public final Optional<FindingBuilder> check(EntityDifference difference) {
        return reference(difference).equals(entity(difference))
                ? Optional.empty()
                : check(difference, reference(difference), entity(difference));
    }

    abstract boolean appliesTo(PostgresType reference, PostgresType entity);

    abstract Optional<FindingBuilder> check(EntityDifference difference, PostgresType reference, PostgresType entity);

    private static PostgresType reference(EntityDifference difference) {
        return PostgresType.parse(difference.referenceColumn().valueType());
    }

    private static PostgresType entity(EntityDifference difference) {
        return PostgresType.parse(difference.entityColumn().valueType());
    }

    /** {@code database character varying(100), entity character varying(320)}. */
    static String both(EntityDifference difference) {
        return difference.referenceName() + " " + difference.referenceColumn().type() + ", entity "
                + difference.entityColumn().type();
    }

    /**
     * Whether the size of the type is only Hibernate's default, and what a converter makes of an enum or a boolean is stored:
     * a few values, which only running the converter would show.
     *
     * @param size what would declare it
     */
    static boolean isAssumedOfFewValues(EntityDifference difference, Declared size) {
        return !difference.declares(size)
                && difference
                        .mappedColumn()
                        .filter(MappedColumn::isConvertedFromFewValues)
                        .isPresent();
    }

    /** Changes the column to the type that the entity expects, with what that costs. */
    static Optional<Repair> alterType(EntityDifference difference) {
        return alterType(difference, "");
    }

    /**
     * The same with an expression that converts the values; empty where Hibernate never writes the column, whose type others
     * have chosen.
     *
     * @param using {@code USING …}; empty where PostgreSQL converts by itself
     */
    static Optional<Repair> alterType(EntityDifference difference, String using) {
        return difference.isNeverWritten()
                ? Optional.empty()
                : difference.alterColumn(
                        "TYPE " + difference.entityColumn().type() + using,
                        TypeChange.hazard(difference.referenceColumn(), difference.entityColumn(), !using.isEmpty())
                                + "; PostgreSQL refuses it while a view uses the column");
    }
}
