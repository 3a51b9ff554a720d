package io.github.schemaguard.compare.rule.naming;

import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.compare.rule.JavaLiteral;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One table, column or sequence is missing, and a similar one exists under another name or in another schema. */
public final class RenameRule extends NamingRule {

    public RenameRule() {
        super("SG902", "rename");
    }

    @Override
    String message(List<RenamedObject> objects, String expectedBy, ComparisonContext context) {
        RenamedObject object = objects.get(0);
        String reference = context.reference().label();
        String present = "no such " + object.kind().label() + " in the " + reference + ", which has "
                + object.present().path();
        if (object.isInOtherSchema()) {
            return present + " instead: perhaps in another schema";
        }
        return present + (object.hasSameShape(context.reference()) ? " of the same shape" : "")
                + " instead: perhaps renamed"
                + object.evidence(context)
                        .map(evidence -> ", because " + evidence)
                        .orElse("");
    }

    @Override
    Optional<Repair> databaseRepair(RenamedObject object, ComparisonContext context) {
        ObjectPath present = object.present().path();
        ObjectPath missing = object.missing().path();
        QualifiedName relation = present.relation();
        String hazard = "short exclusive lock; statements with the old name fail";
        if (object.kind() == ObjectKind.COLUMN && relation != null) {
            return Optional.of(Repair.database(
                    "ALTER TABLE " + context.definingTable(relation, present.name()) + " RENAME COLUMN "
                            + SqlIdentifier.quote(present.name()) + " TO " + SqlIdentifier.quote(missing.name()),
                    hazard));
        }
        String alter = "ALTER " + present.kind().label().toUpperCase(Locale.ROOT) + " " + present;
        return Optional.of(Repair.database(
                object.isInOtherSchema()
                        ? alter + " SET SCHEMA " + SqlIdentifier.quote(Objects.requireNonNull(missing.schema()))
                        : alter + " RENAME TO " + SqlIdentifier.quote(missing.name()),
                hazard));
    }

    @Override
    String entityRepair(RenamedObject object) {
        ObjectPath actual = object.present().path();
        return object.isInOtherSchema()
                ? annotation(actual.kind()) + "(schema = " + JavaLiteral.ofName(Objects.requireNonNull(actual.schema()))
                        + ")"
                : annotation(actual.kind()) + "(" + nameAttribute(actual.kind()) + " = "
                        + JavaLiteral.ofName(actual.name()) + ")";
    }

    private static String annotation(ObjectKind kind) {
        return switch (kind) {
            case COLUMN -> "@Column";
            case SEQUENCE -> "@SequenceGenerator";
            default -> "@Table";
        };
    }

    /** The annotation's attribute for the name in the database. */
    private static String nameAttribute(ObjectKind kind) {
        return kind == ObjectKind.SEQUENCE ? "sequenceName" : "name";
    }
}
