package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import java.util.Optional;

/** The entity allows longer or shorter texts than the column. */
public final class ColumnLengthRule extends TypePairRule {

    public ColumnLengthRule() {
        super("SG203", "column-length");
    }

    @Override
    boolean judges(PostgresType truth, PostgresType entity) {
        boolean bits = truth.is("bit", "bit varying") && entity.name().equals(truth.name());
        boolean padded = truth.is("character") != entity.is("character");
        return bits || (truth.isCharacter() && entity.isCharacter() && !padded);
    }

    /** Nothing longer than its longest name is ever stored of an enum or a discriminator. */
    private static Optional<Integer> longestConstant(EntityDifference evidence) {
        return evidence.mappedColumn()
                .filter(column -> column.enumStorage() == EnumStorage.STRING)
                .flatMap(column ->
                        column.enumConstants().stream().map(String::length).max(Integer::compare));
    }

    @Override
    Optional<RuleResult> judge(EntityDifference evidence, PostgresType truth, PostgresType entity) {
        if (evidence.isOnView() || entity.length() == truth.length()) {
            return Optional.empty();
        }
        Optional<Integer> longest = longestConstant(evidence);
        if (longest.isPresent() && !truth.name().startsWith("bit")) {
            return longest.get() <= truth.length()
                    ? Optional.empty()
                    : RuleResult.error(
                                    INSERT_FAILS,
                                    both(evidence) + ": INSERT fails for the longest value of " + evidence.who()
                                            + ", which has " + longest.get() + " characters")
                            .repair(alterType(evidence))
                            .found();
        }
        boolean declared = evidence.declares(Declared.LENGTH);
        if (entity.length() > truth.length()) {
            return RuleResult.error(
                            INSERT_FAILS,
                            both(evidence) + ": INSERT fails above " + truth.length()
                                    + (truth.name().startsWith("bit") ? " bits" : " characters"))
                    .resting(declared)
                    .repair(Repair.entities("@Column(length = " + truth.length() + ")"))
                    .repair(alterType(evidence))
                    .found();
        }
        String annotation = truth.length() == Integer.MAX_VALUE
                ? "@Column(columnDefinition = \"text\")"
                : "@Column(length = " + truth.length() + ")";
        return RuleResult.info(both(evidence) + ": the column takes longer values than the entity says")
                .resting(declared)
                .repair(Repair.entities(annotation))
                .found();
    }
}
