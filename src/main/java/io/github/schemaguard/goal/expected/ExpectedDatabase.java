package io.github.schemaguard.goal.expected;

import io.github.schemaguard.entities.EntityModel.ColumnDefinition;
import io.github.schemaguard.entities.EntityModel.Script;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.scratch.ConfinedSession;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scratch database as Hibernate would create it for the entities, so that PostgreSQL itself normalises their DDL. */
public final class ExpectedDatabase {

    /** {@code duplicate_schema}: Hibernate creates the schemas it needs, {@code public} among them. */
    private static final String DUPLICATE_SCHEMA = "42P06";

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** Other objects of a mapping file, such as casts and operator classes, decide nothing about a table. */
    private static final Pattern PART_OF_TABLES =
            Pattern.compile("(?is)\\s*(?:create|alter)\\s+(?:(?:or\\s+replace|global|local"
                    + "|temporary|temp|unlogged|foreign|unique|materialized|recursive)\\s+)*+"
                    + "(?:table|index|sequence|type|domain|view|schema)\\b");

    private static final Pattern COMMENT = Pattern.compile("(?is)(comment on (?:table|column) .+? is )'(.*)'");

    /** A foreign key between columns that cannot be compared, or to columns that are no key. Hibernate starts without it. */
    private static final Set<String> IMPOSSIBLE_REFERENCE = Set.of("42804", "42830");

    private static final Pattern REFERENCE = Pattern.compile(
            "(?is)\\s*alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?(\\S+)\\s+add\\s+constraint\\s+\\S+"
                    + "\\s+foreign\\s+key\\s*(\\([^)]*\\))\\s*references\\s+(\\S+).*");

    private static final String UNDEFINED_COLUMN = "42703";

    private static final String SYNTAX_ERROR = "42601";

    private static final Pattern SEQUENCE = Pattern.compile(
            "(?is)\\s*create\\s+sequence\\s+(?:if\\s+not\\s+exists\\s+)?((?:\"(?:[^\"]|\"\")++\"|[^\\s\"])++).*");

    /** A key on a column that no attribute has, or whose name needs quotes. */
    private static final Set<String> WRONG_KEY = Set.of(UNDEFINED_COLUMN, SYNTAX_ERROR);

    private static final Pattern NAMED_IN_KEY = Pattern.compile("column \"(.+)\" named in key does not exist");

    /** A unique constraint among the columns of a table, with its name if it has one. */
    private static final Pattern UNIQUE =
            Pattern.compile("(?i),\\s*(?:constraint\\s+(\\S+)\\s+)?unique\\s*\\(([^)]*)\\)");

    /** A statement for a unique constraint or an index alone. */
    private static final Pattern KEY_ALONE =
            Pattern.compile("(?is)\\s*(?:alter\\s+table\\s.*?\\sadd\\s+constraint\\s+(?<constraint>\\S+)\\s+unique\\b"
                    + "|create\\s+(?:unique\\s+)?index\\s+(?:if\\s+not\\s+exists\\s+)?(?<index>\\S+)\\s+on\\s).*");

    private static final Pattern VIEW =
            Pattern.compile("(?i)\\s*create\\s+(?:or\\s+replace\\s+)?view\\s+((?:\"(?:[^\"]|\"\")++\"|[^\\s\"(])++)");

    /** A statement with one of these is sent on its own. */
    private static final Pattern OPENING = Pattern.compile("--|/\\*|\\$|\\\\");

    /** Statements that are sent at once: the round trip takes longer than most of them. */
    private static final int GROUP = 100;

    private final ScratchDatabase database;
    private final UnaryOperator<String> entities;
    private final List<String> uncompared = new ArrayList<>();

    /**
     * The tables that were made.
     *
     * @param database for the role that has created them
     * @param uncompared a sentence for each key, index, sequence or view that PostgreSQL refuses and Hibernate does without
     */
    public record Made(ScratchDatabase database, List<String> uncompared) {}

    public ExpectedDatabase(ScratchDatabase database) {
        this(database, table -> "");
    }

    /**
     * A database that is still empty.
     *
     * @param entities for messages: the classes that are stored in a table, by its name in a statement; empty when unknown
     */
    public ExpectedDatabase(ScratchDatabase database, UnaryOperator<String> entities) {
        this.database = database;
        this.entities = entities;
    }

    /**
     * Creates the tables.
     *
     * @param prerequisites of the database that is compared; an extension that the scratch server lacks is left out
     * @param defaultSchema where names without a schema go
     * @param ddl Hibernate's statements, in order
     * @throws GoalException when PostgreSQL rejects a statement: an incomplete model must not be compared
     */
    public Made create(Prerequisites prerequisites, String defaultSchema, List<String> ddl) {
        return create(prerequisites, defaultSchema, new Script("", ddl, List.of()));
    }

