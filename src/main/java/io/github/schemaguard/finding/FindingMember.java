package io.github.schemaguard.finding;

import io.github.schemaguard.model.fact.ObjectPath;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One object of a finding about several.
 *
 * @param values its value on each side; empty when the finding states them, or none differs
 * @param locations its own Java and document lines; empty when the finding has them
 * @param repairs its own repairs; empty when the finding has them
 */
public record FindingMember(
        ObjectPath object, Map<Side, String> values, List<Location> locations, List<Repair> repairs) {

    public FindingMember {
        Objects.requireNonNull(object);
        EnumMap<Side, String> bySide = new EnumMap<>(Side.class);
        bySide.putAll(values);
        values = Collections.unmodifiableMap(bySide);
        locations = List.copyOf(locations);
        repairs = List.copyOf(repairs);
    }

    /** An object of which the finding says everything. */
    static FindingMember of(ObjectPath object) {
        return new FindingMember(object, Map.of(), List.of(), List.of());
    }

    /** The name of the object. */
    @Override
    public String toString() {
        return object.toString();
    }
}
