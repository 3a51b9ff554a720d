package io.github.schemaguard.changelog.diff;

import io.github.schemaguard.changelog.ChangeEffect;
import io.github.schemaguard.changelog.SchemaChange;
import io.github.schemaguard.changelog.SchemaChange.FactChange;
import io.github.schemaguard.changelog.SchemaChange.Group;
import io.github.schemaguard.document.text.FencedCode;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code diff.md}: a difference as one comment of a pull request. The most important changes come first, and what does not fit
 * is counted.
 */
public final class DiffMarkdown {

    /** The longest comment that GitHub accepts. */
    public static final int LONGEST = 65_536;

    /** The first line, by which a comment is found again. */
    public static final String MARKER = "<!-- schemaguard diff -->";

    /** For the lines that count what does not fit. */
    private static final int RESERVED = 1_000;

    private static final int LONGEST_DIAGRAM = 16_000;
    private static final int MOST_PARTS = 40;

    private final StateDifference difference;
    private final String drift;
    private final Map<ObjectPath, SchemaObject> added;
    private final Map<ObjectPath, SchemaObject> removed;

    /** @param drift Markdown about findings for the end of the text; empty for none */
    private DiffMarkdown(StateDifference difference, String drift) {
        this.difference = difference;
        this.drift = drift;
        this.added = objects(difference.after());
        this.removed = objects(difference.before());
    }

    /**
     * Renders a difference.
     *
     * @param drift Markdown about findings, for the end; empty for none
     */
    public static String render(StateDifference difference, String drift) {
        return new DiffMarkdown(difference, drift).text();
    }

    private static Map<ObjectPath, SchemaObject> objects(Catalog catalog) {
        Map<ObjectPath, SchemaObject> objects = new HashMap<>();
        catalog.forEach(objects::put);
        return objects;
    }

    private String text() {
        StringBuilder text = new StringBuilder(MARKER).append("\n\n## Schema: ").append(difference.summary());
        text.append("\n\nFrom ").append(FactMarkdown.code(difference.base()));
        text.append("\\\nto ").append(FactMarkdown.code(difference.head())).append("\n");
        if (difference.isEmpty()) {
            text.append("\nBoth states of the schema are the same.\n");
        }
        String diagram = diagram();
        int limit = LONGEST - RESERVED - diagram.length() - drift.length();
        for (ChangeEffect effect : ChangeEffect.values()) {
            changes(text, effect, limit);
        }
        return text.append(diagram).append(drift).toString();
    }

    private void changes(StringBuilder text, ChangeEffect effect, int limit) {
        List<SchemaChange> changes = difference.changes(effect);
        if (changes.isEmpty()) {
            return;
        }
        text.append("\n### ")
                .append(title(effect))
                .append(" (")
                .append(changes.size())
                .append(")\n\n");
        int shown = 0;
        for (SchemaChange change : changes) {
            String line = "- " + change.group().title() + " " + words(change) + "\n";
            String whole = line + parts(change);
            String fitting = text.length() + whole.length() <= limit ? whole : line;
            if (text.length() + fitting.length() > limit) {
                break;
            }
            text.append(fitting);
            shown++;
        }
        if (shown < changes.size()) {
            text.append("- and ").append(changes.size() - shown).append(" more, which do not fit here\n");
        }
    }

    private static String title(ChangeEffect effect) {
        return switch (effect) {
            case BREAKING -> "Breaking: statements that work today can fail, or give other results";
            case ADDITIVE -> "Additive: statements that work today still work";
            case COSMETIC -> "Cosmetic: no statement notices";
        };
    }

    /** The line of the change log; only a comment, which is prose there, becomes code, so that it mentions nobody. */
    private String words(SchemaChange change) {
        FactChange fact = change.fact();
        if (fact != null && fact.attribute() == Attribute.COMMENT) {
            return change.path().kind().label().replace('-', ' ') + " "
                    + FactMarkdown.code(change.path().toString()) + ": comment " + value(fact.before()) + " → "
                    + value(fact.after());
        }
        return change.markdown()
                + object(change)
                        .filter(object -> fact == null)
                        .map(FactMarkdown::of)
                        .orElse("");
    }

    private static String value(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "none" : FactMarkdown.code(value);
    }

    private Optional<SchemaObject> object(SchemaChange change) {
        return Optional.ofNullable((change.group() == Group.REMOVED ? removed : added).get(change.path()));
    }

    /** What a new table, view or type consists of. */
    private String parts(SchemaChange change) {
        List<SchemaObject> children =
                change.group() == Group.ADDED && change.path().kind() != ObjectKind.SCHEMA
                        ? object(change).map(SchemaObject::children).orElse(List.of())
                        : List.of();
        StringBuilder text = new StringBuilder();
        children.stream()
                .limit(MOST_PARTS)
                .forEach(child ->
                        text.append("  - ").append(FactMarkdown.line(child)).append('\n'));
        if (children.size() > MOST_PARTS) {
            text.append("  - and ").append(children.size() - MOST_PARTS).append(" more\n");
        }
        return text.toString();
    }

    private String diagram() {
        TouchedTables tables = new TouchedTables(difference);
        Optional<String> drawn = tables.diagram();
        if (drawn.isEmpty() || drawn.get().length() > LONGEST_DIAGRAM) {
            return tables.count() == 0 ? "" : "\n" + tables.count() + " tables change: too many for one diagram.\n";
        }
        return "\n<details>\n<summary>Diagram of the changed tables and their neighbours</summary>\n\n"
                + FencedCode.of("mermaid", drawn.get()) + "\n</details>\n";
    }
}