    /** The same with the columns whose DDL somebody has written; {@link BoundTypes} applies what is created for them. */
    public Made create(Prerequisites prerequisites, String defaultSchema, Script script) {
        try {
            List<String> ddl = new ArrayList<>(script.statements());
            ScratchDatabase confined = confined(prerequisites, ddl);
            try (ConfinedSession session = ConfinedSession.open(confined)) {
                String schema = SqlIdentifier.quote(defaultSchema);
                session.execute("create schema if not exists " + schema);
                session.execute("set search_path to " + schema + ", public");
                PlaceholderObjects placeholders = new PlaceholderObjects(session, prerequisites);
                for (int from = 0; from < ddl.size(); from += GROUP) {
                    List<String> group = ddl.subList(from, Math.min(from + GROUP, ddl.size()));
                    execute(session, group, placeholders, script.definitions());
                }
                BoundTypes.create(session, script.definitions());
            }
            return new Made(confined, List.copyOf(uncompared));
        } catch (SQLException e) {
            throw new GoalException("the scratch database for the entities cannot be created: " + e.getMessage(), e);
        }
    }

    /**
     * Creates the extensions, which takes a superuser, before any foreign text reaches the database; takes the statements that
     * create one out of the script.
     */
    private ScratchDatabase confined(Prerequisites prerequisites, List<String> ddl) throws SQLException {
        try (Connection admin = database.connect()) {
            ScratchExtensions extensions = new ScratchExtensions(admin);
            for (String extension : prerequisites.extensions()) {
                extensions.create(extension);
            }
            extensions.createInstead(ddl);
            return database.confined(admin);
        }
    }

    /** Together in one transaction; one by one if PostgreSQL rejects that. */
    private void execute(
            ConfinedSession session,
            List<String> group,
            PlaceholderObjects placeholders,
            List<ColumnDefinition> definitions)
            throws SQLException {
        if (group.stream().allMatch(ExpectedDatabase::isClosed) && session.executeTogether(group)) {
            return;
        }
        // One of them is refused: this shows which.
        for (String each : group) {
            execute(session, each, placeholders, definitions);
        }
    }

    /** Whether no quote or comment that the statement opens can extend into the next one. */
    private static boolean isClosed(String ddl) {
        return !OPENING.matcher(ddl).find()
                && ddl.chars().filter(each -> each == '\'').count() % 2 == 0
                && ddl.chars().filter(each -> each == '"').count() % 2 == 0;
    }

    private void execute(
            ConfinedSession session, String ddl, PlaceholderObjects placeholders, List<ColumnDefinition> definitions)
            throws SQLException {
        String next = ddl;
        while (true) {
            String current = next;
            try {
                session.execute(next);
                return;
            } catch (SQLException refusal) {
                if (DUPLICATE_SCHEMA.equals(refusal.getSQLState()) || isOfOthers(next, refusal)) {
                    return;
                }
                Matcher reference = REFERENCE.matcher(next);
                if (IMPOSSIBLE_REFERENCE.contains(String.valueOf(refusal.getSQLState())) && reference.matches()) {
                    uncompared.add("the foreign key " + reference.group(1) + " " + reference.group(2) + " to "
                            + reference.group(3) + ", which the entities declare, is not compared, because PostgreSQL"
                            + " refuses it: "
                            + oneLine(String.valueOf(refusal.getMessage())).replaceFirst("\\.$", "")
                            + ". Check mappedBy and @JoinColumn of the association: reading it may fail too");
                    return;
                }
                if (reference.matches() && SYNTAX_ERROR.equals(refusal.getSQLState())) {
                    leaveOut("the foreign key " + reference.group(1) + " " + reference.group(2), refusal);
                    return;
                }
                if (WRONG_KEY.contains(String.valueOf(refusal.getSQLState())) && isOfKeyAlone(next, refusal)) {
                    return;
                }
                Optional<String> remedy = quotedComment(next)
                        .or(() -> SequenceStatement.quoted(current))
                        .or(() -> withoutUnique(current, refusal))
                        .or(() -> placeholders.remedy(current, refusal));
                Matcher sequence = SEQUENCE.matcher(next);
                if (remedy.isEmpty() && sequence.matches()) {
                    leaveOut("the sequence " + sequence.group(1), refusal);
                    return;
                }
                Matcher view = VIEW.matcher(next);
                if (remedy.isEmpty() && view.lookingAt()) {
                    leaveOutView(session, view.group(1), refusal);
                    return;
                }
                next = (remedy.isPresent() ? remedy : withoutRefused(session, next, definitions))
                        .orElseThrow(() -> RefusedStatement.of(ddl, refusal, entities));
            }
        }
    }

