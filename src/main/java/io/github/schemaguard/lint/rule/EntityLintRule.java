package io.github.schemaguard.lint.rule;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedAssociation;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A rule about how entities are mapped. All are off by default, because each has cases in which the team knows better. */
public abstract class EntityLintRule extends LintRule {

    protected EntityLintRule(String code, String name) {
        super(code, name);
    }

    @Override
    public final boolean isOnByDefault() {
        return false;
    }

    /** A comparison finds what is different about a column; such a rule finds how it is used. */
    @Override
    public final boolean repeatsFacts() {
        return true;
    }

    /**
     * Completes a finding.
     *
     * @param value what the mapping declares
     * @param members where it is declared, most useful first
     */
    protected static FindingBuilder mapped(
            FindingBuilder finding,
            LintContext context,
            ObjectPath path,
            Attribute attribute,
            String value,
            MappedMember... members) {
        return finding.about(path, attribute)
                .values(Map.of(Side.ENTITIES, value))
                .at(Arrays.stream(members)
                        .map(context.code()::line)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    /** Where an association is stored: its own table, or else its column. */
    protected static ObjectPath place(MappedAssociation association) {
        return association.ownTable() || association.columns().isEmpty()
                ? ObjectPath.table(association.table())
                : ObjectPath.column(association.table(), association.columns().get(0));
    }
}
