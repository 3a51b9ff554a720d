package io.github.schemaguard.compare.rule;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.compare.sql.ConstraintChange;
import io.github.schemaguard.compare.sql.FillingTrigger;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedAssociation;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A difference between the entities and the reference, with everything that a rule needs to check it. */
public record EntityDifference(Disagreement disagreement, ComparisonContext context) {

    /** Changes of a column that PostgreSQL takes for a partition by itself. */
    private static final Set<String> PER_TABLE = Set.of("SET DEFAULT", "DROP DEFAULT", "SET NOT NULL");

    /** The object that differs. */
    public ObjectPath path() {
        return disagreement.path();
    }

    /** Whether the difference is this fact of an object of this kind. */
    public boolean isAbout(ObjectKind kind, Attribute attribute) {
        return path().kind() == kind && disagreement.attribute() == attribute;
    }

    /** Whether the entities expect an object of this kind that the reference does not have. */
    public boolean isMissing(ObjectKind kind) {
        return isAbout(kind, Attribute.EXISTS) && entity() != null && reference() == null;
    }

    /** Whether the reference has an object of this kind that the entities do not have. */
    public boolean isUnmapped(ObjectKind kind) {
        return isAbout(kind, Attribute.EXISTS) && entity() == null && reference() != null;
    }

    /** Whether it is about a table of another tenant than the one that stands for all. */
    public boolean isOfOtherTenant() {
        QualifiedName relation = path().relation();
        return relation != null && context.mapping().isOfOtherTenant(relation);
    }

    /** The object that the entities expect; null when they have none. */
    @Nullable
    public SchemaObject entity() {
        return disagreement.objects().get(Side.ENTITIES);
    }

    /** The object of the reference; null when it has none. */
    @Nullable
    public SchemaObject reference() {
        return disagreement.objects().get(context.reference());
    }

    /** The object that the entities expect. Call it only when they have it. */
    public <T extends SchemaObject> T entity(Class<T> type) {
        return type.cast(Objects.requireNonNull(entity(), "the entities do not have " + path()));
    }

    /** The object of the reference. Call it only when the reference has it. */
    public <T extends SchemaObject> T reference(Class<T> type) {
        return type.cast(Objects.requireNonNull(reference(), "the reference does not have " + path()));
    }

    /** The value of the fact in the reference, for a message. */
    public String referenceValue() {
        return disagreement.shown(context.reference());
    }

    /** The value of the fact that the entities expect, for a message. */
    public String entityValue() {
        return disagreement.shown(Side.ENTITIES);
    }

    /** {@code database} or {@code document}. */
    public String referenceName() {
        return context.reference().label();
    }

    /** The reference's table that contains the object; null when it is a view, or when there is none. */
    @Nullable
    public Table referenceTable() {
        return disagreement.owners().get(context.reference()) instanceof Table table ? table : null;
    }

    /** The entities' table that contains the object; null when there is none. */
    @Nullable
    public Table entityTable() {
        return disagreement.owners().get(Side.ENTITIES) instanceof Table table ? table : null;
    }

    /** Whether the entity is mapped to a view, and therefore only reads. */
    public boolean isOnView() {
        return disagreement.owners().get(context.reference()) instanceof View;
    }

    /**
     * Whether Hibernate reads the column and never writes it: each attribute that is mapped to it has {@code insertable =
     * false}, and {@code updatable = false} or an entity that is never updated, and no collection has it as its key.
     */
    public boolean isNeverWritten() {
        return path().kind() == ObjectKind.COLUMN && isNeverWritten(path().name());
    }

    /** The same for a column of the same table. */
    public boolean isNeverWritten(String name) {
        return writes().filter(writes -> writes.isNeverWritten(name)).isPresent();
    }

    /** The statement with which Hibernate first writes the column, or all columns of the constraint. */
    public Write write() {
        List<String> columns = path().kind() == ObjectKind.COLUMN ? List.of(path().name()) : path().columns();
        return writes().map(writes -> writes.of(columns)).orElse(Write.INSERT);
    }

    private Optional<ColumnWrites> writes() {
        return mappedTable().map(table -> new ColumnWrites(table, context));
    }

    /** Whether the values of the column are only read: from a view, or by attributes that are never written. */
    public boolean isOnlyRead() {
        return isOnView() || isNeverWritten();
    }

    /** Whether PostgreSQL itself stores the rows, and can enforce a constraint: not on views and foreign tables. */
    public boolean canConstrain() {
        Table table = referenceTable();
        return table != null && table.tableKind() != Table.Kind.FOREIGN;
    }

    /** Whether a trigger of the reference sets the column. */
    public boolean isFilledByTrigger() {
        Table table = referenceTable();
        return table != null && FillingTrigger.fills(table, path().name(), context.referenceCatalog());
    }

    /** The mapping of the table; empty when no entity is mapped to it. */
    public Optional<MappedTable> mappedTable() {
        QualifiedName relation = path().relation();
        return relation == null ? Optional.empty() : context.table(relation);
    }

