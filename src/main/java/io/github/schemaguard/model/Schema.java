package io.github.schemaguard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schema (namespace) and what stands in it; the objects of extensions are left out. */
public record Schema(
        String name,
        List<Table> tables,
        List<View> views,
        List<Sequence> sequences,
        List<EnumType> enums,
        List<Domain> domains,
        @Nullable String comment)
        implements SchemaObject {

    public Schema {
        Objects.requireNonNull(name);
        tables = Canonical.objects(tables);
        views = Canonical.objects(views);
        sequences = Canonical.objects(sequences);
        enums = Canonical.objects(enums);
        domains = Canonical.objects(domains);
    }

    public Optional<Table> table(String table) {
        return tables.stream().filter(t -> t.name().equals(table)).findFirst();
    }

    public Optional<View> view(String view) {
        return views.stream().filter(v -> v.name().equals(view)).findFirst();
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.SCHEMA;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new Facts().with(Attribute.COMMENT, comment).build();
    }

    @Override
    public List<SchemaObject> children() {
        List<SchemaObject> children = new ArrayList<>(tables);
        children.addAll(views);
        children.addAll(sequences);
        children.addAll(enums);
        children.addAll(domains);
        return children;
    }

    /** Whether nothing stands in it, which makes it worth no mention. */
    public boolean isEmpty() {
        return children().isEmpty();
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Collects a schema object by object, as a source meets them. */
    public static final class Builder {
        private final String name;
        private final List<Table> tables = new ArrayList<>();
        private final List<View> views = new ArrayList<>();
        private final List<Sequence> sequences = new ArrayList<>();
        private final List<EnumType> enums = new ArrayList<>();
        private final List<Domain> domains = new ArrayList<>();
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

        public Builder comment(@Nullable String value) {
            comment = value;
            return this;
        }

        public Schema build() {
            return new Schema(name, tables, views, sequences, enums, domains, comment);
        }
    }
}
