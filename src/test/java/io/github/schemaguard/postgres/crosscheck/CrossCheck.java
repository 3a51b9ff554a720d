package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.List;
import java.util.stream.Stream;

/** One kind of object: a query for its facts on the server, and the same facts from a catalog. */
interface CrossCheck {

    /** The kind of object, in the plural. */
    String kind();

    /** A query with one row per object: its name in the column {@code object}, and each fact in a column named after it. */
    String query();

    /** The same facts from the catalog. */
    Stream<ExpectedFact> facts(Catalog catalog);

    /** Every cross-check. */
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
                new OperatorCrossCheck(names),
                new CastCrossCheck(),
                new OtherObjectCrossCheck(names),
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
