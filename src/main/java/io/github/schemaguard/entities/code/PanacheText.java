package io.github.schemaguard.entities.code;

import java.util.Locale;
import java.util.Optional;

/**
 * The query that Quarkus' Panache makes of a short text: {@code list("status = ?1", status)} of an entity is {@code FROM entity
 * WHERE status = ?1}. It is what {@code PanacheJpaUtil} of Quarkus does.
 */
final class PanacheText {

    /** The number of parameters is not known. */
    static final int UNKNOWN = -1;

    private final String entity;
    private final String text;
    private final String analyzed;
    private final int parameters;

    /**
     * @param entity the name of the class as Hibernate reads it
     * @param parameters how many the call has; {@link #UNKNOWN} if that is not known
     */
    PanacheText(String entity, String text, int parameters) {
        this.entity = entity;
        this.text = text;
        this.analyzed = text.replace('\n', ' ')
                .replace('\r', ' ')
                .replace('\t', ' ')
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .trim();
        this.parameters = parameters;
    }

    /** Whether the text is the name of a query that is declared elsewhere. */
    static boolean isName(String text) {
        return text.startsWith("#");
    }

    /** The query of a method of Panache; empty when the text is wrong, or when it depends on the number of parameters. */
    Optional<String> of(String method) {
        return switch (method) {
            case "count" -> count();
            case "update" -> update();
            case "delete" -> delete();
            default -> find();
        };
    }

    private Optional<String> find() {
        if (analyzed.isEmpty()) {
            return Optional.of("FROM " + entity);
        }
        if (begins("from ", "select ", "with ")) {
            return Optional.of(text);
        }
        return begins("order by ", "where ")
                ? Optional.of("FROM " + entity + " " + text)
                : condition().map(condition -> "FROM " + entity + " WHERE " + condition);
    }

    /** Panache counts the rows of the query; what can fail is the query itself. */
    private Optional<String> count() {
        return begins("order by ") ? Optional.of("FROM " + entity) : find();
    }

    private Optional<String> update() {
        if (analyzed.isEmpty()) {
            return Optional.empty();
        }
        if (begins("update from ", "from ")) {
            return Optional.of(
                    "UPDATE " + text.substring(text.toLowerCase(Locale.ROOT).indexOf("from") + "from".length()));
        }
        if (begins("update ")) {
            return Optional.of(text);
        }
        return begins("set ")
                ? Optional.of("UPDATE " + entity + " " + text)
                : condition().map(condition -> "UPDATE " + entity + " SET " + condition);
    }

    private Optional<String> delete() {
        if (analyzed.isEmpty() || begins("order by ")) {
            return Optional.of("DELETE FROM " + entity);
        }
        if (begins("delete ")) {
            return Optional.of(text);
        }
        return begins("from ")
                ? Optional.of("DELETE " + text)
                : condition().map(condition -> "DELETE FROM " + entity + " WHERE " + condition);
    }

    private boolean begins(String... words) {
        for (String each : words) {
            if (analyzed.startsWith(each)) {
                return true;
            }
        }
        return false;
    }

    /** The name of an attribute alone, with one parameter, is compared with it. */
    private Optional<String> condition() {
        if (analyzed.indexOf(' ') >= 0 || analyzed.indexOf('=') >= 0) {
            return Optional.of(text);
        }
        return parameters == UNKNOWN ? Optional.empty() : Optional.of(parameters == 1 ? text + " = ?1" : text);
    }
}
