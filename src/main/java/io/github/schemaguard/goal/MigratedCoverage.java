package io.github.schemaguard.goal;

import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.DefaultPrivileges;
import io.github.schemaguard.model.Grant;
import io.github.schemaguard.model.ObjectKind;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.source.Coverage;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Of what migrations speak. The version of an extension is that of the server, not theirs; and where they give no role a
 * privilege, privileges are somebody else's business.
 *
 * @param coverage for the comparison
 * @param notes what is left out, a sentence each
 */
record MigratedCoverage(Coverage coverage, List<String> notes) {

    static MigratedCoverage of(Catalog migrated) {
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

    private static boolean grants(Catalog catalog) {
        boolean byDefault = !catalog.defaultPrivileges().isEmpty()
                || catalog.schemas().stream()
                        .anyMatch(schema -> schema.children().stream().anyMatch(DefaultPrivileges.class::isInstance));
        return byDefault
                || catalog.schemas().stream()
                        .flatMap(MigratedCoverage::grants)
                        .anyMatch(grant -> !grant.grantee().equals("PUBLIC"));
    }

    private static Stream<Grant> grants(Schema schema) {
        return Stream.<Collection<Grant>>concat(
                        Stream.of(schema.grants()),
                        Stream.concat(
                                schema.tables().stream().map(table -> table.grants()),
                                schema.functions().stream().map(function -> function.grants())))
                .flatMap(Collection::stream);
    }
}
