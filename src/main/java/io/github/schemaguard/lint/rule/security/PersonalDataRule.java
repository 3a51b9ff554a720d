package io.github.schemaguard.lint.rule.security;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.ColumnLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.NameWords;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import java.util.Optional;
import java.util.Set;

/** A column whose name says that it has personal data is not classified in its comment. */
public final class PersonalDataRule extends ColumnLintRule {

    public PersonalDataRule() {
        super("SG836", "personal-data", Attribute.COMMENT);
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    private static final Set<String> PERSONAL = Set.of(
            "email",
            "phone",
            "mobile",
            "birthday",
            "birthdate",
            "dateofbirth",
            "dob",
            "ssn",
            "passport",
            "iban",
            "firstname",
            "lastname",
            "surname",
            "fullname",
            "gender",
            "nationality",
            "religion",
            "ethnicity",
            "street",
            "postcode",
            "zipcode",
            "ipaddress",
            "taxid",
            "salary");

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of("classified", "(?is).*\\b(personal|pii|sensitive|confidential|internal|public)\\b.*");
    }

    @Override
    public void requireUsable(RuleSettings settings) {
        settings.pattern("classified");
    }

    @Override
    protected Optional<FindingBuilder> check(LintedTable table, Column column, LintContext context) {
        boolean personal = NameWords.haveOneOf(context.words(column.name()), PERSONAL);
        String comment = column.comment() == null ? "" : column.comment();
        return personal
                        && !context.settings(this)
                                .pattern("classified")
                                .matcher(comment)
                                .matches()
                ? Optional.of(info("looks like personal data, and its comment does not classify it"))
                : Optional.empty();
    }
}
