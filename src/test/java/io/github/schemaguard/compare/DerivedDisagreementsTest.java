package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.CompositeType;
import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.part.IndexKey;
import io.github.schemaguard.model.part.SequenceOptions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which disagreements follow from others, one way at a time. */
class DerivedDisagreementsTest {

    private static final QualifiedName CUSTOMER = new QualifiedName("public", "customer");
    private static final QualifiedName ORDERS = new QualifiedName("public", "orders");
    private static final Set<Side> BOTH = Set.of(Side.DATABASE, Side.DOCUMENT);
    private static final Set<Side> ALL = Set.of(Side.DATABASE, Side.ENTITIES, Side.DOCUMENT);

    private static final Table TABLE = Table.named("customer").build();
    private static final Disagreement NO_TABLE = exists(ObjectPath.table(CUSTOMER), BOTH, Side.DATABASE, TABLE);
    private static final Disagreement NO_COLUMN = column("id", Side.DATABASE);
    private static final Disagreement NO_OTHER_COLUMN = column("name", Side.DATABASE);

    @Test
    void a_sequence_is_missing_with_the_column_or_the_table_that_owns_it() {
        Disagreement sequence = sequence("public.customer.id", Side.DATABASE);

        assertThat(causes(sequence, NO_COLUMN)).containsExactly(NO_COLUMN);
        assertThat(causes(sequence, NO_TABLE)).containsExactly(NO_TABLE);
        assertThat(causes(sequence, NO_OTHER_COLUMN)).isEmpty();
        assertThat(causes(sequence("public.customer_old.id", Side.DATABASE), NO_TABLE))
                .isEmpty();
        assertThat(causes(sequence(null, Side.DATABASE), NO_TABLE)).isEmpty();
        assertThat(causes(sequence("public.customer.id", Side.DOCUMENT), NO_COLUMN))
                .isEmpty();
        assertThat(causes(
                        new Disagreement(
                                sequence.path(),
                                Attribute.INCREMENT,
                                BOTH,
                                Map.of(Side.DATABASE, "1"),
                                sequence.objects(),
                                Map.of()),
                        NO_COLUMN))
                .isEmpty();
    }

    @Test
    void a_cause_counts_on_exactly_the_sides_that_were_asked() {
        Disagreement sequence = sequence("public.customer.id", Side.DATABASE);
        Disagreement forAll = exists(NO_COLUMN.path(), ALL, Side.DATABASE, TABLE);
        Disagreement forOthers = exists(NO_COLUMN.path(), Set.of(Side.DATABASE, Side.ENTITIES), Side.DATABASE, TABLE);

        assertThat(causes(sequence, forAll)).containsExactly(forAll);
        assertThat(causes(sequence, forOthers)).isEmpty();
        assertThat(causes(
                        exists(
                                sequence.path(),
                                ALL,
                                Side.DATABASE,
                                sequence.objects().get(Side.DATABASE)),
                        NO_COLUMN))
                .isEmpty();
    }

    @Test
    void a_key_a_check_and_an_index_are_missing_with_their_columns() {
        Disagreement unique = missing(ObjectKind.UNIQUE, PlainObjects.unique("u", List.of("other", "id")));
        Disagreement expression = missing(ObjectKind.INDEX, index("lower(name)"));
        Disagreement check = missing(ObjectKind.CHECK, PlainObjects.check("c", "lower(name) > 'a'", List.of()));

        assertThat(causes(unique, NO_COLUMN, NO_OTHER_COLUMN)).containsExactly(NO_COLUMN);
        assertThat(causes(expression, NO_COLUMN, NO_OTHER_COLUMN)).containsExactly(NO_OTHER_COLUMN);
        assertThat(causes(check, NO_COLUMN, NO_OTHER_COLUMN)).isEmpty();
        assertThat(causes(unique, column("id", Side.DOCUMENT))).isEmpty();
        assertThat(causes(missing(ObjectKind.TRIGGER, PlainObjects.unique("id", List.of("id"))), NO_COLUMN))
                .isEmpty();
    }

