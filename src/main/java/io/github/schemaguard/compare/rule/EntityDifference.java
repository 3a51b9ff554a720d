package io.github.schemaguard.compare.rule;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.compare.sql.FillingTrigger;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedCollection;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One difference between the entities and the truth, with all that a rule needs to judge it. */
public record EntityDifference(Disagreement disagreement, ComparisonContext context) {

    public ObjectPath path() {
        return disagreement.path();
    }

    /** Whether the difference is this fact of an object of this kind. */
    public boolean isAbout(ObjectKind kind, Attribute attribute) {
        return path().kind() == kind && disagreement.attribute() == attribute;
    }

    /** Whether the entities want an object of this kind that the truth lacks. */
    public boolean isMissing(ObjectKind kind) {
        return isAbout(kind, Attribute.EXISTS) && entity() != null && truth() == null;
    }

    /** Whether the truth has an object of this kind that the entities do not know. */
    public boolean isUnmapped(ObjectKind kind) {
        return isAbout(kind, Attribute.EXISTS) && entity() == null && truth() != null;
    }

    @Nullable
    public SchemaObject entity() {
        return disagreement.objects().get(Side.ENTITIES);
    }

    @Nullable
    public SchemaObject truth() {
        return disagreement.objects().get(context.truth());
    }

    /** The entities' object of a difference in a fact, where both sides have it. */
    public <T extends SchemaObject> T entity(Class<T> type) {
        return type.cast(Objects.requireNonNull(entity(), "the entities lack " + path()));
    }

    /** The truth's object of a difference in a fact, where both sides have it. */
    public <T extends SchemaObject> T truth(Class<T> type) {
        return type.cast(Objects.requireNonNull(truth(), "the truth lacks " + path()));
    }

    /** What the truth says, for a message. */
    public String truthValue() {
        return Objects.requireNonNullElse(disagreement.value(context.truth()), "none");
    }

    /** What the entities say, for a message. */
    public String entityValue() {
        return Objects.requireNonNullElse(disagreement.value(Side.ENTITIES), "none");
    }

    /** {@code database} or {@code document}. */
    public String truthName() {
        return context.truth().label();
    }

    /** The truth's table that holds the object; null when it is a view, or there is none. */
    @Nullable
    public Table truthTable() {
        return disagreement.owners().get(context.truth()) instanceof Table table ? table : null;
    }

    @Nullable
    public Table entityTable() {
        return disagreement.owners().get(Side.ENTITIES) instanceof Table table ? table : null;
    }

    /** Whether the entity only reads: its table is a view. */
    public boolean isOnView() {
        return disagreement.owners().get(context.truth()) instanceof View;
    }

    /** Whether PostgreSQL could keep the promise of a constraint there: not on views and foreign tables. */
    public boolean canConstrain() {
        Table table = truthTable();
        return table != null && table.tableKind() != Table.Kind.FOREIGN;
    }

    /** Whether a trigger of the truth gives the column its value. */
    public boolean isFilledByTrigger() {
        Table table = truthTable();
        return table != null && FillingTrigger.fills(table, path().name(), context.truthCatalog());
    }

    public Optional<MappedTable> mappedTable() {
        QualifiedName relation = path().relation();
        return relation == null ? Optional.empty() : context.table(relation);
    }

    public Optional<MappedColumn> mappedColumn() {
        return mappedColumn(path().name());
    }

    public Optional<MappedColumn> mappedColumn(String column) {
        return mappedTable().flatMap(table -> table.column(column));
    }

    public boolean declares(MappedColumn.Declared what) {
        return mappedColumn().map(column -> column.declares(what)).orElse(false);
    }

    /** The one-to-many association that these columns of the table are the foreign key of. */
    public Optional<MappedCollection> collection(List<String> columns) {
        return context.mapping().collections().stream()
                .filter(collection -> collection.table().equals(path().relation())
                        && collection.columns().equals(columns))
                .findFirst();
    }

    /** {@code Customer.email}, and every other attribute that is mapped to the column, as far as known. */
    public String who() {
        return path().kind() == ObjectKind.COLUMN
                ? mappedColumn()
                        .map(MappedMemberNames::of)
                        .filter(names -> !names.isEmpty())
                        .orElse("the entity")
                : mappedTable().map(table -> table.owner().toString()).orElse("the entities");
    }

    public Column entityColumn() {
        return entity(Column.class);
    }

    public Column truthColumn() {
        return truth(Column.class);
    }

    /** {@code ALTER TABLE public.customer }, ready for an action. */
    public String alterTable() {
        return "ALTER TABLE " + path().relation() + " ";
    }

    /** {@code ALTER TABLE public.customer ALTER COLUMN email }. */
    public String alterColumn() {
        return alterTable() + "ALTER COLUMN " + SqlIdentifier.quote(path().name()) + " ";
    }
}
