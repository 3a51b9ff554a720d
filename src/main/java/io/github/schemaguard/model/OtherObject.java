package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of a kind that has no record of its own, because few databases have such objects. What is known of it are
 * options.
 *
 * @param name as PostgreSQL stores it; an operator class or family has its access method behind it, {@code cents_ops
 *     USING btree}, and a transform is {@code hstore LANGUAGE plperl}
 * @param options by the names of the options in the {@code CREATE} statement; values that may be secrets are masked
 * @param comment null when there is none
 */
public record OtherObject(
        Type type,
        String name,
        Map<String, String> options,
        @Nullable String comment) implements SchemaObject {

    /** The kinds of objects, each with the system catalog that has them. */
    public enum Type {
        COLLATION("pg_collation", Owner.SCHEMA),
        TEXT_SEARCH_CONFIGURATION("pg_ts_config", Owner.SCHEMA),
        TEXT_SEARCH_DICTIONARY("pg_ts_dict", Owner.SCHEMA),
        TEXT_SEARCH_PARSER("pg_ts_parser", Owner.SCHEMA),
        TEXT_SEARCH_TEMPLATE("pg_ts_template", Owner.SCHEMA),
        CONVERSION("pg_conversion", Owner.SCHEMA),
        OPERATOR_CLASS("pg_opclass", Owner.SCHEMA),
        OPERATOR_FAMILY("pg_opfamily", Owner.SCHEMA),
        BASE_TYPE("pg_type", Owner.SCHEMA),
        FOREIGN_DATA_WRAPPER("pg_foreign_data_wrapper", Owner.DATABASE),
        FOREIGN_SERVER("pg_foreign_server", Owner.DATABASE),
        LANGUAGE("pg_language", Owner.DATABASE),
        ACCESS_METHOD("pg_am", Owner.DATABASE),
        TRANSFORM("pg_transform", Owner.DATABASE);

        private final String catalog;
        private final Owner owner;

        Type(String catalog, Owner owner) {
            this.catalog = catalog;
            this.owner = owner;
        }

        /** The system catalog that has the objects. */
        public String catalog() {
            return catalog;
        }

        /** What the objects belong to. */
        public Owner owner() {
            return owner;
        }

        public ObjectKind kind() {
            return ObjectKind.valueOf(name());
        }
    }

    /** What an object belongs to: a schema, or the database as a whole. */
    public enum Owner {
        SCHEMA,
        DATABASE
    }

    public OtherObject {
        Objects.requireNonNull(type);
        Objects.requireNonNull(name);
        options = CanonicalOrder.map(options);
    }

    /** Those of one kind. */
    static List<OtherObject> of(Type type, List<OtherObject> objects) {
        return objects.stream().filter(object -> object.type == type).toList();
    }

    /** The objects with others in place of those of one kind. */
    static List<OtherObject> replaced(Type type, List<OtherObject> objects, List<OtherObject> others) {
        return Stream.concat(objects.stream().filter(object -> object.type != type), others.stream())
                .toList();
    }

    @Override
    public ObjectKind kind() {
        return type.kind();
    }

    /** With the kind, since a configuration and a dictionary can have one name. */
    @Override
    public String key() {
        return kind().label() + " " + name;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.OPTIONS, CanonicalOrder.options(options))
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public String summary() {
        return kind().label().replace('-', ' ');
    }
}
