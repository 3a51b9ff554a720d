package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.READ_FAILS;
import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.ReachableValues;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A text in a column of the type {@code character(n)}, which fills what is shorter with blanks. */
final class PaddedText {

    /** Hibernate does not read these from a text with blanks at its end. */
    private static final Set<String> UNREADABLE = Set.of(
            "java.lang.Class", "java.time.ZoneId", "java.time.ZoneOffset", "java.util.Currency", "java.util.UUID");

    /** What is never as short as one character, or not read again when it is shorter than the column. */
    private static final Set<String> OF_KNOWN_LENGTH = Set.of(
            "java.lang.Class",
            "java.net.URL",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.util.Currency",
            "java.util.Locale",
            "java.util.TimeZone",
            "java.util.UUID");

    private static final Set<String> CHARACTERS = Set.of("char", "java.lang.Character");

    private PaddedText() {}

    /** Whether the column fills values with blanks, or is too short for them. */
    static boolean concerns(PostgresType reference, PostgresType entity) {
        return reference.is("character")
                && entity.isCharacter()
                && (!entity.is("character") || entity.length() < reference.length());
    }

    static Optional<TypeProblem> of(EntityDifference difference, PostgresType reference, PostgresType entity) {
        int length = reference.length();
        boolean fits = TypePairRule.isAssumedOfFewValues(difference, Declared.LENGTH)
                || ReachableValues.of(difference).fit(reference);
        if (!difference.isOnlyRead() && !fits && entity.length() > length) {
            return Optional.of(TypeProblem.error(
                            difference.write().failure(),
                            difference.write() + " fails above " + length + " characters, and character(n) pads")
                    .declared(difference.declares(Declared.LENGTH)
                            || BoundValue.isStoredAs(difference, EnumStorage.STRING)
                            || OF_KNOWN_LENGTH.contains(BoundValue.javaType(difference))));
        }
        return length == 1 && (fits || entity.length() == 1) ? Optional.empty() : padded(difference, entity, length);
    }

    private static Optional<TypeProblem> padded(EntityDifference difference, PostgresType entity, int length) {
        String type = BoundValue.javaType(difference);
        boolean oneCharacter = CHARACTERS.contains(type) || (entity.is("character") && entity.length() == 1);
        if (isDiscriminator(difference) && !oneCharacter) {
            return discriminator(difference, length);
        }
        boolean trimmed = (BoundValue.isStoredAs(difference, EnumStorage.STRING) && !isDiscriminator(difference))
                || type.equals("java.net.URL");
        if (trimmed || (type.equals("java.util.UUID") && length == 36)) {
            return Optional.empty();
        }
        int hibernate = difference.context().mapping().hibernateMajor();
        if (oneCharacter) {
            return hibernate < 7
                    ? Optional.empty()
                    : Optional.of(TypeProblem.error(
                            READ_FAILS, "character(n) pads values with blanks, and Hibernate reads one character"));
        }
        if (UNREADABLE.contains(type) || (type.equals("java.util.Locale") && hibernate >= 7)) {
            return Optional.of(TypeProblem.error(
                    READ_FAILS,
                    "character(n) pads values with blanks, and reading fails: Hibernate makes no "
                            + type.substring(type.lastIndexOf('.') + 1) + " of them"));
        }
        String pads = "character(n) pads values with blanks";
        return Optional.of(entity.is("character") ? TypeProblem.info(pads) : TypeProblem.warning(SILENTLY_WRONG, pads));
    }

    private static boolean isDiscriminator(EntityDifference difference) {
        return difference
                .mappedColumn()
                .filter(column -> column.role() == Role.DISCRIMINATOR)
                .isPresent();
    }

    private static Optional<TypeProblem> discriminator(EntityDifference difference, int length) {
        List<String> values = difference.mappedColumn().orElseThrow().enumConstants();
        return !values.isEmpty() && values.stream().allMatch(value -> value.length() == length)
                ? Optional.empty()
                : Optional.of(TypeProblem.error(
                        READ_FAILS,
                        "character(n) pads values with blanks, and Hibernate knows no class with such a"
                                + " discriminator value"));
    }
}
