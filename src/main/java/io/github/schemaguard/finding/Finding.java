package io.github.schemaguard.finding;

import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule reports about one fact. A {@link FindingBuilder} makes findings; it starts from a {@link Rule}.
 *
 * @param code stable, {@code SG} and three digits
 * @param rule the rule's name in words, for example {@code column-length}
 * @param values the value on each side that was asked about the fact; a side without the object or the value is absent
 * @param odd the side that differs from the others; null when all three differ, or when only two were compared and
 *     neither is wrong
 * @param provenance whether an annotation declares it; null when entities are not involved
 * @param locations the Java and document lines, most useful first
 * @param message one sentence for people, without the object's name at its beginning
 * @param repairs in the order in which we recommend them
 * @param members the objects that a grouped finding reports together, each with its own place and repair; empty when it
 *     is about one object
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
        List<FindingMember> members)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::object)
            .thenComparing(Finding::attribute)
            .thenComparing(Finding::code);

    /** Whether an annotation declares something or Hibernate infers it. */
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

    /** The value on a side; empty when the side does not have the object or was not asked about the fact. */
    public Optional<String> value(Side side) {
        return Optional.ofNullable(values.get(side));
    }

    /**
     * What a baseline and a code-quality service recognise the finding by: the rule, the object, the fact and the values. An
     * accepted difference that grows is therefore a new finding. Lines and messages do not count, and neither does which of
     * two equal sides was compared.
     */
    public Fingerprint fingerprint() {
        return fingerprint(object, stated(values).toString());
    }

    private Fingerprint fingerprint(ObjectPath path, String stated) {
        return Fingerprint.ofText(
                String.join("\u0000", code, path.kind().label(), path.toString(), attribute.label(), stated));
    }

    /** The values with the document's in the place of an equal one, or of none, of the database. */
    private static Map<Side, String> stated(Map<Side, String> values) {
        Map<Side, String> stated = new EnumMap<>(Side.class);
        stated.putAll(values);
        String document = stated.get(Side.DOCUMENT);
        if (document != null && document.equals(stated.getOrDefault(Side.DATABASE, document))) {
            stated.remove(Side.DOCUMENT);
            stated.put(Side.DATABASE, document);
        }
        return stated;
    }

    /**
     * What a baseline recognises the parts of the finding by. The members of a group come and go, so each of them is
     * recognised by itself, like a finding about it alone. The values of differences that nobody declared do not count.
     */
    public Map<ObjectPath, Fingerprint> fingerprints() {
        Map<ObjectPath, Fingerprint> each = new LinkedHashMap<>();
        if (provenance != Provenance.INFERRED) {
            if (members.stream().allMatch(member -> member.values().isEmpty())) {
                return Map.of(object, fingerprint());
            }
            members.forEach(member -> each.put(
                    member.object(),
                    fingerprint(member.object(), stated(member.values()).toString())));
            return each;
        }
        for (ObjectPath member : members.isEmpty() ? List.of(object) : memberObjects()) {
            each.put(member, fingerprint(member, "inferred"));
        }
        return each;
    }

    /** The objects that a grouped finding reports together. */
    public List<ObjectPath> memberObjects() {
        return members.stream().map(FindingMember::object).toList();
    }

    /** How many objects it reports. */
    public int size() {
        return Math.max(1, members.size());
    }

    /** Starts a finding that differs from this one only in what is set. */
    public FindingBuilder toBuilder() {
        return new FindingBuilder(this);
    }

    /** The order of reports: severity first, then the object. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
