package io.github.schemaguard.goal.queries;

import io.github.schemaguard.postgres.prepare.StatementAnswer;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Refused;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Undecided;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a copy of a live database lacks. A statement that may be refused for that reason is undecided. */
final class CopyGaps {

    private static final String UNDEFINED_TABLE = "42P01";
    private static final String UNDEFINED_SCHEMA = "3F000";
    private static final String UNDEFINED_FUNCTION = "42883";

    /** What an extension may have that a statement names: tables, schemas, functions and operators, types and the like. */
    private static final Set<String> OF_EXTENSIONS =
            Set.of(UNDEFINED_TABLE, UNDEFINED_SCHEMA, UNDEFINED_FUNCTION, "42704");

    private static final Set<String> OF_CASTS = Set.of(UNDEFINED_FUNCTION, "42804", "42846", "42725");

    /** An operator that PostgreSQL itself has, for types of its own. */
    private static final Pattern ORDINARY_OPERATOR =
            Pattern.compile("operator does not exist: [a-z ]+(?:\\[\\])? (?:=|<>|<|>|<=|>=) [a-z ]+(?:\\[\\])?");

    private static final Pattern SEQUENCE = Pattern.compile("relation \".*_seq\" does not exist");

    private final Map<String, Pattern> names = new TreeMap<>();
    private final Set<String> extensions = new TreeSet<>();
    private final Set<String> casts = new TreeSet<>();
    private final boolean everySchema;
    private final boolean identities;

    /**
     * No gaps yet.
     *
     * @param everySchema whether the copy has all schemas of the database
     * @param identities whether there are identity columns: the names of their sequences are not known
     */
    CopyGaps(boolean everySchema, boolean identities) {
        this.everySchema = everySchema;
        this.identities = identities;
    }

    /** Notes an object that the copy lacks, or that differs there in more than what a statement can see. */
    void addName(String name) {
        if (!name.isEmpty()) {
            names.put(
                    name,
                    Pattern.compile(
                            boundary(name.charAt(0), "(?<![\\p{L}\\p{N}_$])")
                                    + Pattern.quote(name)
                                    + boundary(name.charAt(name.length() - 1), "(?![\\p{L}\\p{N}_$])"),
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    private static String boundary(char end, String condition) {
        return Character.isLetterOrDigit(end) || end == '_' ? condition : "";
    }

    void addExtension(String name) {
        extensions.add(name);
    }

    void addCast(String name) {
        casts.add(name);
    }

    /** The answer; undecided when it may be due to something that the copy lacks. */
    StatementAnswer judged(String sql, StatementAnswer answer) {
        if (!(answer instanceof Refused refused)) {
            return answer;
        }
        return reason(sql + "\n" + refused.message(), refused)
                .<StatementAnswer>map(reason -> new Undecided(reason + ": " + refused.message()))
                .orElse(answer);
    }

    private Optional<String> reason(String text, Refused refused) {
        String state = refused.sqlState();
        Optional<String> named = names.entrySet().stream()
                .filter(each -> each.getValue().matcher(text).find())
                .map(each -> "the scratch server has no exact copy of " + each.getKey())
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        boolean ordinary = ORDINARY_OPERATOR.matcher(refused.message()).matches();
        if (!extensions.isEmpty() && OF_EXTENSIONS.contains(state) && !ordinary) {
            return Optional.of("the scratch server does not have the extension " + String.join(", ", extensions)
                    + ", which the statement may need");
        }
        if (!casts.isEmpty() && OF_CASTS.contains(state)) {
            return Optional.of("the scratch server does not have the cast " + String.join(", ", casts)
                    + ", which the statement may need");
        }
        if (identities
                && state.equals(UNDEFINED_TABLE)
                && SEQUENCE.matcher(refused.message()).matches()) {
            return Optional.of("the name of an identity column's sequence is not known");
        }
        return everySchema || !(state.equals(UNDEFINED_TABLE) || state.equals(UNDEFINED_SCHEMA))
                ? Optional.empty()
                : Optional.of("only the schemas of schema.schemas were read");
    }
}
