package io.github.schemaguard.compare;

import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.Review;
import io.github.schemaguard.compare.rule.ReviewRule;
import io.github.schemaguard.compare.rule.columns.CommentRule;
import io.github.schemaguard.compare.rule.columns.DefaultValueRule;
import io.github.schemaguard.compare.rule.columns.EnumValuesRule;
import io.github.schemaguard.compare.rule.columns.GeneratedColumnRule;
import io.github.schemaguard.compare.rule.columns.NullabilityRule;
import io.github.schemaguard.compare.rule.columns.OrdinalOrderRule;
import io.github.schemaguard.compare.rule.columns.VersionNullableRule;
import io.github.schemaguard.compare.rule.databases.DatabaseDiffersRule;
import io.github.schemaguard.compare.rule.databases.DatabaseExtraRule;
import io.github.schemaguard.compare.rule.databases.DatabaseLacksRule;
import io.github.schemaguard.compare.rule.databases.DatabaseRule;
import io.github.schemaguard.compare.rule.document.DocumentExtraRule;
import io.github.schemaguard.compare.rule.document.DocumentLacksRule;
import io.github.schemaguard.compare.rule.document.DocumentRule;
import io.github.schemaguard.compare.rule.document.DocumentStaleRule;
import io.github.schemaguard.compare.rule.identifiers.IdentifierGenerationRule;
import io.github.schemaguard.compare.rule.identifiers.SequenceIncrementRule;
import io.github.schemaguard.compare.rule.identifiers.SequenceMissingRule;
import io.github.schemaguard.compare.rule.keys.CascadeUndeclaredRule;
import io.github.schemaguard.compare.rule.keys.CheckMissingRule;
import io.github.schemaguard.compare.rule.keys.ConstraintNotValidatedRule;
import io.github.schemaguard.compare.rule.keys.ForeignKeyMissingRule;
import io.github.schemaguard.compare.rule.keys.ForeignKeyOnDeleteRule;
import io.github.schemaguard.compare.rule.keys.ForeignKeyTypeRule;
import io.github.schemaguard.compare.rule.keys.IndexMissingRule;
import io.github.schemaguard.compare.rule.keys.OnDeleteNullRule;
import io.github.schemaguard.compare.rule.keys.PrimaryKeyRule;
import io.github.schemaguard.compare.rule.keys.SoftDeleteUniqueRule;
import io.github.schemaguard.compare.rule.keys.UniqueMissingRule;
import io.github.schemaguard.compare.rule.naming.NameTooLongRule;
import io.github.schemaguard.compare.rule.naming.NamingRule;
import io.github.schemaguard.compare.rule.tables.ColumnMissingRule;
import io.github.schemaguard.compare.rule.tables.ColumnUnmappedNotNullRule;
import io.github.schemaguard.compare.rule.tables.ColumnUnmappedRule;
import io.github.schemaguard.compare.rule.tables.PartitionMappedRule;
import io.github.schemaguard.compare.rule.tables.TableMissingRule;
import io.github.schemaguard.compare.rule.tables.TableUnmappedRule;
import io.github.schemaguard.compare.rule.types.ColumnLengthRule;
import io.github.schemaguard.compare.rule.types.ColumnTypeRule;
import io.github.schemaguard.compare.rule.types.IntegerWidthRule;
import io.github.schemaguard.compare.rule.types.NumericPrecisionRule;
import io.github.schemaguard.compare.rule.types.TemporalTypeRule;
import io.github.schemaguard.finding.Rule;
import java.util.List;
import java.util.stream.Stream;

/** All rules, explicitly. The order is that in which they are asked: the first that judges a difference decides it. */
public final class RuleList {

    /** On the entities against the truth. */
    public static final List<EntityRule> DRIFT = List.of(
            new TableMissingRule(),
            new ColumnMissingRule(),
            new TableUnmappedRule(),
            new ColumnUnmappedNotNullRule(),
            new ColumnUnmappedRule(),
            new NumericPrecisionRule(),
            new ColumnLengthRule(),
            new IntegerWidthRule(),
            new TemporalTypeRule(),
            new ColumnTypeRule(),
            new VersionNullableRule(),
            new NullabilityRule(),
            new IdentifierGenerationRule(),
            new DefaultValueRule(),
            new GeneratedColumnRule(),
            new CommentRule(),
            new EnumValuesRule(),
            new PrimaryKeyRule(),
            new UniqueMissingRule(),
            new ForeignKeyMissingRule(),
            new CascadeUndeclaredRule(),
            new ForeignKeyOnDeleteRule(),
            new CheckMissingRule(),
            new IndexMissingRule(),
            new SequenceIncrementRule(),
            new SequenceMissingRule(),
            new ConstraintNotValidatedRule());

    /** On each mapped table as it is: what goes wrong although no two sides differ. */
    public static final List<Review> REVIEWS = List.of(
            new OrdinalOrderRule(),
            new NameTooLongRule(),
            new ForeignKeyTypeRule(),
            new SoftDeleteUniqueRule(),
            new OnDeleteNullRule(),
            new PartitionMappedRule());

    /** On the document against the database. */
    public static final List<DocumentRule> DOCUMENT =
            List.of(new DocumentStaleRule(), new DocumentLacksRule(), new DocumentExtraRule());

    /** On a live database against one that it should be like. */
    public static final List<DatabaseRule> DATABASE =
            List.of(new DatabaseLacksRule(), new DatabaseExtraRule(), new DatabaseDiffersRule());

    /** Many names that differ by one convention. */
    public static final NamingRule NAMING = new NamingRule("SG901", "naming");

    /** One object under two names. */
    public static final NamingRule RENAME = new NamingRule("SG902", "rename");

    /** Every rule that can give a finding. */
    public static final List<Rule> ALL = Stream.of(
                    DRIFT.stream(),
                    REVIEWS.stream().filter(ReviewRule.class::isInstance).map(ReviewRule.class::cast),
                    DOCUMENT.stream(),
                    DATABASE.stream(),
                    Stream.of(NAMING, RENAME))
            .<Rule>flatMap(rules -> rules)
            .toList();

    private RuleList() {}
}
