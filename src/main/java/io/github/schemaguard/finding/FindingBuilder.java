package io.github.schemaguard.finding;

import io.github.schemaguard.finding.Finding.Provenance;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A finding that is not complete yet. Only a rule can start one, and only a builder makes a {@link Finding}, so
 * that every finding has the code and the name of a rule.
 */
public final class FindingBuilder {

    private final String code;
    private final String rule;
    private final Consequence consequence;
    private Severity severity;
    private String message;
    private @Nullable ObjectPath object;
    private @Nullable Attribute attribute;
    private Map<Side, String> values = Map.of();
    private @Nullable Side odd;
    private @Nullable Provenance provenance;
    private boolean worthReporting = true;
    private List<Location> locations = List.of();
    private List<Repair> repairs = new ArrayList<>();
    private List<FindingMember> members = List.of();

    /** Starts from the code and the name of a rule; for {@code Rule} alone. */
    FindingBuilder(String code, String rule, Severity severity, Consequence consequence, String message) {
        this.code = Objects.requireNonNull(code);
        this.rule = Objects.requireNonNull(rule);
        this.severity = Objects.requireNonNull(severity);
        this.consequence = Objects.requireNonNull(consequence);
        this.message = Objects.requireNonNull(message);
    }

    /** Starts from a finding that some rule has made. */
    FindingBuilder(Finding finding) {
        code = finding.code();
        rule = finding.rule();
        severity = finding.severity();
        consequence = finding.consequence();
        message = finding.message();
        object = finding.object();
        attribute = finding.attribute();
        values = finding.values();
        odd = finding.odd();
        provenance = finding.provenance();
        locations = finding.locations();
        repairs.addAll(finding.repairs());
        members = finding.members();
    }

    /** Sets the fact that the finding is about. Every finding needs one. */
    public FindingBuilder about(ObjectPath path, Attribute fact) {
        object = Objects.requireNonNull(path);
        attribute = Objects.requireNonNull(fact);
        return this;
    }

    /** Sets the value on each side; a side without a value is absent. */
    public FindingBuilder values(Map<Side, String> bySide) {
        values = Map.copyOf(bySide);
        return this;
    }

    /** Sets the side that differs from the others; null when no side does. */
    public FindingBuilder odd(@Nullable Side side) {
        odd = side;
        return this;
    }

    /**
     * Records whether an annotation declares what the finding is about. What Hibernate only infers is reported one level
     * lower, and not at all when the level is {@link Severity#INFO} already.
     */
    public FindingBuilder declared(boolean declared) {
        provenance = declared ? Provenance.DECLARED : Provenance.INFERRED;
        if (!declared) {
            worthReporting = severity != Severity.INFO;
            severity = severity.lowered();
        }
        return this;
    }

    /** Records that an annotation declares what the finding is about, unless the rule has recorded that already. */
    public FindingBuilder declaredByDefault() {
        return provenance == null ? declared(true) : this;
    }

    /** Removes changes to the database if no annotation declares anything else than the database has. */
    public FindingBuilder withoutChangeOfWhatIsInferred() {
        if (provenance == Provenance.INFERRED) {
            repairs.removeIf(repair -> repair.target() == Side.DATABASE);
        }
        return this;
    }

    /** The level so far. */
    public Severity severity() {
        return severity;
    }

    public FindingBuilder severity(Severity level) {
        severity = Objects.requireNonNull(level);
        return this;
    }

    /** Adds to the sentence about the difference. */
    public FindingBuilder also(String more) {
        message = message + "; " + more;
        return this;
    }

    public FindingBuilder message(String sentence) {
        message = Objects.requireNonNull(sentence);
        return this;
    }

    /** Sets the Java and document lines, most useful first. */
    public FindingBuilder at(List<Location> places) {
        locations = List.copyOf(places);
        return this;
    }

    /** Adds a repair after those that the finding has. */
    public FindingBuilder repair(Repair repair) {
        repairs.add(repair);
        return this;
    }

    /** Adds a repair if there is one. */
    public FindingBuilder repair(Optional<Repair> repair) {
        repair.ifPresent(repairs::add);
        return this;
    }

    /** Replaces all repairs. */
    public FindingBuilder repairs(List<Repair> all) {
        repairs = new ArrayList<>(all);
        return this;
    }

    /** Replaces each repair by what the function makes of it, or removes it. */
    public FindingBuilder eachRepair(Function<Repair, Optional<Repair>> change) {
        return repairs(repairs.stream().map(change).flatMap(Optional::stream).toList());
    }

    /** Sets the objects that one finding reports together; empty when it is about one object. */
    public FindingBuilder members(List<ObjectPath> objects) {
        members = objects.stream().map(FindingMember::of).toList();
        return this;
    }

    /** Sets the findings that one finding reports together, each with its own values, places and repairs. */
    public FindingBuilder grouping(List<Finding> findings) {
        members = findings.stream()
                .map(finding ->
                        new FindingMember(finding.object(), finding.values(), finding.locations(), finding.repairs()))
                .toList();
        return this;
    }

    /** Keeps only the members that fit, with their places. */
    public FindingBuilder keeping(Predicate<ObjectPath> fits) {
        members = members.stream().filter(member -> fits.test(member.object())).toList();
        List<Location> own = members.stream()
                .flatMap(member -> member.locations().stream())
                .distinct()
                .toList();
        locations = own.isEmpty() ? locations : own;
        return this;
    }

    /** Replaces the places of the finding and of its members. */
    public FindingBuilder eachLocation(UnaryOperator<Location> change) {
        locations = locations.stream().map(change).distinct().toList();
        members = members.stream()
                .map(member -> new FindingMember(
                        member.object(),
                        member.values(),
                        member.locations().stream().map(change).distinct().toList(),
                        member.repairs()))
                .toList();
        return this;
    }

    /** This finding; empty when it is not worth reporting, see {@link #declared}. */
    public Optional<FindingBuilder> found() {
        return worthReporting ? Optional.of(this) : Optional.empty();
    }

    /**
     * Makes the finding.
     *
     * @throws NullPointerException when {@link #about} was not called
     */
    public Finding build() {
        return new Finding(
                code,
                rule,
                severity,
                consequence,
                Objects.requireNonNull(object, "a finding is about an object"),
                Objects.requireNonNull(attribute, "a finding is about an attribute"),
                values,
                odd,
                provenance,
                locations,
                message,
                repairs,
                members);
    }
}
