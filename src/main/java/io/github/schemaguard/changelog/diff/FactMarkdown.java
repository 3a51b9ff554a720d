package io.github.schemaguard.changelog.diff;

import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.finding.VisibleText;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts of an object that was added or removed, as Markdown. All of them are code, so that none becomes markup. */
final class FactMarkdown {

    /** What the summary of an object leaves out. */
    private static final List<Attribute> SHOWN = List.of(
            Attribute.DEFAULT,
            Attribute.IDENTITY,
            Attribute.GENERATED,
            Attribute.LABELS,
            Attribute.ON_DELETE,
            Attribute.ON_UPDATE,
            Attribute.COMMENT);

    /** What is the case if nobody asks for anything. */
    private static final Set<String> USUAL = Set.of("no action");

    private static final int LONGEST = 200;

    private FactMarkdown() {}

    /** Facts behind a text that names the object: {@code , default `now()`}; empty if there are none. */
    static String of(SchemaObject object) {
        List<String> texts = new ArrayList<>();
        Map<Attribute, String> facts = object.facts();
        for (Attribute attribute : SHOWN) {
            String value = facts.get(attribute);
            if (value != null && !USUAL.contains(value)) {
                texts.add(", " + label(attribute) + " " + code(value));
            }
        }
        return String.join("", texts);
    }

    /** An object inside of another one, in a line of its own. */
    static String line(SchemaObject object) {
        String name = object.kind() == ObjectKind.COLUMN || object.summary().equals(object.name())
                ? " " + code(object.name())
                : "";
        String summary = object.summary().equals(object.name()) ? "" : ": " + code(object.summary());
        return object.kind().label().replace('-', ' ') + name + summary + of(object);
    }

    static String label(Attribute attribute) {
        return attribute.label().replace('-', ' ');
    }

    /** A value as code, shortened. */
    static String code(String value) {
        String visible = VisibleText.characters(value);
        int points = visible.codePointCount(0, visible.length());
        return MarkdownText.code(
                points <= LONGEST ? visible : visible.substring(0, visible.offsetByCodePoints(0, LONGEST)) + "…");
    }
}
