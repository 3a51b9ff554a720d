package io.github.schemaguard.compare.rule.naming;

import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.finding.Repair;
import java.util.List;
import java.util.Optional;

/** Several names differ only in spelling, or only in the schema, because of one setting. */
public final class NamingConventionRule extends NamingRule {

    public NamingConventionRule() {
        super("SG901", "naming");
    }

    @Override
    String message(List<RenamedObject> objects, String expectedBy, ComparisonContext context) {
        RenamedObject first = objects.get(0);
        return objects.size() + " names differ only in "
                + (first.isInOtherSchema()
                        ? "their schema: the default schema does not match; "
                        : "spelling: the naming strategy does not match; ")
                + expectedBy + " have " + first.missing().path() + ", the "
                + context.reference().label() + " has "
                + first.present().path();
    }

    /** Empty: one setting is wrong, and not all of the names. */
    @Override
    Optional<Repair> databaseRepair(RenamedObject object, ComparisonContext context) {
        return Optional.empty();
    }

    @Override
    String entityRepair(RenamedObject object) {
        return object.isInOtherSchema()
                ? "hibernate.default_schema=" + object.present().path().schema()
                : "hibernate.physical_naming_strategy as the application configures it";
    }
}
