package io.github.schemaguard.changelog;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.ForeignKey.Action;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Policy;
import io.github.schemaguard.model.RewriteRule;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.Trigger;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.FiringMode;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Determines the effect of a change on the statements that work before it. A change is breaking unless it is known to be
 * harmless.
 */
final class EffectRules {

    /** Domains with a default: a column of such a type gets a value even if it has no default of its own. */
    private final Set<String> filling;

    private EffectRules(Set<String> filling) {
        this.filling = filling;
    }

    /** The rules for changes that lead to this state. */
    static EffectRules in(Catalog after) {
        Set<String> filling = new HashSet<>();
        after.schemas()
                .forEach(schema -> schema.domains().stream()
                        .filter(domain -> domain.defaultValue() != null)
                        .forEach(domain -> filling.add(new QualifiedName(schema.name(), domain.name()).toString())));
        return new EffectRules(filling);
    }

    /**
     * The effect of a new object.
     *
     * @param owner in the new state; null for an object of the database itself
     * @param added everything that the owner gets, this object included
     */
    ChangeEffect ofAdded(SchemaObject object, @Nullable SchemaObject owner, Collection<SchemaObject> added) {
        FreshColumns fresh = new FreshColumns(added, filling);
        return switch (object.kind()) {
            // A row that a statement writes as a whole has too few values for a longer composite type.
            case COLUMN ->
                breakingWhen(
                        (owner != null && owner.kind() == ObjectKind.COMPOSITE) || fresh.needsValue((Column) object));
            case INDEX -> breakingWhen(((Index) object).unique() && !fresh.keepsUnique((Index) object));
            case UNIQUE -> breakingWhen(!fresh.keepsUnique((UniqueKey) object));
            case PRIMARY_KEY -> breakingWhen(!fresh.numbersRows(object));
            case EXCLUSION -> breakingWhen(!fresh.leavesNull(object));
            case CHECK -> breakingWhen(!fresh.passes((CheckConstraint) object));
            case FOREIGN_KEY -> breakingWhen(!fresh.refersToNothing((ForeignKey) object));
            case TRIGGER -> breakingWhen(((Trigger) object).enabled() != FiringMode.DISABLED);
            case RULE -> breakingWhen(((RewriteRule) object).enabled() != FiringMode.DISABLED);
            case POLICY -> breakingWhen(!((Policy) object).permissive());
            case STATISTICS -> ChangeEffect.COSMETIC;
            default -> ChangeEffect.ADDITIVE;
        };
    }

    static ChangeEffect ofRemoved(SchemaObject object) {
        return switch (object.kind()) {
            // ON CONFLICT needs the unique index.
            case INDEX -> ((Index) object).unique() ? ChangeEffect.BREAKING : ChangeEffect.COSMETIC;
            case STATISTICS -> ChangeEffect.COSMETIC;
            case CHECK, EXCLUSION -> ChangeEffect.ADDITIVE;
            // Rows that PostgreSQL deleted or cleared together with the referenced one stay from now on.
            case FOREIGN_KEY -> breakingWhen(changesRows((ForeignKey) object));
            case POLICY -> breakingWhen(((Policy) object).permissive());
            case TRIGGER ->
                ((Trigger) object).enabled() == FiringMode.DISABLED ? ChangeEffect.COSMETIC : ChangeEffect.BREAKING;
            case RULE ->
                ((RewriteRule) object).enabled() == FiringMode.DISABLED ? ChangeEffect.COSMETIC : ChangeEffect.BREAKING;
            default -> ChangeEffect.BREAKING;
        };
    }

    private static boolean changesRows(ForeignKey key) {
        Set<Action> passive = Set.of(Action.NO_ACTION, Action.RESTRICT);
        return !passive.contains(key.onDelete()) || !passive.contains(key.onUpdate());
    }

    static ChangeEffect ofChanged(SchemaObject old, SchemaObject now, Attribute attribute) {
        String was = old.facts().get(attribute);
        String is = now.facts().get(attribute);
        if (now.kind() == ObjectKind.STATISTICS || isPlainIndex(old, now)) {
            return ChangeEffect.COSMETIC;
        }
        return switch (attribute) {
            case COMMENT,
                    NAME,
                    STORAGE,
                    COMPRESSION,
                    PERSISTENCE,
                    VALID,
                    VALIDATED,
                    REPLICA_IDENTITY,
                    CLUSTERED_ON,
                    TARGET,
                    INCLUDE,
                    START,
                    CACHE,
                    OWNED_BY -> ChangeEffect.COSMETIC;
            case TYPE -> breakingWhen(!WiderTypes.isWidened(was, is));
            case NULLABLE -> breakingWhen("no".equals(is));
            case DEFAULT -> breakingWhen(is == null && !hasIdentity(now));
            case IDENTITY -> breakingWhen(!loosened(was, is) && !(is == null && FreshColumns.takesFromSequence(now)));
            case LABELS -> breakingWhen(!onlyMore(was, is));
            case ENFORCED -> breakingWhen("yes".equals(is));
            case MINIMUM -> breakingWhen(!isAtMost(is, was));
            case MAXIMUM -> breakingWhen(!isAtMost(was, is));
            case DEFINITION ->
                breakingWhen(!(old instanceof CheckConstraint before
                        && now instanceof CheckConstraint after
                        && FreshColumns.acceptsAllOf(before, after)));
            case DEFERRABLE -> breakingWhen(!(now.kind() == ObjectKind.FOREIGN_KEY && isLater(was, is)));
            case NULLS_NOT_DISTINCT, MATCH -> breakingWhen(is != null);
            case ON_DELETE, ON_UPDATE -> breakingWhen(!("restrict".equals(was) && "no action".equals(is)));
            case OPTIONS -> isStorage(now) ? ChangeEffect.COSMETIC : ChangeEffect.BREAKING;
            case METHOD -> now instanceof Table ? ChangeEffect.COSMETIC : ChangeEffect.BREAKING;
            default -> ChangeEffect.BREAKING;
        };
    }

    private static boolean isPlainIndex(SchemaObject old, SchemaObject now) {
        return old instanceof Index before && now instanceof Index after && !before.unique() && !after.unique();
    }

    private static boolean hasIdentity(SchemaObject object) {
        return object instanceof Column column && column.identity() != null;
    }

    /** Storage parameters and planner settings; the options of a view or a foreign table decide what is read. */
    private static boolean isStorage(SchemaObject object) {
        return object instanceof Index
                || object instanceof Column
                || (object instanceof Table table && table.foreignSource() == null);
    }

    private static boolean isAtMost(@Nullable String smaller, @Nullable String larger) {
        return smaller != null && larger != null && Long.parseLong(smaller) <= Long.parseLong(larger);
    }

    /** Whether a foreign key is checked at the same time or later than before. */
    private static boolean isLater(@Nullable String was, @Nullable String is) {
        return is != null && (was == null || is.startsWith(was));
    }

    /** True for a change from always or nothing to by default, with the same sequence options. */
    private static boolean loosened(@Nullable String was, @Nullable String is) {
        return is != null
                && is.startsWith("by default")
                && (was == null || was.replace("always", "by default").equals(is));
    }

    private static boolean onlyMore(@Nullable String was, @Nullable String is) {
        List<String> old = List.of(Objects.requireNonNullElse(was, "").split(", ", -1));
        List<String> now = List.of(Objects.requireNonNullElse(is, "").split(", ", -1));
        return now.stream().filter(old::contains).toList().equals(old);
    }

    private static ChangeEffect breakingWhen(boolean breaking) {
        return breaking ? ChangeEffect.BREAKING : ChangeEffect.ADDITIVE;
    }
}