    /** Whether it makes nothing but a key or an index. Hibernate starts without it. */
    private boolean isOfKeyAlone(String ddl, SQLException refusal) {
        Matcher alone = KEY_ALONE.matcher(ddl);
        if (!alone.matches()) {
            return false;
        }
        String constraint = alone.group("constraint");
        leaveOut(
                constraint == null ? "the index " + alone.group("index") : "the unique constraint " + constraint,
                refusal);
        return true;
    }

    /** The statement without unique constraints on a column that no attribute has; empty if there is none. */
    private Optional<String> withoutUnique(String ddl, SQLException refusal) {
        Matcher missing = NAMED_IN_KEY.matcher(String.valueOf(refusal.getMessage()));
        if (!missing.find()) {
            return Optional.empty();
        }
        StringBuilder without = new StringBuilder();
        Matcher unique = UNIQUE.matcher(ddl);
        boolean found = false;
        while (unique.find()) {
            boolean names = SqlIdentifier.isNamedIn(missing.group(1), unique.group(2))
                    || SqlIdentifier.isNamedIn(missing.group(1), unique.group(2).toLowerCase(Locale.ROOT));
            if (names) {
                String name = unique.group(1);
                leaveOut("the unique constraint " + (name == null ? "on " + unique.group(2) : name), refusal);
            }
            found |= names;
            unique.appendReplacement(without, names ? "" : Matcher.quoteReplacement(unique.group()));
        }
        return found ? Optional.of(unique.appendTail(without).toString()) : Optional.empty();
    }

    private void leaveOut(String key, SQLException refusal) {
        uncompared.add(key + ", which the entities declare, is not compared, because PostgreSQL refuses it: "
                + withoutPosition(refusal) + ". Correct "
                + (UNDEFINED_COLUMN.equals(refusal.getSQLState())
                        ? "the columns in its annotation"
                        : "its annotation"));
    }

    private void leaveOutView(ConfinedSession session, String view, SQLException refusal) throws SQLException {
        String reason = "PostgreSQL refuses the query of the view " + view + " on the tables of the entities: "
                + withoutPosition(refusal);
        RefusedViews.create(session, view, reason);
        uncompared.add("the columns of the view " + view + ", which the entities declare, are not compared, because "
                + reason + ". Check the query of its @View");
    }

    private static String withoutPosition(SQLException refusal) {
        return oneLine(String.valueOf(refusal.getMessage())).replaceFirst(" Position: \\d+$", "");
    }

    /** The statement with the bound types in place of the definitions that PostgreSQL refuses; empty if it refuses none. */
    private static Optional<String> withoutRefused(
            ConfinedSession session, String ddl, List<ColumnDefinition> definitions) {
        String accepted = ddl;
        for (ColumnDefinition each : definitions) {
            Matcher place = Pattern.compile("(?i)(?<![\\w\"])(\"?" + Pattern.quote(each.column()) + "\"?\\s+)"
                            + Pattern.quote(each.definition()))
                    .matcher(accepted);
            if (place.find() && isRefused(session, each.definition())) {
                accepted = place.replaceAll(
                        match -> Matcher.quoteReplacement(match.group(1) + BoundTypes.inPlaceOf(each)));
            }
        }
        return accepted.equals(ddl) ? Optional.empty() : Optional.of(accepted);
    }

    private static boolean isRefused(ConfinedSession session, String definition) {
        try {
            session.execute("CREATE TEMPORARY TABLE schemaguard_probe (probed " + definition + ")");
            session.execute("DROP TABLE schemaguard_probe");
            return false;
        } catch (SQLException refusal) {
            return true;
        }
    }

    /** A comment with its apostrophes doubled, which Hibernate forgets; empty for any other statement. */
    private static Optional<String> quotedComment(String ddl) {
        Matcher comment = COMMENT.matcher(ddl);
        if (!comment.matches() || comment.group(2).replace("''", "").indexOf('\'') < 0) {
            return Optional.empty();
        }
        return Optional.of(comment.group(1) + "'" + comment.group(2).replace("'", "''") + "'");
    }

    /** Whether a statement needs rights that nobody has here, for something that is no part of a table. */
    private static boolean isOfOthers(String ddl, SQLException refusal) {
        return INSUFFICIENT_PRIVILEGE.equals(refusal.getSQLState())
                && !PART_OF_TABLES.matcher(ddl).lookingAt();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
