package io.github.schemaguard.changelog;

import io.github.schemaguard.changelog.SchemaChange.FactChange;
import io.github.schemaguard.changelog.SchemaChange.Group;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.document.rename.SchemaRenames;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.source.Coverage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares two states of a schema, fact by fact. Objects are matched by their key ({@link SchemaObject#key()}).
 * Constraints and indexes without such a match are matched by name.
 */
public final class ChangeDetection {

    private final Coverage coverage;
    private final EffectRules effects;
    private final List<SchemaChange> changes = new ArrayList<>();

    private ChangeDetection(Coverage coverage, EffectRules effects) {
        this.coverage = coverage;
        this.effects = effects;
    }

    /**
     * The changes in the order of the log.
     *
     * @param before null for the first state, in which everything is new
     * @param coverage the facts that both states cover
     * @param hints the renames that the user configured
     */
    public static List<SchemaChange> between(
            @Nullable Catalog before, Catalog after, Coverage coverage, RenameHints hints) {
        Catalog first = before == null ? Catalog.EMPTY : before;
        return between(first, after, coverage, SchemaRenames.between(first, after, hints));
    }

    /** The changes in the order of the log, with these renames and no others. */
    static List<SchemaChange> between(Catalog first, Catalog after, Coverage coverage, SchemaRenames renames) {
        ChangeDetection changes = new ChangeDetection(coverage, EffectRules.in(after));
        changes.renamed(renames);
        changes.compare(null, null, renames.applyTo(first).children(), after.children());
        Collections.sort(changes.changes);
        return List.copyOf(changes.changes);
    }

    /** The same object in both states. */
    private record Pair(SchemaObject before, SchemaObject after) {}

    private void renamed(SchemaRenames renames) {
        renames.tables().forEach((old, now) -> rename(ObjectPath.table(old), ObjectPath.table(now)));
        renames.columns()
                .forEach((table, columns) -> columns.forEach(
                        (old, now) -> rename(ObjectPath.column(table, old), ObjectPath.column(table, now))));
    }

    private void rename(ObjectPath old, ObjectPath now) {
        String text = old.kind().label() + " " + code(old) + " → " + code(now);
        FactChange fact = new FactChange(Attribute.NAME, old.toString(), now.toString());
        changes.add(new SchemaChange(Group.RENAMED, now, text, ChangeEffect.BREAKING, fact));
    }

    /** @param owner of the objects in the new state; null for those of the database itself */
    private void compare(
            @Nullable ObjectPath parent,
            @Nullable SchemaObject owner,
            List<SchemaObject> before,
            List<SchemaObject> after) {
        List<SchemaObject> gone = covered(before);
        List<SchemaObject> added = covered(after);
        List<Pair> matched = new ArrayList<>();
        match(gone, added, matched, SchemaObject::key);
        match(gone, added, matched, object -> object.kind().matchedByDefinition() ? object.name() : "");
        matched.forEach(pair -> changed(parent, pair.before(), pair.after()));
        for (SchemaObject object : gone) {
            add(Group.REMOVED, Catalog.path(parent, object), object, "", EffectRules.ofRemoved(object), null);
        }
        for (SchemaObject object : added) {
            ChangeEffect effect = effects.ofAdded(object, owner, added);
            add(Group.ADDED, Catalog.path(parent, object), object, what(object), effect, null);
        }
    }

    private List<SchemaObject> covered(List<SchemaObject> objects) {
        return objects.stream()
                .filter(object -> coverage.covers(object.kind(), Attribute.EXISTS))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Removes the pairs of the same kind with the same mark from both lists. An empty mark matches nothing. */
    private static void match(
            List<SchemaObject> gone,
            List<SchemaObject> added,
            List<Pair> matched,
            Function<SchemaObject, String> mark) {
        Map<List<Object>, Deque<SchemaObject>> byMark = new HashMap<>();
        for (SchemaObject object : added) {
            byMark.computeIfAbsent(List.of(object.kind(), mark.apply(object)), any -> new ArrayDeque<>())
                    .add(object);
        }
        Set<SchemaObject> found = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.removeIf(old -> {
            Deque<SchemaObject> same = byMark.get(List.of(old.kind(), mark.apply(old)));
            if (same == null || same.isEmpty() || mark.apply(old).isEmpty()) {
                return false;
            }
            SchemaObject now = same.remove();
            matched.add(new Pair(old, now));
            return found.add(now);
        });
        added.removeIf(found::contains);
    }

    private void changed(@Nullable ObjectPath parent, SchemaObject old, SchemaObject now) {
        ObjectPath path = Catalog.path(parent, now);
        TreeSet<Attribute> attributes = new TreeSet<>(old.facts().keySet());
        attributes.addAll(now.facts().keySet());
        for (Attribute attribute : attributes) {
            String was = old.facts().get(attribute);
            String is = now.facts().get(attribute);
            if (coverage.covers(now.kind(), attribute) && !Objects.equals(was, is)) {
                fact(path, new Pair(old, now), attribute, was, is);
            }
        }
        compare(path, now, old.children(), now.children());
    }

    private void fact(ObjectPath path, Pair pair, Attribute attribute, @Nullable String was, @Nullable String is) {
        SchemaObject object = pair.after();
        if (attribute == Attribute.NAME && was != null && is != null) {
            String text = noun(object) + " " + MarkdownText.code(path.toString()) + ": " + MarkdownText.code(was)
                    + " → " + MarkdownText.code(is);
            changes.add(new SchemaChange(
                    Group.RENAMED, path, text, ChangeEffect.COSMETIC, new FactChange(attribute, was, is)));
            return;
        }
        String values =
                isLong(was) || isLong(is) ? " changed" : " " + value(attribute, was) + " → " + value(attribute, is);
        add(
                Group.CHANGED,
                path,
                object,
                ": " + attribute.label().replace('-', ' ') + values,
                EffectRules.ofChanged(pair.before(), object, attribute),
                new FactChange(attribute, was, is));
    }

    private static boolean isLong(@Nullable String value) {
        return value != null && (value.length() > 200 || value.contains("\n"));
    }

    private static String value(Attribute attribute, @Nullable String value) {
        if (value == null) {
            return "none";
        }
        return switch (attribute) {
            case COMMENT -> "\"" + MarkdownText.cell(value) + "\"";
            case NULLABLE, VALIDATED, ENFORCED, UNIQUE, VALID, CYCLE -> value;
            default -> MarkdownText.code(value);
        };
    }

    private void add(
            Group group,
            ObjectPath path,
            SchemaObject object,
            String rest,
            ChangeEffect effect,
            @Nullable FactChange fact) {
        changes.add(new SchemaChange(group, path, noun(object) + " " + code(path) + rest, effect, fact));
    }

    private static String noun(SchemaObject object) {
        return object.kind().label().replace('-', ' ');
    }

    private static String code(ObjectPath path) {
        if (path.schema() == null || path.kind() == ObjectKind.SCHEMA) {
            return MarkdownText.code(SqlIdentifier.quote(path.name()));
        }
        boolean named = path.kind().matchedByDefinition() && !path.name().isEmpty() && path.table() != null;
        String text = path.toString();
        return MarkdownText.code(text) + (named ? " " + MarkdownText.code(path.name()) : "");
    }

    /** A short description of a new object. */
    private static String what(SchemaObject object) {
        if (object instanceof Schema schema) {
            int columns = schema.tables().stream()
                    .mapToInt(table -> table.columns().size())
                    .sum();
            int tables = schema.tables().size();
            return " with " + tables + (tables == 1 ? " table" : " tables") + " and " + columns
                    + (columns == 1 ? " column" : " columns");
        }
        if (object instanceof Table table) {
            int columns = table.columns().size();
            return " with " + columns + (columns == 1 ? " column" : " columns");
        }
        if (object instanceof Column || (object.kind().matchedByDefinition() && !isLong(object.summary()))) {
            return ": " + MarkdownText.code(object.summary());
        }
        return "";
    }
}