    @Test
    void a_key_differs_because_of_its_columns_if_each_of_them_is_missing() {
        Disagreement one = columns(List.of("a", "id"), List.of("a"));
        Disagreement two = columns(List.of("id", "name"), List.of());
        Disagreement swapped = columns(List.of("id"), List.of("name"));

        assertThat(causes(one, NO_COLUMN)).containsExactly(NO_COLUMN);
        assertThat(causes(one, NO_OTHER_COLUMN)).isEmpty();
        assertThat(causes(two, NO_COLUMN)).isEmpty();
        assertThat(causes(two, NO_COLUMN, NO_OTHER_COLUMN)).containsExactlyInAnyOrder(NO_COLUMN, NO_OTHER_COLUMN);
        assertThat(causes(swapped, NO_COLUMN, NO_OTHER_COLUMN)).containsExactlyInAnyOrder(NO_COLUMN, NO_OTHER_COLUMN);
    }

    @Test
    void the_columns_of_a_composite_type_differ_because_of_its_attributes() {
        ObjectPath path = ObjectPath.of(ObjectKind.COMPOSITE, "public", null, "customer");
        Disagreement one = both(path, Attribute.COLUMNS, composite("a", "id"), composite("a"));
        Disagreement ordered = both(path, Attribute.COLUMNS, composite("a", "b", "id"), composite("b", "a"));
        Disagreement comment = both(path, Attribute.COMMENT, composite("a", "id"), composite("a"));

        assertThat(causes(one, NO_COLUMN)).containsExactly(NO_COLUMN);
        assertThat(causes(one, NO_OTHER_COLUMN)).isEmpty();
        assertThat(causes(ordered, NO_COLUMN)).isEmpty();
        assertThat(causes(comment, NO_COLUMN)).isEmpty();
    }

    @Test
    void a_foreign_key_is_missing_with_what_it_references() {
        SchemaObject key = PlainObjects.foreignKey("f", List.of("customer_id"), CUSTOMER, List.of("id"));
        ObjectPath path = ObjectPath.of(ObjectKind.FOREIGN_KEY, "public", "orders", "f");
        Disagreement missing = exists(path, BOTH, Side.DATABASE, key);
        Disagreement elsewhere = exists(path, BOTH, Side.DOCUMENT, key);
        SchemaObject other = PlainObjects.foreignKey("f", List.of("customer_id"), ORDERS, List.of("id"));

        assertThat(causes(missing, NO_TABLE)).containsExactly(NO_TABLE);
        assertThat(causes(missing, NO_COLUMN)).containsExactly(NO_COLUMN);
        assertThat(causes(missing, NO_OTHER_COLUMN)).isEmpty();
        assertThat(causes(elsewhere, NO_TABLE)).isEmpty();
        // A view can be in the place of a table.
        Disagreement view =
                exists(ObjectPath.of(ObjectKind.VIEW, "public", null, "customer"), BOTH, Side.DATABASE, TABLE);
        assertThat(causes(missing, view)).containsExactly(view);
        assertThat(causes(both(path, Attribute.REFERENCES, key, other), NO_TABLE))
                .containsExactly(NO_TABLE);
        assertThat(causes(both(path, Attribute.ON_DELETE, key, other), NO_TABLE))
                .isEmpty();
    }

