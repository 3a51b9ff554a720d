package io.github.schemaguard.compare.rule.identifiers;

import static io.github.schemaguard.finding.Consequence.DUPLICATE_KEY;
import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn.Generation;
import io.github.schemaguard.mapping.MappedColumn.Generation.IncrementMismatch;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.part.Identity;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The entity takes more or fewer identifiers per call than the increment of the sequence. */
public final class SequenceIncrementRule extends EntityRule {

    public SequenceIncrementRule() {
        super("SG308", "sequence-increment");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return (difference.isAbout(ObjectKind.SEQUENCE, Attribute.INCREMENT)
                        || (difference.isMissing(ObjectKind.SEQUENCE)
                                && behindIdentity(difference).isPresent()))
                && !isOfColumn(difference);
    }

    /**
     * Whether PostgreSQL has made the sequence for a serial column, as some versions of Hibernate create identity columns. Then
     * Hibernate never asks for it, and one of the same name elsewhere may belong to nothing.
     */
    static boolean isOfColumn(EntityDifference difference) {
        return difference.entity(Sequence.class).ownedBy() != null;
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        long wanted = difference.entity(Sequence.class).options().increment();
        long actual = difference.reference() == null
                ? behindIdentity(difference).orElseThrow().options().increment()
                : difference.reference(Sequence.class).options().increment();
        if (wanted == actual) {
            return Optional.empty();
        }
        String both = difference.referenceName() + " increment " + actual + ", entity allocationSize " + wanted;
        IncrementMismatch mismatch = mismatch(difference);
        if (mismatch == IncrementMismatch.CORRECTED) {
            return Optional.empty();
        }
        FindingBuilder finding = mismatch == IncrementMismatch.REFUSED
                ? error(INSERT_FAILS, both + ": Hibernate does not start")
                : wanted > actual
                        ? error(DUPLICATE_KEY, both + ": identifiers of different sessions overlap and INSERT fails")
                        : info(both + ": identifiers are skipped");
        return finding.repair(Repair.entities("@SequenceGenerator(allocationSize = " + actual + ")"))
                .repair(Repair.database(
                        "ALTER SEQUENCE " + difference.path() + " INCREMENT BY " + wanted,
                        "deploy together with the application; older versions of it create duplicate identifiers"))
                .found();
    }

    /** What Hibernate does about it for one of the attributes that use the sequence; the strictest of them. */
    private static IncrementMismatch mismatch(EntityDifference difference) {
        return difference.context().sequenceUsers(name(difference)).stream()
                .map(user -> user.column().generation())
                .map(Generation::mismatch)
                .min(Comparator.naturalOrder())
                .orElse(IncrementMismatch.IGNORED);
    }

    static QualifiedName name(EntityDifference difference) {
        return new QualifiedName(
                Objects.requireNonNull(difference.path().schema()),
                difference.path().name());
    }

    /** The identity column whose sequence has this name; PostgreSQL names it after table and column. */
    private static Optional<Identity> behindIdentity(EntityDifference difference) {
        QualifiedName name = name(difference);
        return difference.context().referenceCatalog().schema(name.schema()).stream()
                .flatMap(schema -> schema.tables().stream())
                .flatMap(table -> table.columns().stream()
                        .filter(column -> name.name().equals(table.name() + "_" + column.name() + "_seq")))
                .flatMap(column -> Stream.ofNullable(column.identity()))
                .findFirst();
    }
}
