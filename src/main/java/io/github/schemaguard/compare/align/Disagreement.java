package io.github.schemaguard.compare.align;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact on which sides differ.
 *
 * @param path of the object as the most trusted side that has it names it
 * @param attribute which fact; {@link Attribute#EXISTS} when a side that should have the object lacks it
 * @param asked the sides that speak of this fact
 * @param values what they say; a side that has nothing to say, or lacks the object, is absent
 * @param objects the object on each side that has it, also on sides that were not asked
 * @param owners the table, view or schema that holds the object, or would hold it, on each side
 */
public record Disagreement(
        ObjectPath path,
        Attribute attribute,
        Set<Side> asked,
        Map<Side, String> values,
        Map<Side, SchemaObject> objects,
        Map<Side, SchemaObject> owners) {

    public Disagreement {
        asked = Set.copyOf(asked);
        values = Map.copyOf(values);
        objects = Map.copyOf(objects);
        owners = Map.copyOf(owners);
    }

    /** Whether both sides speak of the fact and say different things. */
    public boolean between(Side one, Side other) {
        return asked.contains(one) && asked.contains(other) && !Objects.equals(values.get(one), values.get(other));
    }

    public @Nullable String value(Side side) {
        return values.get(side);
    }

    public boolean isAbout(Attribute fact) {
        return attribute == fact;
    }
}
