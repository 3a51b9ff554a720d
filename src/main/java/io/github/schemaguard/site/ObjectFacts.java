package io.github.schemaguard.site;

import io.github.schemaguard.compare.sql.ReadableExpression;
import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Trigger;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of objects that have no page of their own, whatever their kind. */
final class ObjectFacts {

    /** These have a place of their own, or are part of the summary of a constraint or index. */
    private static final Set<Attribute> ELSEWHERE = EnumSet.of(
            Attribute.NAME,
            Attribute.COMMENT,
            Attribute.COLUMNS,
            Attribute.INCLUDE,
            Attribute.REFERENCES,
            Attribute.PREDICATE,
            Attribute.UNIQUE,
            Attribute.METHOD,
            Attribute.NULLS_NOT_DISTINCT);

    /** What PostgreSQL does unless something else is said. */
    private static final Map<Attribute, String> USUAL = Map.of(
            Attribute.ON_DELETE, "no action",
            Attribute.ON_UPDATE, "no action",
            Attribute.VALIDATED, "yes",
            Attribute.VALID, "yes",
            Attribute.ENFORCED, "yes",
            Attribute.NO_INHERIT, "no",
            Attribute.CYCLE, "no",
            Attribute.KIND, "ordinary");

    private ObjectFacts() {}

    /** Constraints and indexes: the definition as SQL writes it, then what is unusual. */
    static Grid definitions(Collection<? extends SchemaObject> objects) {
        Grid grid = new Grid("Name", "Definition", "Further", "Comment");
        objects.forEach(object -> grid.row(
                CatalogLinks.anchor(object),
                Grid.code(object.name()),
                definition(object),
                facts(object, EnumSet.of(Attribute.DEFINITION)),
                Grid.text(object.facts().get(Attribute.COMMENT))));
        return grid;
    }

    /** The definition of a constraint or index. */
    static Markup definition(SchemaObject object) {
        return object instanceof CheckConstraint check
                ? readable("check (" + ReadableExpression.of(check.expression()) + ")", check.summary())
                : Grid.code(object.summary());
    }

    /** An expression as a person would write it; PostgreSQL's own text is its title. */
    static Markup expression(@Nullable String expression) {
        return expression == null ? new Markup() : readable(ReadableExpression.of(expression), expression);
    }

    private static Markup readable(String readable, String exact) {
        return readable.equals(exact) ? Grid.code(exact) : new Markup().element("code", readable, "title", exact);
    }

    /** Other objects: each fact with its name. */
    static Grid all(Collection<? extends SchemaObject> objects) {
        Grid grid = new Grid("Name", "Facts", "Comment");
        objects.forEach(object -> grid.row(
                CatalogLinks.anchor(object),
                Grid.code(object.name()),
                new Markup().add(list(object, EnumSet.of(Attribute.NAME, Attribute.COMMENT))),
                Grid.text(object.facts().get(Attribute.COMMENT))));
        return grid;
    }

    /** Triggers, with links to their functions. */
    static Grid triggers(Collection<Trigger> triggers, CatalogLinks links, String root) {
        Grid grid = new Grid("Name", "Function", "Facts", "Comment");
        triggers.forEach(trigger -> grid.row(
                CatalogLinks.anchor(trigger),
                Grid.code(trigger.name()),
                links.function(trigger.function(), root),
                facts(trigger, EnumSet.of(Attribute.FUNCTION)),
                Grid.text(trigger.comment())));
        return grid;
    }

    /** What is unusual about an object itself, as one list. */
    static Markup facts(SchemaObject object, Set<Attribute> without) {
        EnumSet<Attribute> left = EnumSet.copyOf(ELSEWHERE);
        left.addAll(without);
        return new Markup().add(list(object, left));
    }

    private static String list(SchemaObject object, Set<Attribute> without) {
        Markup list = new Markup();
        object.facts().forEach((attribute, value) -> {
            if (!without.contains(attribute) && !value.equals(USUAL.get(attribute))) {
                list.open("div")
                        .element("dt", words(attribute))
                        .open("dd")
                        .element("code", value)
                        .close()
                        .close();
            }
        });
        return list.isEmpty()
                ? ""
                : new Markup()
                        .open("dl", "class", "facts")
                        .add(list.toString())
                        .close()
                        .toString();
    }

    static String words(Attribute attribute) {
        return attribute.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
