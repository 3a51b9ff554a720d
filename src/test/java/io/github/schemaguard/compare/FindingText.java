package io.github.schemaguard.compare;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that findings say, as text for golden files. */
public final class FindingText {

    /** Places whose names tell what was asked for. */
    static final LocationLookup PLACES = new LocationLookup() {
        @Override
        public Optional<Location> of(MappedMember member) {
            String language = member.entity().contains("Kotlin") ? ".kt" : "";
            return Optional.of(new Location("source of " + member + language, 0));
        }

        @Override
        public Optional<Location> inDocument(ObjectPath path, Attribute attribute) {
            return Optional.of(new Location("document on " + path + " " + attribute.label(), 0));
        }
    };

    private FindingText() {}

    public static String of(String name, List<Finding> findings) {
        return "== " + name + "\n" + findings.stream().map(FindingText::of).collect(Collectors.joining()) + "\n";
    }

    private static String of(Finding finding) {
        StringBuilder text = new StringBuilder();
        text.append(String.join(
                        " ",
                        finding.code(),
                        finding.rule(),
                        finding.severity().name(),
                        finding.consequence().name(),
                        finding.object().kind().label(),
                        finding.object().toString(),
                        finding.attribute().label()))
                .append('\n');
        line(text, "says", finding.message());
        finding.values().forEach((side, value) -> line(text, side.label(), value));
        line(text, "odd", finding.odd() == null ? "nobody" : finding.odd().label());
        line(text, "provenance", String.valueOf(finding.provenance()));
        finding.locations().forEach(location -> line(text, "at", location.toString()));
        finding.memberObjects()
                .forEach(member -> line(text, "member", member.kind().label() + " " + member));
        finding.repairs()
                .forEach(repair -> line(text, "repair of " + repair.target().label(), repair(repair)));
        return text.toString();
    }

    private static String repair(Repair repair) {
        return repair.text()
                + (repair.hazard() == null ? "" : " -- " + repair.hazard())
                + (repair.steps().get(0).outsideTransaction() ? " (outside of a transaction)" : "");
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  ")
                .append(name)
                .append(": ")
                .append(value.replace("\n", "\n    "))
                .append('\n');
    }
}
