package io.github.schemaguard.compare.rule.identifiers;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.SequenceUser;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Hibernate takes identifiers from a sequence that does not exist. */
public final class SequenceMissingRule extends EntityRule {
    private static final int MOST_NAMES = 5;

    public SequenceMissingRule() {
        super("SG307", "sequence-missing");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isMissing(ObjectKind.SEQUENCE);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        // Some versions of Hibernate expect a serial column where they insert without an identifier: SG309 is about the
        // column.
        if (SequenceIncrementRule.isOfColumn(difference)) {
            return Optional.empty();
        }
        QualifiedName name = SequenceIncrementRule.name(difference);
        long increment = difference.entity(Sequence.class).options().increment();
        List<SequenceUser> users = difference.context().sequenceUsers(name);
        Optional<ExistingGenerator> existing = users.stream()
                .flatMap(user -> ExistingGenerator.of(user, name, difference.context()).stream())
                .findFirst();
        FindingBuilder finding = error(
                INSERT_FAILS,
                "not in the " + difference.referenceName() + ": INSERT " + entities(users) + "fails"
                        + existing.map(each -> "; " + each.fact()).orElse(""));
        // Another attribute that uses the sequence may get its values from elsewhere.
        if (existing.isPresent() && users.size() == 1 && users.get(0).isOfOneClass()) {
            finding = finding.repair(Repair.entities(existing.get().annotation()));
        }
        return finding.repair(Repair.database(
                        "CREATE SEQUENCE " + name + " INCREMENT BY " + increment,
                        "if the table has rows, START WITH a value above the largest identifier"))
                .found();
    }

    /** {@code of Customer and Invoice} and a space; empty when no entity is known to use the sequence. */
    private static String entities(List<SequenceUser> users) {
        List<String> names = users.stream()
                .flatMap(user -> user.column().owners().stream())
                .map(owner -> MappedMember.ofClass(owner.entity()).toString())
                .distinct()
                .sorted()
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        boolean all = names.size() <= MOST_NAMES;
        List<String> first = names.subList(0, all ? names.size() - 1 : MOST_NAMES - 1);
        String last = all ? names.get(names.size() - 1) : names.size() - first.size() + " others";
        return "of " + (first.isEmpty() ? "" : String.join(", ", first) + " and ") + last + " ";
    }
}
