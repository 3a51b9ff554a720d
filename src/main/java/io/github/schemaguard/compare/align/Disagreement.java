package io.github.schemaguard.compare.align;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Partition;
import io.github.schemaguard.model.Table;
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
 * @param path the object, under its name in the database, else in the document, else on the first side that has it
 * @param attribute the fact; {@link Attribute#EXISTS} when a side that should have the object does not have it
 * @param asked the sides whose coverage includes this fact
 * @param values the value on each of them; a side without a value or without the object is absent
 * @param objects the object on each side that has it, also on sides that were not asked
 * @param owners the table, view or schema that contains the object, or would contain it, on each side
 */
public record Disagreement(
        ObjectPath path,
        Attribute attribute,
        Set<Side> asked,
        Map<Side, String> values,
        Map<Side, SchemaObject> objects,
        Map<Side, SchemaObject> owners) {

    /** What a message says about {@link #isAboutPartitionInTime}. */
    public static final String IN_TIME = "; partitions by range come and go with time";

    public Disagreement {
        asked = Set.copyOf(asked);
        values = Map.copyOf(values);
        objects = Map.copyOf(objects);
        owners = Map.copyOf(owners);
    }

    /** Whether both sides were asked and have different values. */
    public boolean between(Side one, Side other) {
        return asked.contains(one) && asked.contains(other) && !Objects.equals(values.get(one), values.get(other));
    }

    /** The value on a side; null when it has none, or does not have the object. */
    public @Nullable String value(Side side) {
        return values.get(side);
    }

    /** The value on a side for a message; {@code none} when it has none. */
    public String shown(Side side) {
        return Objects.requireNonNullElse(values.get(side), "none");
    }

    /** The kind of the object in words, for a message: {@code foreign key}. */
    public String kind() {
        return path.kind().label().replace('-', ' ');
    }

    /** Whether it is about this fact. */
    public boolean isAbout(Attribute fact) {
        return attribute == fact;
    }

    /**
     * Whether a side lacks a partition by range although it has others of the same table: such partitions are created and dropped as
     * time goes by, often by an extension.
     */
    public boolean isAboutPartitionInTime() {
        return isAbout(Attribute.EXISTS)
                && objects.values().stream().anyMatch(Disagreement::isOfRange)
                && owners.size() > 1
                && owners.values().stream().allMatch(Disagreement::hasPartitions);
    }

    private static boolean isOfRange(SchemaObject object) {
        return object instanceof Partition partition && partition.bound().startsWith("FOR VALUES FROM ");
    }

    private static boolean hasPartitions(SchemaObject owner) {
        return owner instanceof Table table
                && !table.partitioning().partitions().isEmpty();
    }
}
