package io.github.schemaguard.compare.sql;

import io.github.schemaguard.model.Cast;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether PostgreSQL takes a value of one type for a column of another one: by its own casts, which {@code casts.txt} lists
 * as {@code pg_cast} has them, and by those that users have created in the database.
 */
public enum TypeAssignment {
    /** PostgreSQL converts it anywhere, in comparisons too. */
    IMPLICIT,
    /** PostgreSQL converts it in INSERT and UPDATE, but a comparison of the two fails. */
    ASSIGNMENT,
    /** PostgreSQL refuses it. */
    REFUSED,
    /** It depends on a type of an extension, or on modifiers that the entity does not have. */
    UNKNOWN;

    /** PostgreSQL converts every type to these in an assignment, by its text. */
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "name");

    private static final Map<String, TypeAssignment> OWN = own();

    /**
     * Asks about one pair.
     *
     * @param from the type of the value, as {@code format_type} renders it, a domain resolved
     * @param to the type of the column, likewise
     * @param database the database with the column
     */
    public static TypeAssignment of(String from, String to, Catalog database) {
        String source = name(from);
        String target = name(to);
        if (unqualified(source).equals(unqualified(target))
                && (source.equals(target) || source.indexOf('.') < 0 || target.indexOf('.') < 0)) {
            String given = from.substring(Math.min(source.length(), from.length()));
            String wanted = to.substring(Math.min(target.length(), to.length()));
            return wanted.isEmpty() || given.equals(wanted) ? IMPLICIT : given.isEmpty() ? UNKNOWN : REFUSED;
        }
        TypeAssignment best = OWN.getOrDefault(source + "|" + target, REFUSED);
        for (Cast cast : database.casts()) {
            if (cast.name().equals(source + " AS " + target)) {
                best = switch (cast.context()) {
                    case IMPLICIT -> IMPLICIT;
                    case ASSIGNMENT -> best == IMPLICIT ? IMPLICIT : ASSIGNMENT;
                    case EXPLICIT -> best;
                };
            }
        }
        if (best != REFUSED) {
            return best;
        }
        if (source.endsWith("[]") && target.endsWith("[]")) {
            return of(element(source), element(target), database);
        }
        if (TEXTS.contains(target) || unqualified(target).equals("citext")) {
            return ASSIGNMENT;
        }
        return isKnown(source, database) && isKnown(target, database) ? REFUSED : UNKNOWN;
    }

    /** The type without its modifiers. An interval's fields are modifiers too. */
    private static String name(String type) {
        if (type.startsWith("interval") && !type.endsWith("[]")) {
            return "interval";
        }
        String plain = PostgresType.parse(type).name();
        int open = plain.indexOf('(');
        return (open < 0 ? plain : plain.substring(0, open)) + (type.endsWith("[]") ? "[]" : "");
    }

    /** A type of an extension that the scratch server lacks has the name that the entity gives it. */
    private static String unqualified(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String element(String array) {
        return array.substring(0, array.length() - 2);
    }

    /** Whether it is PostgreSQL's own type or one that the database declares itself, not one of an extension. */
    private static boolean isKnown(String type, Catalog database) {
        String element = type.endsWith("[]") ? element(type) : type;
        int dot = element.indexOf('.');
        return dot < 0
                || database.schemas().stream()
                        .flatMap(schema ->
                                types(schema).map(each -> new QualifiedName(schema.name(), each.name()).toString()))
                        .anyMatch(element::equals);
    }

    private static Stream<SchemaObject> types(Schema schema) {
        return Stream.of(schema.enums(), schema.composites(), schema.ranges(), schema.domains())
                .flatMap(each -> each.stream().map(SchemaObject.class::cast));
    }

    private static Map<String, TypeAssignment> own() {
        Map<String, TypeAssignment> casts = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TypeAssignment.class.getResourceAsStream("casts.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .forEach(parts ->
                            casts.put(parts[0] + "|" + parts[2], parts[1].equals("i") ? IMPLICIT : ASSIGNMENT));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(casts);
    }
}
