package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.List;
import java.util.stream.Stream;

/** One kind of object: what to ask the server about it, and what a catalog says to the same question. */
interface CrossCheck {

    /** What it judges, in the plural. */
    String kind();

    /** A query that gives a row per object: its name under {@code object}, and each fact under the fact's name. */
    String question();

    /** What the catalog says. */
    Stream<ExpectedFact> answer(Catalog catalog);

    /** All of them. */
    static List<CrossCheck> all(ServerNames names) {
        return List.of(
                new ServerCrossCheck(),
                new SchemaCrossCheck(names),
                new TableCrossCheck(names),
                new PartitionCrossCheck(names),
                new ColumnCrossCheck(names),
                new ConstraintCrossCheck(names),
                new IndexCrossCheck(names),
                new ViewCrossCheck(names),
                new SequenceCrossCheck(names),
                new EnumCrossCheck(names),
                new DomainCrossCheck(names),
                new CompositeCrossCheck(names),
                new RangeCrossCheck(names),
                new FunctionCrossCheck(names),
                new AggregateCrossCheck(names),
                new TriggerCrossCheck(names),
                new EventTriggerCrossCheck(names),
                new RuleCrossCheck(names),
                new PolicyCrossCheck(names),
                new StatisticsCrossCheck(names),
                new GrantCrossCheck(names),
                new DefaultPrivilegesCrossCheck(names),
                new ExtensionCrossCheck(names),
                new PublicationCrossCheck(names),
                new CommentCrossCheck(names));
    }
}
