package io.github.schemaguard.lint.rule.security;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every role of the server has a privilege that the database gives to PUBLIC. */
public final class PublicGrantRule extends LintRule {

    public PublicGrantRule() {
        super("SG832", "public-grant");
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        List<FindingBuilder> findings = new ArrayList<>();
        for (LintContext.Located each : context.objects()) {
            ObjectPath path = each.path();
            if (each.object().grants().isEmpty()) {
                continue;
            }
            List<String> given = each.object().grants().stream()
                    .filter(grant -> grant.grantee().equals("PUBLIC") && matters(path, grant, context))
                    .map(Grant::privilege)
                    .distinct()
                    .toList();
            if (!given.isEmpty()) {
                String privileges = String.join(", ", given);
                findings.add(context.found(
                        warning(
                                        Consequence.INSECURE,
                                        "every role of the server has " + privileges
                                                + (path.kind() == ObjectKind.SCHEMA
                                                        ? ": it can put objects there that others then call"
                                                        : ""))
                                .repair(revoke(path, privileges)),
                        path,
                        Attribute.GRANTS,
                        privileges + " TO PUBLIC"));
            }
        }
        return findings;
    }

    /** Types and functions are everybody's by default; so was the schema public before PostgreSQL 15. */
    private static boolean matters(ObjectPath path, Grant grant, LintContext context) {
        return switch (path.kind()) {
            case TABLE, VIEW, SEQUENCE -> true;
            case SCHEMA ->
                grant.privilege().equals("CREATE")
                        && (context.statistics().isLive() || !"public".equals(path.schema()));
            default -> false;
        };
    }

    private static Optional<Repair> revoke(ObjectPath path, String privileges) {
        String kind = switch (path.kind()) {
            case SCHEMA -> "SCHEMA ";
            case SEQUENCE -> "SEQUENCE ";
            default -> "TABLE ";
        };
        return Optional.of(Repair.database(
                "REVOKE " + privileges + " ON " + kind + path + " FROM PUBLIC",
                "roles that have no privilege of their own lose it"));
    }
}
