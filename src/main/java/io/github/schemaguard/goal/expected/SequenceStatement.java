package io.github.schemaguard.goal.expected;

import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hibernate's statement for a sequence whose name only quotes would make valid, such as {@code id-generator}. Hibernate writes it
 * without quotes, there and in {@code nextval('id-generator')}. PostgreSQL refuses the statement, but {@code nextval} takes
 * nearly any text for a name.
 */
final class SequenceStatement {
    private static final Pattern STATEMENT =
            Pattern.compile("(?is)(?<create>\\s*create\\s+sequence\\s+(?:if\\s+not\\s+exists\\s+)?)"
                    + "(?<name>(?:\"(?:[^\"]|\"\")++\"|[^\\s\"])++)(?<rest>(?:\\s.*)?)");

    /** A part of a name, as {@code nextval} divides it. */
    private static final Pattern PART = Pattern.compile("\"(?<quoted>(?:[^\"]|\"\")++)\"|(?<plain>[^.\"]++)");

    private SequenceStatement() {}

    /** The statement with the name that {@code nextval} looks for, in quotes where it needs them; empty if nothing changes. */
    static Optional<String> quoted(String ddl) {
        Matcher statement = STATEMENT.matcher(ddl);
        if (!statement.matches()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(statement.group("name"));
        while (part.find()) {
            String plain = part.group("plain");
            parts.add(plain == null ? part.group() : SqlIdentifier.quote(plain.toLowerCase(Locale.ROOT)));
        }
        String quoted = statement.group("create") + String.join(".", parts) + statement.group("rest");
        return quoted.equals(ddl) ? Optional.empty() : Optional.of(quoted);
    }
}
