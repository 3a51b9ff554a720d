package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.ForeignKey.Action;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A foreign key changes or deletes rows of entities by an action that the mapping does not declare. */
public final class ActionUndeclaredRule extends EntityRule {
    private static final Set<Action> CHANGING = EnumSet.of(Action.CASCADE, Action.SET_NULL, Action.SET_DEFAULT);

    public ActionUndeclaredRule() {
        super("SG321", "action-undeclared");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        if (difference.path().kind() != ObjectKind.FOREIGN_KEY
                || difference.entity() == null
                || difference.reference() == null) {
            return false;
        }
        ForeignKey actual = difference.reference(ForeignKey.class);
        return difference.disagreement().isAbout(Attribute.ON_UPDATE)
                ? CHANGING.contains(actual.onUpdate())
                : difference.disagreement().isAbout(Attribute.ON_DELETE)
                        && CHANGING.contains(actual.onDelete())
                        && difference.entity(ForeignKey.class).onDelete() == Action.NO_ACTION;
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        ForeignKey actual = difference.reference(ForeignKey.class);
        MappedTable table = difference.mappedTable().orElse(null);
        boolean delete = difference.disagreement().isAbout(Attribute.ON_DELETE);
        Action action = delete ? actual.onDelete() : actual.onUpdate();
        if (table == null
                || !isOfEntities(table)
                || sharesIdentifier(difference, actual, table)
                || !hasEffect(difference, actual, delete)) {
            return Optional.empty();
        }
        String rows = action == Action.CASCADE && delete
                ? "deletes rows of " + table.owner()
                : "changes " + String.join(", ", actual.columns());
        String message = difference.referenceName() + " on " + (delete ? "delete " : "update ") + action
                + ", which the mapping does not declare: PostgreSQL " + rows + " with the row of "
                + actual.referencedTable()
                + ", and loaded entities, listeners and the second-level cache do not notice"
                + (delete && action != Action.CASCADE ? "; the mapping does not allow null there" : "");
        FindingBuilder finding = warning(SILENTLY_WRONG, message).declared(false);
        // Before version 6, @OnDelete has no other action.
        if (delete && (action == Action.CASCADE || !difference.isAnnotatedBefore(6))) {
            finding = finding.repair(Repair.entities("@OnDelete(action = OnDeleteAction." + action.name() + ")"));
        }
        return finding.found();
    }

    /** Hibernate itself deletes the rows of collections, and Envers writes its own. */
    private static boolean isOfEntities(MappedTable table) {
        return table.role() == MappedTable.Role.ENTITY || table.role() == MappedTable.Role.IMMUTABLE_ENTITY;
    }

    /** Whether the rows on both sides are one entity: of a joined subclass, or of a secondary table. */
    private static boolean sharesIdentifier(EntityDifference difference, ForeignKey key, MappedTable table) {
        Table own = difference.referenceTable();
        if (own == null
                || own.primaryKey() == null
                || !own.primaryKey().columns().equals(key.columns())) {
            return false;
        }
        Set<String> members = members(table, key.columns().stream()).collect(Collectors.toCollection(HashSet::new));
        return difference.context().table(key.referencedTable()).stream()
                .flatMap(target -> members(target, key.referencedColumns().stream()))
                .anyMatch(members::contains);
    }

    private static Stream<String> members(MappedTable table, Stream<String> columns) {
        return columns.flatMap(column -> table.column(column).stream())
                .map(MappedColumn::owners)
                .flatMap(owners -> owners.stream().map(ActionUndeclaredRule::member));
    }

    private static String member(MappedMember owner) {
        return owner.declaringClass() + "." + owner.member();
    }

    /**
     * A deleted row is missed. A column that becomes null matters where the mapping does not allow null; that the database
     * refuses it is the concern of {@link OnDeleteNullRule}. A referenced key changes only where Hibernate updates it, for it
     * never updates an identifier.
     */
    private static boolean hasEffect(EntityDifference difference, ForeignKey key, boolean delete) {
        if (!delete) {
            return difference.context().table(key.referencedTable()).stream()
                    .flatMap(target ->
                            key.referencedColumns().stream().flatMap(column -> target.column(column).stream()))
                    .anyMatch(column -> column.updatable() && column.role() != MappedColumn.Role.ID);
        }
        return key.onDelete() == Action.CASCADE
                || (isRequired(difference.entityTable(), key) && !isRequired(difference.referenceTable(), key));
    }

    /** Whether a column of the key does not accept null. */
    private static boolean isRequired(@Nullable Table table, ForeignKey key) {
        return table != null
                && key.columns().stream()
                        .flatMap(column -> table.column(column).stream())
                        .anyMatch(column -> !column.nullable());
    }
}
