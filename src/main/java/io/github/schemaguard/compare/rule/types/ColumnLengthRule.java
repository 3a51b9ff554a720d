package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.DATA_TRUNCATED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.ReachableValues;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import java.util.Optional;

/** The entity declares another length than the column has. */
public final class ColumnLengthRule extends TypePairRule {

    public ColumnLengthRule() {
        super("SG203", "column-length");
    }

    @Override
    boolean appliesTo(PostgresType reference, PostgresType entity) {
        boolean bits = reference.is("bit", "bit varying") && entity.name().equals(reference.name());
        boolean sameArrays =
                !reference.array() || reference.name().equals(entity.name()) || reference.length() < entity.length();
        return bits
                || (reference.isCharacter()
                        && entity.isCharacter()
                        && sameArrays
                        && !PaddedText.concerns(reference, entity));
    }

    /** The longest value of an enum or a discriminator: nothing longer is ever stored. */
    private static Optional<Integer> longestConstant(EntityDifference difference) {
        return difference
                .mappedColumn()
                .filter(column -> column.enumStorage() == EnumStorage.STRING)
                .flatMap(column ->
                        column.enumConstants().stream().map(String::length).max(Integer::compare));
    }

    @Override
    Optional<FindingBuilder> check(EntityDifference difference, PostgresType reference, PostgresType entity) {
        if (difference.isOnlyRead() || entity.length() == reference.length()) {
            return Optional.empty();
        }
        Optional<Integer> longest = longestConstant(difference);
        if (longest.isPresent() && !reference.name().startsWith("bit")) {
            return longest.get() <= reference.length()
                    ? Optional.empty()
                    : error(
                                    difference.write().failure(),
                                    both(difference) + ": " + difference.write() + " fails for the longest value of "
                                            + difference.who() + ", which has " + longest.get() + " characters")
                            .repair(alterType(difference))
                            .found();
        }
        boolean unlimited = entity.length() == Integer.MAX_VALUE && difference.declares(Declared.TYPE);
        boolean declared = unlimited || difference.declares(Declared.LENGTH);
        if (entity.length() > reference.length()) {
            if (isAssumedOfFewValues(difference, Declared.LENGTH)
                    || ReachableValues.of(difference).fit(reference)) {
                return Optional.empty();
            }
            return (reference.is("name")
                            ? error(DATA_TRUNCATED, both(difference) + ": PostgreSQL cuts values to 63 bytes")
                            : error(
                                    difference.write().failure(),
                                    both(difference) + ": " + difference.write() + " fails above " + reference.length()
                                            + (reference.name().startsWith("bit") ? " bits" : " characters")))
                    .declared(declared || BoundValue.javaType(difference).equals("java.util.UUID"))
                    .repair(Repair.entities("@Column(length = " + reference.length() + ")"))
                    .repair(alterType(difference))
                    .found();
        }
        String annotation = reference.length() == Integer.MAX_VALUE
                ? "@Column(columnDefinition = \"text\")"
                : "@Column(length = " + reference.length() + ")";
        return info(both(difference) + ": the column accepts longer values than the entity declares")
                .declared(declared)
                .repair(Repair.entities(annotation))
                .found();
    }
}