    /** The file that maps the table, as a class path resource; empty when annotations do. */
    public String mappingFile() {
        return mappedTable().map(table -> table.owner().mappingFile()).orElse("");
    }

    /** Whether annotations map the table, those of a Hibernate before this major version. */
    public boolean isAnnotatedBefore(int major) {
        return context.mapping().hibernateMajor() < major && mappingFile().isEmpty();
    }

    /** The mapping of the column that the difference is about; empty when no attribute is mapped to it. */
    public Optional<MappedColumn> mappedColumn() {
        return mappedColumn(path().name());
    }

    /** The mapping of a column of the same table; empty when no attribute is mapped to it. */
    public Optional<MappedColumn> mappedColumn(String column) {
        return mappedTable().flatMap(table -> table.column(column));
    }

    /**
     * The name of a type in the language of the attribute. In Java it accepts null: {@code Integer}. In Kotlin it does where
     * the column or the present type does: {@code Int?}, otherwise {@code Int}.
     */
    public String typeOfAttribute(String javaType) {
        Optional<Boolean> kotlin = mappedColumn().stream()
                .flatMap(column -> column.owners().stream())
                .flatMap(owner -> context.isNullableInKotlin(owner).stream())
                .reduce(Boolean::logicalOr);
        boolean nullable = reference() instanceof Column column && column.nullable();
        return kotlin.map(accepts -> AttributeType.inKotlin(javaType, accepts || nullable))
                .orElseGet(() -> AttributeType.inJava(javaType));
    }

    /** Whether an annotation on the attribute declares this. */
    public boolean declares(MappedColumn.Declared what) {
        return mappedColumn().map(column -> column.declares(what)).orElse(false);
    }

    /** The collection whose foreign key these columns of the table are; empty when there is none. */
    public Optional<MappedAssociation> collection(List<String> columns) {
        QualifiedName table = path().relation();
        return table == null
                ? Optional.empty()
                : context.mapping().associations().stream()
                        .filter(association -> association.isKeptIn(table, columns))
                        .findFirst();
    }

    /** The attributes that are mapped to the column, or the class that is mapped to the table: {@code Customer.email}. */
    public String who() {
        return path().kind() == ObjectKind.COLUMN
                ? mappedColumn()
                        .map(MappedMemberNames::of)
                        .filter(names -> !names.isEmpty())
                        .orElse("the entity")
                : mappedTable().map(table -> table.owner().toString()).orElse("the entities");
    }

    /** The column that the entities expect. */
    public Column entityColumn() {
        return entity(Column.class);
    }

    /** The column of the reference. */
    public Column referenceColumn() {
        return reference(Column.class);
    }

    /**
     * Adds a constraint to the table of the reference, or replaces the one that differs. Call it only when the reference has
     * the table.
     */
    public ConstraintChange constraintChange() {
        return constraintChange(reference());
    }

    /**
     * The same for another constraint of the table.
     *
     * @param replaced null when one is added
     */
    public ConstraintChange constraintChange(@Nullable SchemaObject replaced) {
        QualifiedName table = Objects.requireNonNull(path().relation());
        return new ConstraintChange(
                context.referenceCatalog().schema(table.schema()).orElseThrow(),
                Objects.requireNonNull(referenceTable()),
                replaced);
    }

    /** {@code ALTER TABLE public.customer ADD COLUMN} and a space; a partition gets its columns from the partitioned table. */
    public String addColumn() {
        return "ALTER TABLE " + context.partitionedTable(Objects.requireNonNull(path().relation())) + " ADD COLUMN ";
    }

    /** {@code ALTER TABLE public.customer} and a space, before an action. */
    public String alterTable() {
        return "ALTER TABLE " + path().relation() + " ";
    }

    /**
     * Changes the column of the reference; empty for a view and a foreign table, whose columns follow from a query or from
     * another server, and for what a primary key demands. What PostgreSQL refuses for the column of a partition or of a table
     * that inherits it, changes it in the parent.
     *
     * @param action what follows {@code ALTER TABLE public.customer ALTER COLUMN email}
     * @param hazard what it costs or risks
     */
    public Optional<Repair> alterColumn(String action, String hazard) {
        Table table = referenceTable();
        if (table == null
                || !canConstrain()
                || (action.equals("DROP NOT NULL") && table.isInPrimaryKey(path().name()))) {
            return Optional.empty();
        }
        QualifiedName own = Objects.requireNonNull(path().relation());
        QualifiedName holder =
                PER_TABLE.stream().anyMatch(action::startsWith) ? own : context.definingTable(own, path().name());
        return Optional.of(Repair.database(
                "ALTER TABLE " + holder + " ALTER COLUMN " + SqlIdentifier.quote(path().name()) + " " + action,
                holder.equals(own) ? hazard : hazard + "; changes every table that inherits the column"));
    }
}
