package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.mapping.ValueLimits;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines a finding names, which annotation it corrects, and which side is the odd one. */
class FindingFactoryTest {

    private static final QualifiedName CUSTOMER = CustomerSchemas.CUSTOMER;
    private static final Set<Side> ALL = EnumSet.of(Side.DATABASE, Side.ENTITIES, Side.DOCUMENT);

    /** Corrects every annotation to a text that says what was asked for. */
    private static final LocationLookup LOOKUP = new LocationLookup() {
        @Override
        public Optional<Location> of(MappedMember member) {
            return FindingText.PLACES.of(member);
        }

        @Override
        public Optional<String> corrected(MappedMember member, String column, String wanted) {
            return Optional.of("on " + member + " for " + column + ": " + wanted);
        }

        @Override
        public Optional<Location> inDocument(ObjectPath path, Attribute attribute) {
            return FindingText.PLACES.inDocument(path, attribute);
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // kind, columns or name, the members whose lines are named
                "COLUMN | email | Customer.email",
                "COLUMN | code | Customer.code and Customer.id.code",
                "COLUMN | other | Customer",
                "TABLE | customer | Customer",
                "PRIMARY_KEY | id | Customer.key",
                "FOREIGN_KEY | id | Customer.reference",
                "UNIQUE | id | Customer.unique",
                "INDEX | id | Customer.index",
                "CHECK | id | Customer.id",
                "UNIQUE | email,code | Customer.email and Customer.code and Customer.id.code",
                "UNIQUE | email,other | Customer.email",
                "UNIQUE | other | Customer",
                "EXCLUSION | email | Customer.email",
            })
    void the_lines_of_the_members_that_an_object_comes_from(ObjectKind kind, String names, String members) {
        List<String> columns = List.of(names.split(","));
        ObjectPath path = kind == ObjectKind.TABLE
                ? ObjectPath.table(CUSTOMER)
                : kind == ObjectKind.COLUMN
                        ? ObjectPath.column(CUSTOMER, names)
                        : new ObjectPath(kind, "public", "customer", "c", columns);

        assertThat(locations(path, EnumSet.of(Side.DATABASE, Side.ENTITIES)))
                .isEqualTo(List.of(members.split(" and ")).stream()
                        .map(member -> "source of " + member)
                        .toList());
    }

    @Test
    void the_lines_of_what_no_entity_is_mapped_to() {
        ObjectPath orders = ObjectPath.table(new QualifiedName("public", "orders"));

        assertThat(locations(orders, EnumSet.of(Side.DATABASE, Side.ENTITIES))).isEmpty();
        assertThat(locations(orders, ALL)).containsExactly("document on public.orders exists");
        assertThat(locations(ObjectPath.table(CUSTOMER), EnumSet.of(Side.DATABASE, Side.DOCUMENT)))
                .containsExactly("document on public.customer exists");
        assertThat(locations(ObjectPath.table(CUSTOMER), ALL))
                .containsExactly("source of Customer", "document on public.customer exists");
    }

    @ParameterizedTest
    @CsvSource({
        "SEQUENCE, public, plain, Customer.email",
        "SEQUENCE, public, qualified, Customer.code and Customer.id.code",
        "SEQUENCE, audit,  plain, Customer.email",
        "SEQUENCE, audit,  qualified, ''",
        "SEQUENCE, public, other, ''",
        "FUNCTION, public, plain, ''",
    })
    void the_lines_of_the_attributes_that_use_a_sequence(ObjectKind kind, String schema, String name, String members) {
        assertThat(locations(ObjectPath.of(kind, schema, null, name), EnumSet.of(Side.DATABASE, Side.ENTITIES)))
                .isEqualTo(
                        members.isEmpty()
                                ? List.of()
                                : List.of(members.split(" and ")).stream()
                                        .map(member -> "source of " + member)
                                        .toList());
    }

    @Test
    void the_annotations_of_the_members_are_corrected() {
        assertThat(entityRepair(type(ObjectPath.column(CUSTOMER, "email"))))
                .isEqualTo("on Customer.email for email: @Column(length = 100)");
        assertThat(entityRepair(type(ObjectPath.column(CUSTOMER, "code"))))
                .isEqualTo("on Customer.code for code: @Column(length = 100),"
                        + " on Customer.id.code for code: @Column(length = 100)");
        assertThat(entityRepair(type(ObjectPath.column(new QualifiedName("public", "orders"), "email"))))
                .isEqualTo("@Column(length = 100)");
        assertThat(entityRepair(reference("email")))
                .isEqualTo("on Customer.email for email:"
                        + " @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))");
        assertThat(entityRepair(reference("email", "id")))
                .isEqualTo("@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the values of the database, the entities and the document, and who is odd
                "100, 320, 100, ENTITIES",
                "100, 320, 320, DATABASE",
                "100, 320, 200, -",
                "100, 100, 320, DOCUMENT",
            })
    void the_odd_side(String database, String entities, String document, @Nullable Side odd) {
        Map<Side, String> values = new EnumMap<>(Side.class);
        values.put(Side.DATABASE, "character varying(" + database + ")");
        values.put(Side.ENTITIES, "character varying(" + entities + ")");
        values.put(Side.DOCUMENT, "character varying(" + document + ")");

        assertThat(factory(ALL)
                        .finding(type(ObjectPath.column(CUSTOMER, "email"), values))
                        .orElseThrow()
                        .odd())
                .isEqualTo(odd);
    }

