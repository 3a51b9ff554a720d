package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.sql.ValueList;
import io.github.schemaguard.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mark of a {@code @SoftDelete} that a converter makes characters of. Hibernate writes and compares it with literals. */
final class DeletionMark {

    /**
     * What PostgreSQL reads as a boolean, in any case.
     *
     * @see <a href="https://www.postgresql.org/docs/current/datatype-boolean.html">PostgreSQL, Boolean Type</a>
     */
    private static final Set<String> TRUE = Set.of("t", "tr", "tru", "true", "y", "ye", "yes", "on", "1");

    private static final Set<String> FALSE = Set.of("f", "fa", "fal", "fals", "false", "n", "no", "of", "off", "0");

    private DeletionMark() {}

    /** What happens in a boolean column: nothing, if the literals are those of a boolean. */
    static Optional<TypeProblem> onBoolean(EntityDifference difference) {
        Set<String> literals = literals(difference);
        if (literals.isEmpty()) {
            return Optional.of(TypeProblem.warning(
                    INSERT_FAILS,
                    "PostgreSQL takes the literals 'Y', 'N', 'T' and 'F' of Hibernate's converters for a boolean; INSERT fails"
                            + " with others"));
        }
        Set<String> texts = literals.stream()
                .map(literal -> literal.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (!texts.stream().allMatch(text -> TRUE.contains(text) || FALSE.contains(text))) {
            return Optional.of(TypeProblem.error(
                    INSERT_FAILS,
                    "PostgreSQL does not take the literals " + shown(literals)
                            + " of the converter for a boolean: INSERT fails"));
        }
        return texts.stream().map(TRUE::contains).distinct().count() == 2
                ? Optional.empty()
                : Optional.of(TypeProblem.error(
                        SILENTLY_WRONG,
                        "the literals " + shown(literals) + " of the converter are the same boolean for PostgreSQL"));
    }

    /** Hibernate adds a check with both literals to the table that it expects. */
    private static Set<String> literals(EntityDifference difference) {
        return Stream.ofNullable(difference.entityTable())
                .map(Table::checks)
                .flatMap(List::stream)
                .filter(check ->
                        check.columns().equals(List.of(difference.path().name())))
                .flatMap(check -> ValueList.of(check).stream())
                .findFirst()
                .orElse(Set.of());
    }

    private static String shown(Set<String> literals) {
        return literals.stream().sorted().map(literal -> "'" + literal + "'").collect(Collectors.joining(" and "));
    }
}
