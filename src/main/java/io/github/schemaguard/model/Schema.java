package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schema ({@code pg_namespace}) and the objects in it; the objects of extensions are left out. */
public record Schema(
        String name,
        List<Table> tables,
        List<View> views,
        List<Sequence> sequences,
        List<EnumType> enums,
        List<Domain> domains,
        List<CompositeType> composites,
        List<RangeType> ranges,
        List<Operator> operators,
        List<OtherObject> otherObjects,
        List<Function> functions,
        List<DefaultPrivileges> defaultPrivileges,
        List<Grant> grants,
        @Nullable String comment)
        implements SchemaObject {

    public Schema {
        Objects.requireNonNull(name);
        tables = CanonicalOrder.objects(tables);
        views = CanonicalOrder.objects(views);
        sequences = CanonicalOrder.objects(sequences);
        enums = CanonicalOrder.objects(enums);
        domains = CanonicalOrder.objects(domains);
        composites = CanonicalOrder.objects(composites);
        ranges = CanonicalOrder.objects(ranges);
        operators = CanonicalOrder.objects(operators);
        otherObjects = CanonicalOrder.objects(otherObjects);
        functions = CanonicalOrder.objects(functions);
        defaultPrivileges = CanonicalOrder.objects(defaultPrivileges);
        grants = CanonicalOrder.values(grants);
    }

    public Optional<Table> table(String table) {
        return CanonicalOrder.find(tables, table);
    }

    public Optional<View> view(String view) {
        return CanonicalOrder.find(views, view);
    }

    /** The same under another name; what is in it is not touched. */
    public Schema withName(String value) {
        return RecordCopy.with(this, "name", value);
    }

    /** The same with another {@link #tables()}. */
    public Schema withTables(List<Table> value) {
        return RecordCopy.with(this, "tables", value);
    }

    /** The same with another {@link #views()}. */
    public Schema withViews(List<View> value) {
        return RecordCopy.with(this, "views", value);
    }

    /** The same with another {@link #sequences()}. */
    public Schema withSequences(List<Sequence> value) {
        return RecordCopy.with(this, "sequences", value);
    }

    /** The same with another {@link #enums()}. */
    public Schema withEnums(List<EnumType> value) {
        return RecordCopy.with(this, "enums", value);
    }

    /** The same with another {@link #domains()}. */
    public Schema withDomains(List<Domain> value) {
        return RecordCopy.with(this, "domains", value);
    }

    /** The same with another {@link #composites()}. */
    public Schema withComposites(List<CompositeType> value) {
        return RecordCopy.with(this, "composites", value);
    }

    /** The same with another {@link #ranges()}. */
    public Schema withRanges(List<RangeType> value) {
        return RecordCopy.with(this, "ranges", value);
    }

    /** The same with another {@link #operators()}. */
    public Schema withOperators(List<Operator> value) {
        return RecordCopy.with(this, "operators", value);
    }

    /** The {@link #otherObjects()} of one kind. */
    public List<OtherObject> otherObjects(OtherObject.Type type) {
        return OtherObject.of(type, otherObjects);
    }

    /** The same with others in place of the {@link #otherObjects()} of one kind. */
    public Schema withOtherObjects(OtherObject.Type type, List<OtherObject> value) {
        return withOtherObjects(OtherObject.replaced(type, otherObjects, value));
    }

    /** The same with other {@link #otherObjects()}. */
    public Schema withOtherObjects(List<OtherObject> value) {
        return RecordCopy.with(this, "otherObjects", value);
    }

    /** The same with another {@link #functions()}. */
    public Schema withFunctions(List<Function> value) {
        return RecordCopy.with(this, "functions", value);
    }

    /** The same with another {@link #comment()}. */
    public Schema withComment(@Nullable String value) {
        return RecordCopy.with(this, "comment", value);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.SCHEMA;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.GRANTS, Grant.texts(grants))
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public List<SchemaObject> children() {
        List<SchemaObject> children = new ArrayList<>(tables);
        children.addAll(views);
        children.addAll(sequences);
        children.addAll(enums);
        children.addAll(domains);
        children.addAll(composites);
        children.addAll(ranges);
        children.addAll(operators);
        children.addAll(otherObjects);
        children.addAll(functions);
        children.addAll(defaultPrivileges);
        return children;
    }

    /** Whether it contains no objects. */
    public boolean isEmpty() {
        return children().isEmpty();
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Collects a schema object by object; a kind that is never added is empty. */
    public static final class Builder {
        private final String name;
        private final List<Table> tables = new ArrayList<>();
        private final List<View> views = new ArrayList<>();
        private final List<Sequence> sequences = new ArrayList<>();
        private final List<EnumType> enums = new ArrayList<>();
        private final List<Domain> domains = new ArrayList<>();
        private final List<CompositeType> composites = new ArrayList<>();
        private final List<RangeType> ranges = new ArrayList<>();
        private final List<Operator> operators = new ArrayList<>();
        private final List<OtherObject> otherObjects = new ArrayList<>();
        private final List<Function> functions = new ArrayList<>();
        private final List<DefaultPrivileges> defaultPrivileges = new ArrayList<>();
        private final List<Grant> grants = new ArrayList<>();
        private @Nullable String comment;

        private Builder(String name) {
            this.name = name;
        }

        public Builder table(Table value) {
            tables.add(value);
            return this;
        }

        public Builder view(View value) {
            views.add(value);
            return this;
        }

        public Builder sequence(Sequence value) {
            sequences.add(value);
            return this;
        }

        public Builder enumType(EnumType value) {
            enums.add(value);
            return this;
        }

        public Builder domain(Domain value) {
            domains.add(value);
            return this;
        }

        public Builder composite(CompositeType value) {
            composites.add(value);
            return this;
        }

        public Builder range(RangeType value) {
            ranges.add(value);
            return this;
        }

        public Builder operator(Operator value) {
            operators.add(value);
            return this;
        }

        public Builder otherObject(OtherObject value) {
            otherObjects.add(value);
            return this;
        }

        public Builder function(Function value) {
            functions.add(value);
            return this;
        }

        public Builder defaultPrivileges(DefaultPrivileges value) {
            defaultPrivileges.add(value);
            return this;
        }

        public Builder grants(Collection<Grant> values) {
            grants.addAll(values);
            return this;
        }

        public Builder comment(@Nullable String value) {
            comment = value;
            return this;
        }

        public Schema build() {
            return new Schema(
                    name,
                    tables,
                    views,
                    sequences,
                    enums,
                    domains,
                    composites,
                    ranges,
                    operators,
                    otherObjects,
                    functions,
                    defaultPrivileges,
                    grants,
                    comment);
        }
    }
}
