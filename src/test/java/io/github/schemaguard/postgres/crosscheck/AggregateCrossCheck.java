package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Schema;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Aggregates, with the query of pg_dump. */
record AggregateCrossCheck(ServerNames names) implements CrossCheck {

    private static final Pattern OPTION =
            Pattern.compile("(\\w+) = ('(?:[^']|'')*'|.+?)(?=, \\w+ = |$)", Pattern.DOTALL);

    @Override
    public String kind() {
        return "aggregates";
    }

    @Override
    public String query() {
        return """
                select format('%s(%s)', p.oid::regproc, oidvectortypes(p.proargtypes)) as object,
                       pg_get_function_arguments(p.oid) as arguments,
                       pg_get_function_result(p.oid) as result,
                       case p.proparallel when 's' then 'safe' when 'r' then 'restricted' end as parallel,
                       case a.aggkind when 'o' then 'ordered-set' when 'h' then 'hypothetical-set' end as kind,
                       a.aggtransfn as sfunc, a.aggtranstype::regtype as stype, nullif(a.aggtransspace, 0) as sspace,
                       nullif(a.aggfinalfn::oid, 0)::regproc as finalfunc, a.aggfinalextra as finalfunc_extra,
                       case when a.aggfinalfn <> 0 and a.aggfinalmodify <> case when a.aggkind = 'n' then 'r' else 'w' end
                            then a.aggfinalmodify end as finalfunc_modify,
                       nullif(a.aggcombinefn::oid, 0)::regproc as combinefunc,
                       nullif(a.aggserialfn::oid, 0)::regproc as serialfunc,
                       nullif(a.aggdeserialfn::oid, 0)::regproc as deserialfunc,
                       quote_literal(a.agginitval) as initcond,
                       nullif(a.aggmtransfn::oid, 0)::regproc as msfunc, nullif(a.aggminvtransfn::oid, 0)::regproc as minvfunc,
                       nullif(a.aggmtranstype::oid, 0)::regtype as mstype, nullif(a.aggmtransspace, 0) as msspace,
                       nullif(a.aggmfinalfn::oid, 0)::regproc as mfinalfunc, a.aggmfinalextra as mfinalfunc_extra,
                       case when a.aggmfinalfn <> 0 and a.aggmfinalmodify <> case when a.aggkind = 'n' then 'r' else 'w' end
                            then a.aggmfinalmodify end as mfinalfunc_modify,
                       quote_literal(a.aggminitval) as minitcond,
                       nullif(a.aggsortop::oid, 0)::regoper as sortop
                from pg_aggregate a
                join pg_proc p on p.oid = a.aggfnoid
                where p.oid >= 16384 and pg_temp.ours('pg_proc', p.oid, p.pronamespace)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.functions().stream()
                        .filter(function -> function.functionKind() == Function.Kind.AGGREGATE)
                        .map(function -> fact(schema, function)));
    }

    private ExpectedFact fact(Schema schema, Function function) {
        ExpectedFact fact = ExpectedFact.about(FunctionCrossCheck.object(names, schema, function))
                .with("arguments", function.arguments())
                .with("result", function.result())
                .with("parallel", function.options().get("parallel"))
                .with(
                        "kind",
                        function.body().startsWith("sfunc")
                                ? null
                                : function.body().split(", ", 2)[0])
                .with("volatility", unusual(function.volatility()))
                .with("language", function.language().equals("internal") ? null : function.language())
                .with("security definer", function.securityDefiner());
        Matcher option = OPTION.matcher(function.body());
        while (option.find()) {
            fact = fact.with(option.group(1), option.group(2));
        }
        return fact;
    }

    private static String unusual(Function.Volatility volatility) {
        return volatility == Function.Volatility.IMMUTABLE
                ? ""
                : volatility.name().toLowerCase(Locale.ROOT);
    }
}
