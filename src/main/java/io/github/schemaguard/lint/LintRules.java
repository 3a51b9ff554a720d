package io.github.schemaguard.lint;

import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.indexes.IndexDuplicateRule;
import io.github.schemaguard.lint.rule.indexes.IndexInvalidRule;
import io.github.schemaguard.lint.rule.indexes.IndexRedundantRule;
import io.github.schemaguard.lint.rule.indexes.IndexUnusedRule;
import io.github.schemaguard.lint.rule.keys.ConstraintUnvalidatedRule;
import io.github.schemaguard.lint.rule.keys.ForeignKeyUnindexedRule;
import io.github.schemaguard.lint.rule.keys.OnDeleteUndecidedRule;
import io.github.schemaguard.lint.rule.keys.PrimaryKeyAbsentRule;
import io.github.schemaguard.lint.rule.keys.ReferenceCycleRule;
import io.github.schemaguard.lint.rule.keys.UniqueNullableRule;
import io.github.schemaguard.lint.rule.names.NameLengthRule;
import io.github.schemaguard.lint.rule.names.NamePatternRule;
import io.github.schemaguard.lint.rule.names.NameQuotedRule;
import io.github.schemaguard.lint.rule.names.NameReservedRule;
import io.github.schemaguard.lint.rule.names.TableNumberRule;
import io.github.schemaguard.lint.rule.security.DefinerSearchPathRule;
import io.github.schemaguard.lint.rule.security.PersonalDataRule;
import io.github.schemaguard.lint.rule.security.PlaintextSecretRule;
import io.github.schemaguard.lint.rule.security.PublicGrantRule;
import io.github.schemaguard.lint.rule.security.PublicSchemaRule;
import io.github.schemaguard.lint.rule.security.RowSecurityMissingRule;
import io.github.schemaguard.lint.rule.security.RowSecurityOffRule;
import io.github.schemaguard.lint.rule.sql.SqlRule;
import io.github.schemaguard.lint.rule.tables.CommentMissingRule;
import io.github.schemaguard.lint.rule.tables.TableUnreferencedRule;
import io.github.schemaguard.lint.rule.tables.TableWideRule;
import io.github.schemaguard.lint.rule.tables.TriggerDisabledRule;
import io.github.schemaguard.lint.rule.types.BooleanNullableRule;
import io.github.schemaguard.lint.rule.types.CharacterPaddedRule;
import io.github.schemaguard.lint.rule.types.ColumnTypeVariesRule;
import io.github.schemaguard.lint.rule.types.EnumStyleRule;
import io.github.schemaguard.lint.rule.types.FloatAmountRule;
import io.github.schemaguard.lint.rule.types.IdentifierExhaustionRule;
import io.github.schemaguard.lint.rule.types.JsonTextRule;
import io.github.schemaguard.lint.rule.types.MoneyTypeRule;
import io.github.schemaguard.lint.rule.types.SerialColumnRule;
import io.github.schemaguard.lint.rule.types.TimestampZoneRule;
import io.github.schemaguard.lint.rule.types.VarcharLimitRule;
import java.util.List;

/** All rules about a catalog by itself, written out in the order of their codes. */
public final class LintRules {

    public static final List<LintRule> ALL = List.of(
            new PrimaryKeyAbsentRule(),
            new ForeignKeyUnindexedRule(),
            new IndexDuplicateRule(),
            new IndexRedundantRule(),
            new IndexInvalidRule(),
            new IndexUnusedRule(),
            new ConstraintUnvalidatedRule(),
            new UniqueNullableRule(),
            new OnDeleteUndecidedRule(),
            new ReferenceCycleRule(),
            new SerialColumnRule(),
            new TimestampZoneRule(),
            new CharacterPaddedRule(),
            new MoneyTypeRule(),
            new JsonTextRule(),
            new VarcharLimitRule(),
            new FloatAmountRule(),
            new BooleanNullableRule(),
            new EnumStyleRule(),
            new ColumnTypeVariesRule(),
            new IdentifierExhaustionRule(),
            new NameQuotedRule(),
            new NameReservedRule(),
            new NamePatternRule(),
            new NameLengthRule(),
            new TableNumberRule(),
            new RowSecurityOffRule(),
            new RowSecurityMissingRule(),
            new PublicGrantRule(),
            new DefinerSearchPathRule(),
            new PublicSchemaRule(),
            new PlaintextSecretRule(),
            new PersonalDataRule(),
            new CommentMissingRule(),
            new TriggerDisabledRule(),
            new TableUnreferencedRule(),
            new TableWideRule(),
            new SqlRule());

    private LintRules() {}
}