    @ParameterizedTest
    @CsvSource({
        // the values of the database, the entities and the document; the checks; whether the document is stale
        "100, 100, 320, DB_DOC, true",
        "100, 320, 320, DB_DOC, true",
        "100, 320, 100, DB_DOC, false",
        "100, 100, 320, DB_MODELS, false",
        "100, 100, 320, MODELS_DOC, true",
        "100, 320, 320, MODELS_DOC, false",
        "100, 320, 100, MODELS_DOC, false",
    })
    void a_document_is_stale_if_a_check_is_about_it(
            String database, String entities, String document, CheckName check, boolean stale) {
        Disagreement disagreement = type(
                ObjectPath.column(CUSTOMER, "email"),
                Map.of(Side.DATABASE, database, Side.ENTITIES, entities, Side.DOCUMENT, document));

        assertThat(factory(ALL, EnumSet.of(check)).isStale(disagreement)).isEqualTo(stale);
    }

    private static List<String> locations(ObjectPath path, Set<Side> sides) {
        return factory(sides)
                .locations(new Disagreement(path, Attribute.EXISTS, sides, Map.of(), Map.of(), Map.of()))
                .stream()
                .map(Location::toString)
                .toList();
    }

    private static String entityRepair(Disagreement disagreement) {
        return factory(ALL).finding(disagreement).orElseThrow().repairs().stream()
                .filter(repair -> repair.target() == Side.ENTITIES)
                .map(Repair::text)
                .findFirst()
                .orElseThrow();
    }

    private static Disagreement type(ObjectPath path) {
        return type(path, Map.of(Side.DATABASE, "character varying(100)", Side.ENTITIES, "character varying(320)"));
    }

    private static Disagreement type(ObjectPath path, Map<Side, String> values) {
        Map<Side, SchemaObject> objects = new EnumMap<>(Side.class);
        values.forEach((side, type) -> objects.put(side, PlainObjects.column(path.name(), type, true)));
        return new Disagreement(path, Attribute.TYPE, values.keySet(), values, objects, Map.of());
    }

    /** A foreign key that only the entities have. */
    private static Disagreement reference(String... columns) {
        Set<Side> sides = Set.of(Side.DATABASE, Side.ENTITIES);
        Map<Side, SchemaObject> tables = Map.of(
                Side.DATABASE,
                CustomerSchemas.bare().build(),
                Side.ENTITIES,
                CustomerSchemas.bare().build());
        return new Disagreement(
                new ObjectPath(ObjectKind.FOREIGN_KEY, "public", "customer", "f", List.of(columns)),
                Attribute.EXISTS,
                sides,
                Map.of(Side.ENTITIES, "foreign key"),
                Map.of(Side.ENTITIES, PlainObjects.foreignKey("f", List.of(columns), CUSTOMER, List.of(columns))),
                tables);
    }

    private static FindingFactory factory(Set<Side> sides) {
        return factory(sides, EnumSet.of(CheckName.DB_DOC, CheckName.DB_MODELS, CheckName.MODELS_DOC));
    }

    private static FindingFactory factory(Set<Side> sides, Set<CheckName> checks) {
        Catalog catalog = CustomerSchemas.tables(CustomerSchemas.bare());
        ComparisonContext context =
                new ComparisonContext(Side.DATABASE, catalog, catalog, mapping(), member -> Optional.empty());
        return new FindingFactory(context, sides, checks, LOOKUP);
    }

    private static Mapping mapping() {
        MappedTable table = new MappedTable(
                CUSTOMER,
                MappedTable.Role.ENTITY,
                List.of("shop.Customer"),
                MappedMember.ofClass("shop.Customer"),
                List.of(
                        column("id", null, "id"),
                        column("email", "plain", "email"),
                        column("code", "public.qualified", "code", "id.code")),
                List.of(
                        key(MappedKey.Kind.PRIMARY_KEY, "key"),
                        key(MappedKey.Kind.FOREIGN_KEY, "reference"),
                        key(MappedKey.Kind.UNIQUE, "unique"),
                        key(MappedKey.Kind.INDEX, "index")));
        return new Mapping(List.of(table), List.of(), List.of(), List.of(), List.of(), StringBinding.TYPED, 7, null);
    }

    private static MappedKey key(MappedKey.Kind kind, String owner) {
        return new MappedKey(
                kind,
                owner,
                List.of("id"),
                kind == MappedKey.Kind.FOREIGN_KEY ? CUSTOMER : null,
                member(owner),
                true,
                List.of());
    }

    private static MappedColumn column(String name, @Nullable String sequence, String... owners) {
        return new MappedColumn(
                name,
                List.of(owners).stream().map(FindingFactoryTest::member).toList(),
                "java.lang.String",
                EnumSet.allOf(MappedColumn.Declared.class),
                true,
                true,
                MappedColumn.Role.BASIC,
                sequence == null
                        ? MappedColumn.Generation.NONE
                        : new MappedColumn.Generation(
                                MappedColumn.Generation.Strategy.SEQUENCE,
                                sequence,
                                50,
                                MappedColumn.Generation.IncrementMismatch.IGNORED),
                List.of(),
                null,
                false,
                ValueLimits.NONE);
    }

    private static MappedMember member(String path) {
        return new MappedMember("shop.Customer", path, "shop.Customer", path, "", null);
    }
}
