package io.github.schemaguard.goal.side;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.source.Coverage;
import java.util.ArrayList;
import java.util.List;

/**
 * Of what migrations speak. The version of an extension is that of the server, not theirs; and where they give no role a
 * privilege, privileges are somebody else's business.
 *
 * @param coverage for the comparison
 * @param notes what is left out, a sentence each
 */
public record MigratedCoverage(Coverage coverage, List<String> notes) {

    public static MigratedCoverage of(Catalog migrated) {
        Coverage coverage = Coverage.everything()
                .without((kind, attribute) -> kind == ObjectKind.EXTENSION && attribute == Attribute.VERSION);
        if (grants(migrated)) {
            return new MigratedCoverage(coverage, List.of());
        }
        return new MigratedCoverage(
                coverage.without(
                        (kind, attribute) -> attribute == Attribute.GRANTS || kind == ObjectKind.DEFAULT_PRIVILEGES),
                List.of("grants are not compared: no migration grants anything to a role"));
    }

    /** Whether any object, now or in future, is somebody's: what everyone may do is mostly PostgreSQL's own default. */
    private static boolean grants(Catalog catalog) {
        List<Grant> toRoles = new ArrayList<>();
        catalog.forEach((path, object) -> object.grants().stream()
                .filter(grant -> !grant.grantee().equals("PUBLIC") || object.kind() == ObjectKind.DEFAULT_PRIVILEGES)
                .forEach(toRoles::add));
        return !toRoles.isEmpty();
    }
}
