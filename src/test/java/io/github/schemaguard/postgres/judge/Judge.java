package io.github.schemaguard.postgres.judge;

import io.github.schemaguard.model.Catalog;
import java.util.List;
import java.util.stream.Stream;

/** One kind of object: what to ask the server about it, and what a catalog says to the same question. */
interface Judge {

    /** What it judges, in the plural. */
    String kind();

    /** A query that gives a row per object: its name under {@code object}, and each fact under the fact's name. */
    String question();

    /** What the catalog says. */
    Stream<ExpectedFact> answer(Catalog catalog);

    /** All of them. */
    static List<Judge> all(ServerNames names) {
        return List.of(
                new ServerJudge(),
                new SchemaJudge(names),
                new TableJudge(names),
                new PartitionJudge(names),
                new ColumnJudge(names),
                new ConstraintJudge(names),
                new IndexJudge(names),
                new ViewJudge(names),
                new SequenceJudge(names),
                new EnumJudge(names),
                new DomainJudge(names),
                new CompositeJudge(names),
                new RangeJudge(names),
                new FunctionJudge(names),
                new AggregateJudge(names),
                new TriggerJudge(names),
                new EventTriggerJudge(names),
                new RuleJudge(names),
                new PolicyJudge(names),
                new StatisticsJudge(names),
                new GrantJudge(names),
                new DefaultPrivilegesJudge(names),
                new ExtensionJudge(names),
                new PublicationJudge(names),
                new CommentJudge(names));
    }
}
