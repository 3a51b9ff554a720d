package io.github.schemaguard.migrations.sql;

import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The objects that one statement of a script creates, or one line of it, as far as its text tells. A statement in a function
 * body or in text creates nothing that is known.
 *
 * @param subject what kind of statement it is
 * @param schema null when the statement does not name it
 * @param name of the table; of an object outside of a table, its own
 * @param own the name of an object of the table, such as an index; empty without one
 * @param columns the columns that it adds or changes
 * @param names those in it that a constraint or an index may consist of, or have
 * @param whole whether it is a whole statement, not one of its lines
 */
public record CreatedObjects(
        Subject subject,
        @Nullable String schema,
        String name,
        String own,
        Set<String> columns,
        Set<String> names,
        boolean whole) {

    private static final Pattern WORD = Pattern.compile(SqlNames.IDENTIFIER);

    private static final Pattern REFERENCES = Pattern.compile("(?i)\\breferences\\b");

    private static final Set<String> NO_COLUMN =
            Set.of("constraint", "primary", "unique", "check", "foreign", "exclude", "like");

    /** The kinds of statements that are known, in the order in which they are tried. */
    enum Subject {
        TABLE(
                "create\\s+(?:(?:global|local|temp|temporary|unlogged|foreign)\\s+)*+table\\s+(?:if\\s+not\\s+exists\\s+)?"
                        + SqlNames.NAME),
        CHANGE("alter\\s+(?:foreign\\s+)?table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?" + SqlNames.NAME),
        INDEX("create\\s+(?:unique\\s+)?index\\s+(?:concurrently\\s+)?(?:(?:if\\s+not\\s+exists\\s+)?(?<own>(?!on\\b)"
                + SqlNames.IDENTIFIER + ")\\s+)?on\\s+(?:only\\s+)?" + SqlNames.NAME),
        PART("create\\s+(?:or\\s+replace\\s+)?(?:constraint\\s+)?(?:trigger|policy|rule)\\s+(?<own>"
                + SqlNames.IDENTIFIER + ")\\s.*?\\bon\\s+" + SqlNames.NAME),
        FUNCTION("create\\s+(?:or\\s+replace\\s+)?(?:function|procedure)\\s+" + SqlNames.NAME),
        SCHEMA("create\\s+schema\\s+(?:if\\s+not\\s+exists\\s+)?" + SqlNames.NAME),
        EXTENSION("create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?" + SqlNames.NAME),
        OTHER("create\\s+(?:or\\s+replace\\s+)?(?:(?:temp|temporary|unlogged|recursive|materialized)\\s+)*+"
                + "(?:view|sequence|type|domain)\\s+(?:if\\s+not\\s+exists\\s+)?" + SqlNames.NAME),
        GRANT("grant\\s.*?\\son\\s+(?:(?:table|sequence)\\s+)?" + SqlNames.NAME + "\\s+to\\s");

        private final Pattern pattern;

        Subject(String pattern) {
            this.pattern = Pattern.compile("(?is)\\s*" + pattern + ".*");
        }
    }

    /** In a change of a table, the name of a column. */
    private static final Pattern CHANGED = Pattern.compile(
            "(?i)\\b(?:add|alter)\\s+(?:column\\s+)?(?:if\\s+(?:not\\s+)?exists\\s+)?(" + SqlNames.IDENTIFIER + ")");

    public CreatedObjects {
        columns = Set.copyOf(columns);
        names = Set.copyOf(names);
    }

    /**
     * What a comment is about: the statement that it is in or beside, otherwise the next one. In the middle of the definition
     * of a table it is about its own line if code stands before it, otherwise about the next line.
     *
     * @param line of the comment, from 1
     * @return empty when there is no such statement, or when what it creates is not known
     */
    public static Optional<CreatedObjects> at(String script, int line) {
        SqlScript statements = new SqlScript(script);
        for (SqlStatement each = statements.next(true); each != null; each = statements.next(true)) {
            int last = each.line()
                    + (int) each.text().chars().filter(c -> c == '\n').count();
            if (line <= last) {
                return of(each, line > each.line() && line < last ? line - each.line() : -1);
            }
        }
        return Optional.empty();
    }

    /** What a whole statement creates; empty when that is not known. */
    static Optional<CreatedObjects> of(SqlStatement statement) {
        return of(statement, -1);
    }

    /** @param inner the line within the statement, from 0; negative for all of it */
    private static Optional<CreatedObjects> of(SqlStatement statement, int inner) {
        String text = SqlNames.only(statement.text());
        for (Subject subject : Subject.values()) {
            Matcher found = subject.pattern.matcher(text);
            if (found.matches()) {
                boolean divided = subject == Subject.TABLE || subject == Subject.CHANGE;
                return Optional.of(of(subject, found, divided && inner >= 0 ? line(text, inner) : null));
            }
        }
        return Optional.empty();
    }

    private static CreatedObjects of(Subject subject, Matcher found, @Nullable String line) {
        String schema = found.group("schema");
        boolean hasOwn = subject == Subject.INDEX || subject == Subject.PART;
        String own = hasOwn ? found.group("own") : null;
        String about = line != null ? line : found.group().substring(found.end("name"));
        List<String> names = SqlNames.allStored(REFERENCES.split(about, 2)[0]);
        Set<String> columns = Set.of();
        if (subject == Subject.CHANGE) {
            columns = CHANGED.matcher(about)
                    .results()
                    .map(changed -> SqlNames.stored(changed.group(1)))
                    .filter(each -> !NO_COLUMN.contains(each))
                    .collect(Collectors.toSet());
        } else if (subject == Subject.TABLE && line == null) {
            names = SqlNames.allStored(about);
            columns = new HashSet<>(names);
        } else if (subject == Subject.TABLE && !names.isEmpty() && !NO_COLUMN.contains(names.get(0))) {
            names = names.subList(0, 1);
            columns = Set.of(names.get(0));
        }
        return new CreatedObjects(
                subject,
                SqlNames.storedSchema(schema),
                SqlNames.stored(found.group("name")),
                own == null ? "" : SqlNames.stored(own),
                columns,
                new HashSet<>(names),
                line == null);
    }

    /** The line, or the first one after it that has a name. */
    private static String line(String text, int inner) {
        List<String> lines = text.lines().toList();
        return lines.stream()
                .skip(inner)
                .filter(each -> WORD.matcher(each).find())
                .findFirst()
                .orElse("");
    }

    /** Whether the statement names the schema, so that objects of the same name in other schemas are others. */
    public boolean isQualified() {
        return schema != null;
    }

    /** Whether the statement, or the line, creates this object. */
    public boolean include(ObjectPath path) {
        if (schema != null && !schema.equals(path.schema())) {
            return false;
        }
        return switch (subject) {
            case TABLE, CHANGE -> isInTable(path) && isDefined(path);
            case INDEX -> isInTable(path) && path.kind() == ObjectKind.INDEX && isIndex(path);
            case PART ->
                isInTable(path)
                        && (path.kind() == ObjectKind.TRIGGER
                                || path.kind() == ObjectKind.POLICY
                                || path.kind() == ObjectKind.RULE)
                        && path.name().equals(own);
            case FUNCTION -> path.kind() == ObjectKind.FUNCTION && path.name().startsWith(name + "(");
            case SCHEMA -> path.kind() == ObjectKind.SCHEMA && path.name().equals(name);
            case EXTENSION -> path.kind() == ObjectKind.EXTENSION && path.name().equals(name);
            case OTHER ->
                path.table() == null
                        && path.kind() != ObjectKind.TABLE
                        && path.name().equals(name);
            case GRANT -> path.table() == null && path.name().equals(name);
        };
    }

    private boolean isInTable(ObjectPath path) {
        QualifiedName relation = path.relation();
        return relation != null && relation.name().equals(name) && path.kind() != ObjectKind.VIEW;
    }

    private boolean isIndex(ObjectPath path) {
        boolean unnamed = own.isEmpty() || path.name().isEmpty();
        return unnamed ? names.containsAll(path.columns()) : path.name().equals(own);
    }

    private boolean isDefined(ObjectPath path) {
        return switch (path.kind()) {
            case TABLE -> subject == Subject.TABLE && whole;
            case COLUMN -> columns.contains(path.name());
            case PRIMARY_KEY, UNIQUE, FOREIGN_KEY, CHECK, EXCLUSION ->
                names.contains(path.name()) || (!path.columns().isEmpty() && names.containsAll(path.columns()));
            default -> false;
        };
    }
}
