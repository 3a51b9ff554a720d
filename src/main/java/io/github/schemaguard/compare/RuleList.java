package io.github.schemaguard.compare;

import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.TableRule;
import io.github.schemaguard.compare.rule.columns.CollationRule;
import io.github.schemaguard.compare.rule.columns.ColumnUnwrittenRule;
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
import io.github.schemaguard.compare.rule.document.DocumentContradictionRule;
import io.github.schemaguard.compare.rule.document.DocumentEntitiesRule;
import io.github.schemaguard.compare.rule.document.DocumentExtraRule;
import io.github.schemaguard.compare.rule.document.DocumentLacksRule;
import io.github.schemaguard.compare.rule.document.DocumentRule;
import io.github.schemaguard.compare.rule.document.DocumentStaleRule;
import io.github.schemaguard.compare.rule.history.ChangeLogRule;
import io.github.schemaguard.compare.rule.history.MigrationHistoryRule;
import io.github.schemaguard.compare.rule.identifiers.IdentifierGenerationRule;
import io.github.schemaguard.compare.rule.identifiers.SequenceIncrementRule;
import io.github.schemaguard.compare.rule.identifiers.SequenceMissingRule;
import io.github.schemaguard.compare.rule.identifiers.SequenceOptionsRule;
import io.github.schemaguard.compare.rule.keys.ActionUndeclaredRule;
import io.github.schemaguard.compare.rule.keys.CascadeUndeclaredRule;
import io.github.schemaguard.compare.rule.keys.CheckMissingRule;
import io.github.schemaguard.compare.rule.keys.CheckUndeclaredRule;
import io.github.schemaguard.compare.rule.keys.ConstraintNotValidatedRule;
import io.github.schemaguard.compare.rule.keys.ForeignKeyMissingRule;
import io.github.schemaguard.compare.rule.keys.ForeignKeyOnDeleteRule;
import io.github.schemaguard.compare.rule.keys.ForeignKeyTypeRule;
import io.github.schemaguard.compare.rule.keys.ForeignKeyUndeclaredRule;
import io.github.schemaguard.compare.rule.keys.IndexMissingRule;
import io.github.schemaguard.compare.rule.keys.OnDeleteNullRule;
import io.github.schemaguard.compare.rule.keys.PrimaryKeyRule;
import io.github.schemaguard.compare.rule.keys.PrimaryKeyUndeclaredRule;
import io.github.schemaguard.compare.rule.keys.SoftDeleteUniqueRule;
import io.github.schemaguard.compare.rule.keys.UniqueMissingRule;
import io.github.schemaguard.compare.rule.keys.UniqueUndeclaredRule;
import io.github.schemaguard.compare.rule.naming.NameTooLongRule;
import io.github.schemaguard.compare.rule.naming.NamingConventionRule;
import io.github.schemaguard.compare.rule.naming.RenameRule;
import io.github.schemaguard.compare.rule.queries.IndexAdvisedRule;
import io.github.schemaguard.compare.rule.queries.QueryInvalidRule;
import io.github.schemaguard.compare.rule.queries.QueryRefusedRule;
import io.github.schemaguard.compare.rule.queries.ResultColumnRule;
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

/**
 * All rules, written out. Within a list the order is the order in which rules are asked: the first that applies to a
 * difference decides about it.
 */
public final class RuleList {

    /** Rules about the entities and the reference. */
    public static final List<EntityRule> ENTITIES = List.of(
            new TableMissingRule(),
            new ColumnMissingRule(),
            new TableUnmappedRule(),
            new ColumnUnmappedNotNullRule(),
            new ColumnUnmappedRule(),
            new NumericPrecisionRule(),
            new ColumnLengthRule(),
            new IntegerWidthRule(),
            new TemporalTypeRule(),
            new EnumValuesRule(),
            new ColumnTypeRule(),
            new VersionNullableRule(),
            new NullabilityRule(),
            new IdentifierGenerationRule(),
            new DefaultValueRule(),
            new GeneratedColumnRule(),
            new CommentRule(),
            new CollationRule(),
            new PrimaryKeyRule(),
            new UniqueMissingRule(),
            new ForeignKeyMissingRule(),
            new CascadeUndeclaredRule(),
            new ActionUndeclaredRule(),
            new ForeignKeyOnDeleteRule(),
            new CheckMissingRule(),
            new IndexMissingRule(),
            new PrimaryKeyUndeclaredRule(),
            new UniqueUndeclaredRule(),
            new CheckUndeclaredRule(),
            new ForeignKeyUndeclaredRule(),
            new SequenceIncrementRule(),
            new SequenceOptionsRule(),
            new SequenceMissingRule(),
            new ConstraintNotValidatedRule());

    /** Rules about each mapped table as it is. */
    public static final List<TableRule> TABLES = List.of(
            new OrdinalOrderRule(),
            new ColumnUnwrittenRule(),
            new NameTooLongRule(),
            new ForeignKeyTypeRule(),
            new SoftDeleteUniqueRule(),
            new OnDeleteNullRule(),
            new PartitionMappedRule());

    /** Rules about the document and the database. */
    public static final List<DocumentRule> DOCUMENT =
            List.of(new DocumentStaleRule(), new DocumentLacksRule(), new DocumentExtraRule());

    /** Rules about a live database and what it is compared with. */
    public static final List<DatabaseRule> DATABASE =
            List.of(new DatabaseLacksRule(), new DatabaseExtraRule(), new DatabaseDiffersRule());

    public static final NamingConventionRule NAMING = new NamingConventionRule();

    public static final RenameRule RENAME = new RenameRule();

    public static final DocumentContradictionRule DOCUMENT_CONTRADICTION = new DocumentContradictionRule();

    public static final DocumentEntitiesRule DOCUMENT_ENTITIES = new DocumentEntitiesRule();

    public static final ChangeLogRule CHANGE_LOG = new ChangeLogRule();

    public static final MigrationHistoryRule MIGRATION_HISTORY = new MigrationHistoryRule();

    public static final QueryRefusedRule QUERY_REFUSED = new QueryRefusedRule();

    public static final QueryInvalidRule QUERY_INVALID = new QueryInvalidRule();

    public static final ResultColumnRule RESULT_COLUMN = new ResultColumnRule();

    public static final IndexAdvisedRule INDEX_ADVISED = new IndexAdvisedRule();

    /** Every rule. */
    public static final List<Rule> ALL = Stream.of(
                    ENTITIES,
                    TABLES,
                    DOCUMENT,
                    DATABASE,
                    List.of(
                            NAMING,
                            RENAME,
                            DOCUMENT_CONTRADICTION,
                            DOCUMENT_ENTITIES,
                            CHANGE_LOG,
                            MIGRATION_HISTORY,
                            QUERY_REFUSED,
                            QUERY_INVALID,
                            RESULT_COLUMN,
                            INDEX_ADVISED))
            .<Rule>flatMap(List::stream)
            .toList();

    private RuleList() {}
}
