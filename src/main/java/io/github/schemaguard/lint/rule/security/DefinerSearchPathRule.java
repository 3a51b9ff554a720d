package io.github.schemaguard.lint.rule.security;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.Locale;

/** A function runs with its owner's rights and finds objects through the caller's search path. */
public final class DefinerSearchPathRule extends LintRule {

    public DefinerSearchPathRule() {
        super("SG833", "definer-search-path");
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        return context.catalog().schemas().stream()
                .flatMap(schema -> schema.functions().stream()
                        .filter(function -> function.securityDefiner()
                                && !function.options().containsKey("set search_path"))
                        .filter(function -> !isParsed(function))
                        .map(function -> {
                            String name = SqlIdentifier.quote(schema.name()) + "." + function.key();
                            String kind =
                                    function.functionKind() == Function.Kind.PROCEDURE ? "PROCEDURE " : "FUNCTION ";
                            return context.found(
                                    warning(
                                                    Consequence.INSECURE,
                                                    "runs with its owner's rights and the caller's search_path: who can create"
                                                            + " objects can make it call them")
                                            .repair(Repair.database(
                                                    "ALTER " + kind + name + " SET search_path = "
                                                            + SqlIdentifier.quote(schema.name()) + ", pg_temp",
                                                    "the body must name objects of other schemas with their schema")),
                                    ObjectPath.of(ObjectKind.FUNCTION, schema.name(), null, function.key()),
                                    Attribute.SECURITY,
                                    "definer");
                        }))
                .toList();
    }

    /** A body in standard SQL is bound to its objects when it is created. */
    private static boolean isParsed(Function function) {
        String body = function.body().stripLeading().toUpperCase(Locale.ROOT);
        return function.language().equals("sql") && (body.startsWith("BEGIN ATOMIC") || body.startsWith("RETURN "));
    }
}
