package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.stream.Stream;

/** Operators, with the server's own output of {@code regoperator}. */
record OperatorCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "operators";
    }

    @Override
    public String query() {
        return """
                select o.oid::regoperator::text as object,
                       o.oprresult::regtype as result,
                       o.oprcode as function,
                       nullif(o.oprcom::oid, 0)::regoperator as commutator,
                       nullif(o.oprnegate::oid, 0)::regoperator as negator,
                       nullif(o.oprrest::oid, 0)::regproc as restrict,
                       nullif(o.oprjoin::oid, 0)::regproc as join,
                       case when o.oprcanmerge then 'yes' end as merges,
                       case when o.oprcanhash then 'yes' end as hashes
                from pg_operator o
                where o.oprcode <> 0 and pg_temp.ours('pg_operator', o.oid, o.oprnamespace)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.operators().stream()
                        .map(operator -> ExpectedFact.about(names.quote(schema.name()) + "."
                                        + operator.name().replace(", ", ","))
                                .with("result", operator.result())
                                .with("function", operator.function())
                                .with("commutator", operator.options().get("commutator"))
                                .with("negator", operator.options().get("negator"))
                                .with("restrict", operator.options().get("restrict"))
                                .with("join", operator.options().get("join"))
                                .with("merges", operator.options().get("merges"))
                                .with("hashes", operator.options().get("hashes"))));
    }
}
