package io.github.schemaguard.goal.side;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.source.Coverage;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts that migrations determine. The version of an extension depends on the server. Privileges are compared only if a
 * migration grants some to a role; otherwise they are managed elsewhere.
 *
 * @param coverage for the comparison
 * @param notes what is not compared, a sentence each
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

    /** Whether a role other than PUBLIC has privileges; those of PUBLIC are mostly PostgreSQL's defaults. */
    private static boolean grants(Catalog catalog) {
        List<Grant> toRoles = new ArrayList<>();
        catalog.forEach((path, object) -> object.grants().stream()
                .filter(grant -> !grant.grantee().equals("PUBLIC") || object.kind() == ObjectKind.DEFAULT_PRIVILEGES)
                .forEach(toRoles::add));
        return !toRoles.isEmpty();
    }
}
