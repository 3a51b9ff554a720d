package io.github.schemaguard.compare.rule.naming;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;

/** One table, column or sequence is missing, and a similar one exists under another name or in another schema. */
public final class RenameRule extends NamingRule {

    public RenameRule() {
        super("SG902", "rename");
    }

    @Override
    String message(List<RenamedObject> objects, String expectedBy, Side reference) {
        RenamedObject object = objects.get(0);
        return "no such " + object.kind().label() + " in the " + reference.label() + ", which has "
                + object.present().path() + (object.hasSameShape(reference) ? " of the same shape" : "")
                + (object.isInOtherSchema() ? " instead: in another schema" : " instead: renamed");
    }

    @Override
    String entityRepair(RenamedObject object) {
        ObjectPath actual = object.present().path();
        return object.isInOtherSchema()
                ? annotation(actual.kind()) + "(schema = \"" + actual.schema() + "\")"
                : annotation(actual.kind()) + "(" + nameAttribute(actual.kind()) + " = \"" + actual.name() + "\")";
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
