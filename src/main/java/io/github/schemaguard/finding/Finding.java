package io.github.schemaguard.finding;

import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about one fact on which the sources differ.
 *
 * @param code stable, {@code SG} and three digits
 * @param rule the rule's name in words, for example {@code column-length}
 * @param values what each side that speaks of the fact says; a side that lacks the object is absent
 * @param odd the side that stands alone; null when all three differ or only two were compared and neither is wrong
 * @param provenance whether the entity says it itself; null when entities have no part in it
 * @param locations the Java and document lines, most useful first
 * @param message one sentence for people, without the object's name in front
 * @param repairs in the order in which we recommend them
 * @param members the objects that a grouped finding stands for; empty when it stands for one
 */
public record Finding(
        String code,
        String rule,
        Severity severity,
        Consequence consequence,
        ObjectPath object,
        Attribute attribute,
        Map<Side, String> values,
        @Nullable Side odd,
        @Nullable Provenance provenance,
        List<Location> locations,
        String message,
        List<Repair> repairs,
        List<ObjectPath> members)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::object)
            .thenComparing(Finding::attribute)
            .thenComparing(Finding::code);

    /** Whether an annotation says it or Hibernate fills it in. */
    public enum Provenance {
        DECLARED,
        INFERRED
    }

    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(consequence);
        Objects.requireNonNull(object);
        Objects.requireNonNull(attribute);
        if (!code.matches("SG\\d{3}")) {
            throw new IllegalArgumentException("a code is SG and three digits, not " + code);
        }
        EnumMap<Side, String> bySide = new EnumMap<>(Side.class);
        bySide.putAll(values);
        values = Collections.unmodifiableMap(bySide);
        locations = List.copyOf(locations);
        repairs = List.copyOf(repairs);
        members = List.copyOf(members);
    }

    /** What a side says; empty when it lacks the object or does not speak of the fact. */
    public Optional<String> value(Side side) {
        return Optional.ofNullable(values.get(side));
    }

    /**
     * What a baseline and a code-quality service recognise the finding by: the rule, the object, the fact and what the
     * sides say, so that an accepted difference that grows is a new one. Lines and messages do not matter.
     */
    public Fingerprint fingerprint() {
        return Fingerprint.ofText(String.join(
                "\u0000", code, object.kind().label(), object.toString(), attribute.label(), values.toString()));
    }

    /** Severity first, then the object: the order of reports. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