    @Test
    void a_foreign_key_that_only_the_entities_lack_is_no_association() {
        SchemaObject key = PlainObjects.foreignKey("f", List.of("customer_id"), CUSTOMER, List.of("id"));
        ObjectPath path = ObjectPath.of(ObjectKind.FOREIGN_KEY, "public", "orders", "f");
        Set<Side> sides = Set.of(Side.DATABASE, Side.ENTITIES);
        Disagreement table = exists(ObjectPath.table(CUSTOMER), sides, Side.DATABASE, TABLE);
        Disagreement tableOfEntities = exists(ObjectPath.table(CUSTOMER), sides, Side.ENTITIES, TABLE);

        assertThat(causes(exists(path, sides, Side.DATABASE, key), table)).isEmpty();
        assertThat(causes(exists(path, sides, Side.ENTITIES, key), tableOfEntities))
                .containsExactly(tableOfEntities);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DEFAULT | 'a'::text | 'a'::character varying(9) | true",
                "DEFAULT | ('a')::text | 'a' | true",
                "DEFAULT | 'a'::text | 'b'::text | false",
                "GENERATED | lower((id)::text) | lower(id) | true",
                "COMMENT | 'a'::text | 'a' | false",
            })
    void an_expression_is_the_same_with_the_casts_of_another_type(
            Attribute attribute, String one, String other, boolean same) {
        ObjectPath path = ObjectPath.column(CUSTOMER, "id");
        Column column = PlainObjects.column("id", "text", true);
        Disagreement expression = both(path, attribute, column, column, one, other);
        Disagreement type = both(path, Attribute.TYPE, column, column);
        Disagreement anotherType = both(ObjectPath.column(CUSTOMER, "name"), Attribute.TYPE, column, column);

        assertThat(DerivedDisagreements.of(List.of(type, expression)).isSame(expression))
                .isEqualTo(same);
        assertThat(DerivedDisagreements.of(List.of(anotherType, expression)).isSame(expression))
                .isFalse();
        assertThat(DerivedDisagreements.of(List.of(expression)).isSame(expression))
                .isFalse();
        assertThat(DerivedDisagreements.of(List.of(type, expression)).isSame(type))
                .isFalse();
    }

    @Test
    void a_check_or_an_index_is_the_same_if_it_uses_the_column_of_another_type_on_all_sides() {
        Column column = PlainObjects.column("id", "text", true);
        Disagreement type = both(ObjectPath.column(CUSTOMER, "id"), Attribute.TYPE, column, column);
        Disagreement ofOrders = both(ObjectPath.column(ORDERS, "id"), Attribute.TYPE, column, column);
        SchemaObject check = PlainObjects.check("c", "id > 'a'", List.of("id"));
        SchemaObject other = PlainObjects.check("c", "name > 'a'", List.of("name"));
        ObjectPath path = ObjectPath.of(ObjectKind.CHECK, "public", "customer", "c");
        Disagreement same = both(path, Attribute.DEFINITION, check, check, "(id)::text > 'a'", "id > 'a'");
        Disagreement half = both(path, Attribute.DEFINITION, check, other, "(id)::text > 'a'", "id > 'a'");
        Disagreement unique = both(
                ObjectPath.of(ObjectKind.UNIQUE, "public", "customer", "c"),
                Attribute.DEFINITION,
                check,
                check,
                "(id)::text > 'a'",
                "id > 'a'");
        Disagreement stated = new Disagreement(
                path, Attribute.DEFINITION, BOTH, Map.of(Side.DATABASE, "id > 'a'"), same.objects(), Map.of());

        assertThat(DerivedDisagreements.of(List.of(type)).isSame(same)).isTrue();
        assertThat(DerivedDisagreements.of(List.of(ofOrders)).isSame(same)).isFalse();
        assertThat(DerivedDisagreements.of(List.of(type)).isSame(half)).isFalse();
        assertThat(DerivedDisagreements.of(List.of(type)).isSame(unique)).isFalse();
        assertThat(DerivedDisagreements.of(List.of(type)).isSame(stated)).isFalse();
        assertThat(causes(same, type)).isEmpty();
    }

    @Test
    void a_missing_primary_key_takes_its_columns_nullability_along() {
        Disagreement key = exists(
                new ObjectPath(ObjectKind.PRIMARY_KEY, "public", "customer", "p", List.of("id")),
                BOTH,
                Side.DATABASE,
                PlainObjects.primaryKey("p", List.of("id")));
        Column column = PlainObjects.column("id", "text", true);
        ObjectPath id = ObjectPath.column(CUSTOMER, "id");

        Disagreement nullable = both(id, Attribute.NULLABLE, column, column, "no", "yes");
        assertThat(causes(nullable, key)).containsExactly(key);
        assertThat(causes(both(id, Attribute.NULLABLE, column, column, "yes", "no"), key))
                .isEmpty();
        assertThat(causes(both(id, Attribute.TYPE, column, column, "no", "yes"), key))
                .isEmpty();
        assertThat(causes(
                        both(ObjectPath.column(CUSTOMER, "name"), Attribute.NULLABLE, column, column, "no", "yes"),
                        key))
                .isEmpty();
        assertThat(causes(both(ObjectPath.column(ORDERS, "id"), Attribute.NULLABLE, column, column, "no", "yes"), key))
                .isEmpty();
    }

    @Test
    void a_domain_takes_the_nullability_of_its_columns_along() {
        Domain domain = new Domain("code", "text", false, null, null, List.of(), List.of(), null);
        Disagreement ofDomain = both(
                ObjectPath.of(ObjectKind.DOMAIN, "public", null, "code"),
                Attribute.NULLABLE,
                domain,
                domain,
                "no",
                "yes");
        Disagreement comment = both(
                ObjectPath.of(ObjectKind.DOMAIN, "public", null, "code"), Attribute.COMMENT, domain, domain, "a", "b");
        Column column = PlainObjects.column("id", "public.code", true);
        Column text = PlainObjects.column("id", "text", true);
        ObjectPath path = ObjectPath.column(CUSTOMER, "id");

        assertThat(causes(both(path, Attribute.NULLABLE, column, column, "no", "yes"), ofDomain))
                .containsExactly(ofDomain, ofDomain);
        assertThat(causes(both(path, Attribute.NULLABLE, column, text, "no", "yes"), ofDomain))
                .isEmpty();
        assertThat(causes(both(path, Attribute.NULLABLE, column, column, "no", "yes"), comment))
                .isEmpty();
        assertThat(causes(both(path, Attribute.TYPE, column, column, "no", "yes"), ofDomain))
                .isEmpty();
    }

    private static List<Disagreement> causes(Disagreement of, Disagreement... others) {
        return DerivedDisagreements.of(List.of(others)).causes(of);
    }

    private static Disagreement column(String name, Side side) {
        return exists(ObjectPath.column(CUSTOMER, name), BOTH, side, PlainObjects.column(name, "text", true));
    }

    private static Disagreement sequence(@Nullable String ownedBy, Side side) {
        return exists(
                ObjectPath.of(ObjectKind.SEQUENCE, "public", null, "numbers"),
                BOTH,
                side,
                PlainObjects.sequence("numbers", SequenceOptions.defaults("bigint"), ownedBy));
    }

    private static SchemaObject index(String expression) {
        return PlainObjects.index("i", false, List.of(new IndexKey(null, expression, null, null, false, false)));
    }

    private static CompositeType composite(String... attributes) {
        return new CompositeType(
                "customer",
                List.of(attributes).stream()
                        .map(name -> PlainObjects.column(name, "text", true))
                        .toList(),
                List.of(),
                null);
    }

    /** A constraint of the customer that the document lacks. */
    private static Disagreement missing(ObjectKind kind, SchemaObject object) {
        return exists(ObjectPath.of(kind, "public", "customer", object.name()), BOTH, Side.DATABASE, object);
    }

    private static Disagreement columns(List<String> one, List<String> other) {
        return both(
                ObjectPath.of(ObjectKind.CHECK, "public", "customer", "c"),
                Attribute.COLUMNS,
                PlainObjects.check("c", "true", one),
                PlainObjects.check("c", "true", other));
    }

    private static Disagreement exists(ObjectPath path, Set<Side> asked, Side holder, SchemaObject object) {
        return new Disagreement(path, Attribute.EXISTS, asked, Map.of(holder, "it"), Map.of(holder, object), Map.of());
    }

    private static Disagreement both(ObjectPath path, Attribute attribute, SchemaObject one, SchemaObject other) {
        return both(path, attribute, one, other, "one", "other");
    }

    private static Disagreement both(
            ObjectPath path,
            Attribute attribute,
            SchemaObject one,
            SchemaObject other,
            String oneValue,
            String otherValue) {
        Map<Side, SchemaObject> objects = new EnumMap<>(Side.class);
        objects.put(Side.DATABASE, one);
        objects.put(Side.DOCUMENT, other);
        return new Disagreement(
                path, attribute, BOTH, Map.of(Side.DATABASE, oneValue, Side.DOCUMENT, otherValue), objects, Map.of());
    }
}
