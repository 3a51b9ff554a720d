package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.QUERY_FAILS;
import static io.github.schemaguard.finding.Consequence.READ_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Optional;

/**
 * Dates, times and the constants of an enum type: the driver sends their text without a type, and the column's type reads
 * it. PostgreSQL's casts do not count for them.
 */
final class UntypedValue {

    private UntypedValue() {}

    /** Whether Hibernate sends values of the entity's type so. */
    static boolean concerns(EntityDifference difference, PostgresType reference, PostgresType entity) {
        boolean ofEnum = BoundValue.isStoredAs(difference, EnumStorage.NAMED_ENUM);
        if (difference.isNeverWritten()) {
            // What Hibernate reads, it compares in queries too.
            return ofEnum && !reference.array() && !entity.array() && isEnum(difference, reference);
        }
        return !difference.isOnView()
                && !reference.array()
                && !entity.array()
                && (entity.isTemporal() || (ofEnum && (isAnyText(reference) || isEnum(difference, reference))));
    }

    /** Whether it is an enum type of the database. */
    static boolean isEnum(EntityDifference difference, PostgresType reference) {
        return difference.context().referenceCatalog().schemas().stream()
                .anyMatch(schema -> schema.enums().stream()
                        .anyMatch(each -> new QualifiedName(schema.name(), each.name())
                                .toString()
                                .equals(reference.name())));
    }

    private static boolean isAnyText(PostgresType reference) {
        return reference.isCharacter() || reference.is("bytea", "xml");
    }

    static TypeProblem of(EntityDifference difference, PostgresType reference, PostgresType entity) {
        if (reference.is("bytea")) {
            return TypeProblem.error(READ_FAILS, "the column gets the text of the value, and reading it fails");
        }
        if (reference.is("xml")) {
            return entity.isTemporal()
                    ? TypeProblem.error(QUERY_FAILS, "PostgreSQL does not compare xml")
                    : TypeProblem.error(READ_FAILS, "the column gets the name of the constant, and reading it fails");
        }
        if (!entity.isTemporal() && isEnum(difference, reference)) {
            return TypeProblem.warning(
                    QUERY_FAILS,
                    "a query that names a constant fails: Hibernate gives it the type " + entity.name()
                            + ", after the enum's class");
        }
        if (!reference.isCharacter()) {
            return TypeProblem.error(
                    difference.write().failure(),
                    "PostgreSQL does not accept " + entity.name() + " where the column is " + reference.name());
        }
        if (reference.length() < shortest(difference, entity)) {
            return TypeProblem.error(
                    difference.write().failure(),
                    difference.write() + " fails above " + reference.length() + " characters");
        }
        if (!entity.isTemporal() && (reference.is("citext") || reference.name().endsWith(".citext"))) {
            return TypeProblem.error(READ_FAILS, "Hibernate reads no constant from citext");
        }
        return entity.isTemporal()
                ? TypeProblem.warning(
                        QUERY_FAILS,
                        "the column gets a text, in the time zone of the JVM unless it is a point in time: a query that"
                                + " takes a part of it, or compares it with now(), fails")
                : TypeProblem.warning(
                        QUERY_FAILS,
                        "a query that names a constant fails: PostgreSQL does not compare " + reference.name()
                                + " with " + entity.name());
    }

    /** The length of the shortest text for a date or time, and of the longest constant of an enum. */
    private static int shortest(EntityDifference difference, PostgresType entity) {
        Optional<Integer> constant = difference.mappedColumn().map(MappedColumn::enumConstants).stream()
                .flatMap(constants -> constants.stream())
                .map(String::length)
                .max(Integer::compare);
        return entity.isTemporal()
                ? entity.is("date") ? 14 : entity.name().startsWith("timestamp") ? 22 : 11
                : constant.orElse(0);
    }
}
