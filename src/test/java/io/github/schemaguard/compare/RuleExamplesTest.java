package io.github.schemaguard.compare;

import static io.github.schemaguard.compare.Descriptions.customer;
import static io.github.schemaguard.compare.Descriptions.enumColumn;
import static io.github.schemaguard.compare.Descriptions.id;
import static io.github.schemaguard.compare.Descriptions.sequence;
import static io.github.schemaguard.compare.Descriptions.with;
import static io.github.schemaguard.finding.Consequence.*;
import static io.github.schemaguard.finding.Severity.ERROR;
import static io.github.schemaguard.finding.Severity.INFO;
import static io.github.schemaguard.finding.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Generation.Strategy;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Deferrability;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.ForeignKey.Action;
import io.github.schemaguard.model.GenerationExpression;
import io.github.schemaguard.model.Identity;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.IndexKey;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.SequenceOptions;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.QualifiedName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule with examples that make it speak and examples that leave it silent. */
class RuleExamplesTest {

    private static final String LIST =
            "((state)::text = ANY ((ARRAY['NEW'::character varying, 'OLD'::character " + "varying])::text[]))";
    private static final String PLAIN_LIST = "(state = ANY (ARRAY['NEW'::text, 'OLD'::text]))";
    private static final String LONGER_LIST = "(state = ANY (ARRAY['NEW'::text, 'OLD'::text, 'LOST'::text]))";

    /**
     * @param code the one finding's; null when there is none
     */
    record Example(
            String name,
            String rule,
            Descriptions descriptions,
            String code,
            Severity severity,
            Consequence consequence) {
        @Override
        public String toString() {
            return rule + ": " + name;
        }
    }

    private static Example fires(
            String rule, String name, Severity severity, Consequence consequence, Descriptions descriptions) {
        return new Example(name, rule, descriptions, rule, severity, consequence);
    }

    private static Example silent(String rule, String name, Descriptions descriptions) {
        return new Example(name, rule, descriptions, null, null, null);
    }

    private static Descriptions pair(Catalog database, Catalog entities) {
        return Descriptions.of().database(database).entities(entities);
    }

    private static Catalog empty() {
        return Descriptions.tables();
    }

    private static Catalog plain() {
        return customer(table -> table);
    }

    private static Catalog column(Column column) {
        return customer(table -> table.column(column));
    }

    private static Catalog column(String type) {
        return column(PlainObjects.column("value", type, true));
    }

    private static Descriptions types(String database, String entities, Declared... declared) {
        return types(database, entities, "", declared);
    }

    private static Descriptions types(String database, String entities, String javaType, Declared... declared) {
        return pair(column(database), column(entities)).mapped(Descriptions.column("value", javaType, declared));
    }

    private static Catalog states(String expression) {
        return customer(table -> table.column(PlainObjects.column("state", "text", true))
                .check(PlainObjects.check("customer_state_check", expression, List.of("state"))));
    }

    private static Catalog mails(UnaryTable change) {
        return customer(table -> change.apply(table.column(PlainObjects.column("email", "text", true))
                .column(PlainObjects.column("tenant", "bigint", true))));
    }

    private static ForeignKey tenant(Action onDelete, String target) {
        return new ForeignKey(
                "fk" + target.hashCode(),
                List.of("tenant"),
                new QualifiedName("public", target),
                List.of("id"),
                ForeignKey.Match.SIMPLE,
                onDelete,
                Action.NO_ACTION,
                List.of(),
                Deferrability.NOT_DEFERRABLE,
                true,
                true,
                false,
                null);
    }

    private static ForeignKey validated(ForeignKey key, boolean validated) {
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                key.match(),
                key.onDelete(),
                key.onUpdate(),
                key.onDeleteColumns(),
                key.deferrability(),
                validated,
                key.enforced(),
                false,
                key.comment());
    }

    private static Index index(boolean unique, String predicate, String... columns) {
        return new Index(
                "idx",
                "btree",
                unique,
                false,
                Stream.of(columns).map(IndexKey::ascending).toList(),
                List.of(),
                predicate,
                true,
                false,
                Map.of(),
                null,
                null);
    }

    private static Column identity(Identity.Generation generation) {
        return PlainObjects.column("id", "bigint", false)
                .withIdentity(new Identity(generation, SequenceOptions.defaults("bigint")));
    }

    private static Catalog idIs(Column column) {
        return Descriptions.tables(
                Table.named("customer").column(column).primaryKey(PlainObjects.primaryKey("p", List.of("id"))));
    }

    private static Catalog keyIs(String... columns) {
        return Descriptions.tables(Table.named("customer")
                .column(PlainObjects.column("id", "bigint", false))
                .column(PlainObjects.column("code", "text", false))
                .primaryKey(columns.length == 0 ? null : PlainObjects.primaryKey("p", List.of(columns))));
    }

    interface UnaryTable {
        Table.Builder apply(Table.Builder table);
    }

    static List<Example> examples() {
        List<Example> all = new ArrayList<>();
        structure(all);
        types(all);
        columns(all);
        enums(all);
        keys(all);
        generation(all);
        documents(all);
        databases(all);
        names(all);
        reviews(all);
        return all;
    }

    private static void structure(List<Example> all) {
        all.add(fires("SG101", "an entity without a table", ERROR, QUERY_FAILS, pair(empty(), plain())));
        all.add(silent("SG101", "the table is there", pair(plain(), plain())));
        all.add(fires("SG102", "an attribute without a column", ERROR, QUERY_FAILS, pair(plain(), column("text"))));
        all.add(silent("SG102", "the column is there", pair(column("text"), column("text"))));
        all.add(fires("SG103", "a table without an entity", INFO, COSMETIC, pair(plain(), empty())));
        all.add(silent(
                "SG103",
                "a table of Flyway",
                pair(Descriptions.tables(Table.named("flyway_schema_history")), empty())));
        all.add(fires("SG104", "a nullable column", INFO, COSMETIC, pair(column("text"), plain())));
        all.add(silent(
                "SG104", "an ignored column", pair(column("text"), plain()).ignoring("public.customer.value")));
        all.add(fires(
                "SG105",
                "not null without default",
                ERROR,
                INSERT_FAILS,
                pair(column(PlainObjects.column("value", "text", false)), plain())));
        all.add(fires(
                "SG104",
                "not null with default",
                INFO,
                COSMETIC,
                pair(column(PlainObjects.column("value", "text", false).withDefaultValue("''::text")), plain())));
        all.add(silent(
                "SG105",
                "the rule is ignored for the table",
                pair(column(PlainObjects.column("value", "text", false)), plain())
                        .ignoring("SG105:public.cust*")));
    }

    private static void types(List<Example> all) {
        all.add(fires("SG201", "double on real", WARNING, DATA_TRUNCATED, types("real", "double precision")));
        all.add(fires("SG201", "uuid on text", ERROR, QUERY_FAILS, types("text", "uuid")));
        all.add(fires("SG201", "json on jsonb", INFO, COSMETIC, types("jsonb", "json")));
        all.add(fires("SG201", "json on text", WARNING, NOT_ENFORCED, types("text", "jsonb")));
        all.add(fires("SG201", "text on jsonb", ERROR, INSERT_FAILS, types("jsonb", "text")));
        all.add(fires("SG201", "a large object on text", ERROR, READ_FAILS, types("text", "oid")));
        all.add(fires("SG201", "bytes on a large object", ERROR, READ_FAILS, types("oid", "bytea")));
        all.add(fires("SG201", "blank-padded", WARNING, SILENTLY_WRONG, types("character(9)", "character varying(9)")));
        all.add(fires("SG201", "a scalar on an array", ERROR, INSERT_FAILS, types("text[]", "text")));
        all.add(fires(
                "SG201", "text on an enum type", ERROR, INSERT_FAILS, types("public.mood", "character varying(9)")));
        all.add(fires("SG201", "boolean on smallint", ERROR, INSERT_FAILS, types("smallint", "boolean")));
        all.add(fires("SG201", "fractions on integers", ERROR, SILENTLY_WRONG, types("bigint", "numeric(9,2)")));
        all.add(silent("SG201", "one letter", types("character varying(1)", "character(1)")));
        all.add(silent(
                "SG201",
                "a domain over the same type",
                pair(
                        column(new Column(
                                "value",
                                "public.mail",
                                "text",
                                0,
                                true,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)),
                        column("text"))));
        all.add(fires(
                "SG202",
                "fewer digits",
                ERROR,
                INSERT_FAILS,
                types("numeric(10,2)", "numeric(12,2)", Declared.PRECISION)));
        all.add(fires(
                "SG202", "fewer digits, inferred", WARNING, INSERT_FAILS, types("numeric(10,2)", "numeric(38,2)")));
        all.add(fires(
                "SG202",
                "fewer decimals",
                ERROR,
                SILENTLY_WRONG,
                types("numeric(12,2)", "numeric(12,4)", Declared.PRECISION)));
        all.add(silent("SG202", "the same", types("numeric(12,2)", "numeric(12,2)")));
        all.add(silent("SG202", "any number, precision inferred", types("numeric", "numeric(38,2)")));
        all.add(fires(
                "SG203",
                "shorter column",
                ERROR,
                INSERT_FAILS,
                types("character varying(100)", "character varying(320)", Declared.LENGTH)));
        all.add(fires(
                "SG203",
                "shorter column, length inferred",
                WARNING,
                INSERT_FAILS,
                types("character varying(100)", "character varying(255)")));
        all.add(fires(
                "SG203",
                "longer column",
                INFO,
                COSMETIC,
                types("character varying(320)", "character varying(100)", Declared.LENGTH)));
        all.add(fires("SG203", "shorter elements", WARNING, INSERT_FAILS, types("character varying(9)[]", "text[]")));
        all.add(silent("SG203", "text, length inferred", types("text", "character varying(255)")));
        all.add(fires("SG204", "long on integer", ERROR, INSERT_FAILS, types("integer", "bigint")));
        all.add(fires("SG204", "int on bigint", WARNING, READ_FAILS, types("bigint", "integer")));
        all.add(silent("SG204", "the same", types("bigint", "bigint")));
        all.add(fires(
                "SG205",
                "instants without a zone",
                ERROR,
                SILENTLY_WRONG,
                types("timestamp without time zone", "timestamp(6) with time zone", "java.time.Instant")));
        all.add(fires(
                "SG205",
                "local time with a zone",
                WARNING,
                SILENTLY_WRONG,
                types("timestamp with time zone", "timestamp(6) without time zone", "java.time.LocalDateTime")));
        all.add(fires(
                "SG205",
                "rounded seconds",
                WARNING,
                DATA_TRUNCATED,
                types("timestamp(3) with time zone", "timestamp(6) with time zone")));
        all.add(silent(
                "SG205", "six digits by default", types("timestamp with time zone", "timestamp(6) with time zone")));
        all.add(silent(
                "SG202",
                "an entity that reads a view",
                pair(
                        with(
                                empty(),
                                new View(
                                        "customer",
                                        false,
                                        List.of(
                                                PlainObjects.column("id", "bigint", true),
                                                PlainObjects.column("value", "numeric", true)),
                                        "select 1",
                                        Map.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        null)),
                        column("numeric(12,2)"))));
    }

    private static void columns(List<Example> all) {
        Catalog required = column(PlainObjects.column("value", "text", false));
        Catalog optional = column(PlainObjects.column("value", "text", true));
        all.add(fires(
                "SG206",
                "not null, entity silent",
                INFO,
                INSERT_FAILS,
                pair(required, optional).mapped(Descriptions.column("value", "java.lang.String"))));
        all.add(fires(
                "SG206",
                "nullable, entity not",
                WARNING,
                NOT_ENFORCED,
                pair(optional, required)
                        .mapped(Descriptions.column("value", "java.lang.String", Declared.NULLABILITY))));
        all.add(fires(
                "SG206",
                "nullable, a primitive",
                WARNING,
                READ_FAILS,
                pair(optional, required).mapped(Descriptions.column("value", "int"))));
        all.add(silent("SG206", "both not null", pair(required, required)));
        var version = Descriptions.version("value");
        all.add(fires(
                "SG211",
                "a version takes null",
                WARNING,
                UPDATE_FAILS,
                pair(optional, required).mapped(version)));
        all.add(silent("SG211", "a version does not", pair(required, required).mapped(version)));
        Catalog defaulted = column(PlainObjects.column("value", "text", true).withDefaultValue("'x'::text"));
        all.add(fires("SG207", "only the entity has a default", WARNING, NOT_ENFORCED, pair(optional, defaulted)));
        all.add(silent("SG207", "only the database has a default", pair(defaulted, optional)));
        Catalog generated = column(PlainObjects.column("value", "text", true)
                .withGenerated(new GenerationExpression(GenerationExpression.Kind.STORED, "upper(a)")));
        all.add(fires(
                "SG208",
                "a generated column is written",
                ERROR,
                INSERT_FAILS,
                pair(generated, optional).mapped(Descriptions.column("value", "java.lang.String"))));
        all.add(silent("SG208", "both generated", pair(generated, generated)));
        Catalog commented = column(PlainObjects.column("value", "text", true).withComment("why"));
        all.add(fires("SG209", "the entity's comment", INFO, COSMETIC, pair(optional, commented)));
        all.add(silent("SG209", "the database's comment", pair(commented, optional)));
    }

    private static void enums(List<Example> all) {
        all.add(fires("SG210", "a constant is rejected", ERROR, INSERT_FAILS, pair(states(LIST), states(LONGER_LIST))));
        all.add(fires("SG210", "a value is unknown", WARNING, READ_FAILS, pair(states(LONGER_LIST), states(LIST))));
        all.add(silent("SG210", "the same list, written otherwise", pair(states(LIST), states(PLAIN_LIST))));
        all.add(fires(
                "SG210",
                "constants without a check of the entity",
                ERROR,
                INSERT_FAILS,
                pair(states(LIST), stateOnly()).mapped(enumColumn("state", EnumStorage.STRING, "NEW", "OLD", "LOST"))));
        all.add(fires(
                "SG210",
                "a range of ordinals",
                ERROR,
                INSERT_FAILS,
                pair(states("((state >= 0) AND (state <= 1))"), stateOnly())
                        .mapped(enumColumn("state", EnumStorage.ORDINAL, "NEW", "OLD", "LOST"))));
        all.add(silent("SG210", "a list that no migration made", pair(stateOnly(), states(LIST))));
        all.add(fires(
                "SG210",
                "labels of a type",
                ERROR,
                INSERT_FAILS,
                pair(
                        with(plain(), PlainObjects.enumType("state", List.of("NEW"))),
                        with(plain(), PlainObjects.enumType("state", List.of("NEW", "OLD"))))));
        all.add(silent(
                "SG210",
                "labels in another order",
                pair(
                        with(plain(), PlainObjects.enumType("state", List.of("OLD", "NEW"))),
                        with(plain(), PlainObjects.enumType("state", List.of("NEW", "OLD"))))));
    }

    private static Catalog stateOnly() {
        return customer(table -> table.column(PlainObjects.column("state", "text", true)));
    }

    private static void keys(List<Example> all) {
        all.add(fires("SG301", "no primary key", WARNING, NOT_ENFORCED, pair(keyIs(), keyIs("id"))));
        all.add(fires("SG301", "other columns", WARNING, NOT_ENFORCED, pair(keyIs("code"), keyIs("id"))));
        all.add(fires("SG301", "fewer columns", ERROR, INSERT_FAILS, pair(keyIs("id"), keyIs("id", "code"))));
        all.add(silent("SG301", "only the table has one", pair(keyIs("id"), keyIs())));
        UniqueKey unique = PlainObjects.unique("UK1", List.of("email"));
        all.add(fires(
                "SG302", "no constraint", WARNING, NOT_ENFORCED, pair(mails(t -> t), mails(t -> t.unique(unique)))));
        all.add(fires(
                "SG302",
                "a partial unique index",
                WARNING,
                NOT_ENFORCED,
                pair(mails(t -> t.index(index(true, "(tenant > 0)", "email"))), mails(t -> t.unique(unique)))));
        all.add(silent(
                "SG302",
                "a unique index",
                pair(mails(t -> t.index(index(true, null, "email"))), mails(t -> t.unique(unique)))));
        all.add(silent(
                "SG302",
                "another name and order",
                pair(
                        mails(t -> t.unique(PlainObjects.unique("a", List.of("tenant", "email")))),
                        mails(t -> t.unique(PlainObjects.unique("b", List.of("email", "tenant")))))));
        ForeignKey key = tenant(Action.NO_ACTION, "tenant");
        all.add(fires(
                "SG303", "no foreign key", WARNING, NOT_ENFORCED, pair(mails(t -> t), mails(t -> t.foreignKey(key)))));
        all.add(fires(
                "SG303",
                "another target",
                ERROR,
                INSERT_FAILS,
                pair(mails(t -> t.foreignKey(tenant(Action.NO_ACTION, "party"))), mails(t -> t.foreignKey(key)))));
        ForeignKey unchecked = validated(key, false);
        all.add(fires(
                "SG310",
                "rows of the past were not checked",
                INFO,
                COSMETIC,
                pair(mails(t -> t.foreignKey(unchecked)), mails(t -> t.foreignKey(key)))));
        all.add(silent("SG310", "validated", pair(mails(t -> t.foreignKey(key)), mails(t -> t.foreignKey(key)))));
        all.add(silent("SG303", "only the database has one", pair(mails(t -> t.foreignKey(key)), mails(t -> t))));
        all.add(fires(
                "SG304",
                "no cascade",
                ERROR,
                UPDATE_FAILS,
                pair(mails(t -> t.foreignKey(key)), mails(t -> t.foreignKey(tenant(Action.CASCADE, "tenant"))))));
        all.add(silent(
                "SG304",
                "only the database cascades",
                pair(mails(t -> t.foreignKey(tenant(Action.CASCADE, "tenant"))), mails(t -> t.foreignKey(key)))));
        CheckConstraint check = PlainObjects.check("c", "(tenant > 0)", List.of("tenant"));
        all.add(fires("SG305", "no check", WARNING, NOT_ENFORCED, pair(mails(t -> t), mails(t -> t.check(check)))));
        all.add(silent("SG305", "only the database has one", pair(mails(t -> t.check(check)), mails(t -> t))));
        all.add(fires(
                "SG306",
                "no index",
                WARNING,
                SLOW,
                pair(mails(t -> t), mails(t -> t.index(index(false, null, "email"))))));
        all.add(silent(
                "SG306",
                "an index that begins so",
                pair(
                        mails(t -> t.index(index(false, null, "email", "tenant"))),
                        mails(t -> t.index(index(false, null, "email"))))));
    }

    private static void generation(List<Example> all) {
        all.add(fires(
                "SG307",
                "no sequence",
                ERROR,
                INSERT_FAILS,
                pair(plain(), with(plain(), sequence("customer_seq", 50)))));
        all.add(silent(
                "SG307", "only the database has one", pair(with(plain(), sequence("customer_seq", 50)), plain())));
        all.add(fires(
                "SG308",
                "smaller steps",
                ERROR,
                DUPLICATE_KEY,
                pair(with(plain(), sequence("s", 1)), with(plain(), sequence("s", 50)))));
        all.add(fires(
                "SG308",
                "larger steps",
                INFO,
                COSMETIC,
                pair(with(plain(), sequence("s", 50)), with(plain(), sequence("s", 1)))));
        all.add(silent(
                "SG308", "the same steps", pair(with(plain(), sequence("s", 50)), with(plain(), sequence("s", 50)))));
        Catalog byDefault = idIs(identity(Identity.Generation.BY_DEFAULT));
        Catalog always = idIs(identity(Identity.Generation.ALWAYS));
        Catalog nothing = idIs(PlainObjects.column("id", "bigint", false));
        Catalog serial = idIs(
                PlainObjects.column("id", "bigint", false).withDefaultValue("nextval('customer_id_seq'::regclass)"));
        all.add(fires("SG309", "nothing generates", ERROR, INSERT_FAILS, pair(nothing, byDefault)));
        all.add(fires(
                "SG309",
                "the application sets what is always generated",
                ERROR,
                INSERT_FAILS,
                pair(always, nothing).mapped(id(Strategy.NONE))));
        all.add(silent("SG309", "serial", pair(serial, byDefault)));
        all.add(silent("SG309", "always", pair(always, byDefault).mapped(id(Strategy.IDENTITY))));
        all.add(silent("SG309", "by default, and the application sets it", pair(byDefault, nothing)));
    }

    private static void documents(List<Example> all) {
        Catalog one = column("character varying(100)");
        Catalog other = column("character varying(200)");
        all.add(fires(
                "SG401",
                "a type",
                ERROR,
                DOCUMENT_STALE,
                Descriptions.of().database(other).document(one)));
        all.add(silent("SG401", "the same", Descriptions.of().database(one).document(one)));
        all.add(fires(
                "SG402",
                "a column",
                ERROR,
                DOCUMENT_STALE,
                Descriptions.of().database(one).document(plain())));
        all.add(silent("SG402", "the same", Descriptions.of().database(one).document(one)));
        all.add(fires(
                "SG403",
                "a column",
                ERROR,
                DOCUMENT_STALE,
                Descriptions.of().database(plain()).document(one)));
        all.add(silent("SG403", "the same", Descriptions.of().database(one).document(one)));
    }

    private static void reviews(List<Example> all) {
        Catalog legend = column(PlainObjects.column("value", "integer", true).withComment("0 = NEW, 1 = PAID"));
        Catalog number = column("integer");
        all.add(fires(
                "SG212",
                "reordered constants",
                ERROR,
                SILENTLY_WRONG,
                pair(legend, number).mapped(enumColumn("value", EnumStorage.ORDINAL, "PAID", "NEW"))));
        all.add(silent(
                "SG212",
                "as the comment says",
                pair(legend, number).mapped(enumColumn("value", EnumStorage.ORDINAL, "NEW", "PAID"))));
        var plainColumn = Descriptions.column("value", "java.lang.Integer");
        all.add(fires(
                "SG213",
                "a longer name",
                WARNING,
                COSMETIC,
                pair(number, number).mapped(plainColumn).shortened("value", "values")));
        all.add(silent("SG213", "a short name", pair(number, number).mapped(plainColumn)));
        ForeignKey key = tenant(Action.NO_ACTION, "party");
        all.add(fires("SG311", "a narrower key", WARNING, INSERT_FAILS, keys("integer", "bigint", true, key)));
        all.add(fires("SG311", "a key to be cast", WARNING, SLOW, keys("bigint", "numeric(19,0)", true, key)));
        all.add(silent("SG311", "the same type", keys("bigint", "bigint", true, key)));
        var mark = Descriptions.column("deleted", Role.SOFT_DELETE);
        all.add(fires(
                "SG312",
                "deleted rows count",
                WARNING,
                INSERT_FAILS,
                deletable("email").mapped(mark)));
        all.add(fires(
                "SG312",
                "one deleted row counts",
                WARNING,
                UPDATE_FAILS,
                deletable("email", "deleted").mapped(mark)));
        all.add(silent("SG312", "nothing is deleted softly", deletable("email").mapped(plainColumn)));
        ForeignKey cascading = tenant(Action.CASCADE, "party");
        Descriptions cascades = pair(mails(t -> t.foreignKey(cascading)), mails(t -> t.foreignKey(key)))
                .mapped(plainColumn);
        all.add(fires("SG313", "cascades without", WARNING, SILENTLY_WRONG, cascades.collection("persist")));
        all.add(silent(
                "SG313",
                "cascades with",
                pair(mails(t -> t.foreignKey(cascading)), mails(t -> t.foreignKey(key)))
                        .mapped(plainColumn)
                        .collection("all")));
        ForeignKey nulling = tenant(Action.SET_NULL, "party");
        all.add(fires("SG314", "null is refused", ERROR, UPDATE_FAILS, keys("bigint", "bigint", false, nulling)));
        all.add(silent("SG314", "null is taken", keys("bigint", "bigint", true, nulling)));
        QualifiedName parent = new QualifiedName("public", "customers");
        Catalog partition = customer(t -> t.partitionOf(parent));
        all.add(fires(
                "SG315",
                "a partition",
                WARNING,
                INSERT_FAILS,
                pair(partition, plain()).mapped(id(Strategy.NONE))));
        all.add(silent(
                "SG315",
                "a partition that is only read",
                pair(partition, plain()).mapped(id(Strategy.NONE)).role(MappedTable.Role.IMMUTABLE_ENTITY)));
    }

    private static Descriptions keys(String type, String referenced, boolean nullable, ForeignKey key) {
        Table.Builder party = Table.named("party")
                .column(PlainObjects.column("id", referenced, false))
                .primaryKey(PlainObjects.primaryKey("p", List.of("id")));
        Catalog both = Descriptions.tables(
                Descriptions.bare()
                        .column(PlainObjects.column("tenant", type, nullable))
                        .foreignKey(key),
                party);
        return pair(both, both).mapped(Descriptions.column("tenant", "java.lang.Long"));
    }

    private static Descriptions deletable(String... unique) {
        Catalog both = mails(table -> table.column(PlainObjects.column("deleted", "boolean", false))
                .unique(PlainObjects.unique("u", List.of(unique))));
        return pair(both, both);
    }

    private static void databases(List<Example> all) {
        Catalog one = column("character varying(100)");
        Catalog other = column("character varying(200)");
        all.add(fires("SG601", "a column", ERROR, DIVERGED, live(plain(), one)));
        all.add(silent("SG601", "the same", live(one, one)));
        all.add(fires("SG602", "a column", ERROR, DIVERGED, live(one, plain())));
        all.add(fires(
                "SG602",
                "an index",
                ERROR,
                DIVERGED,
                live(mails(t -> t.index(index(false, null, "email"))), mails(t -> t))));
        all.add(silent("SG602", "the same", live(one, one)));
        all.add(silent("SG602", "what is ignored", live(one, plain()).ignoring("public.customer.value")));
        all.add(fires("SG603", "a type", ERROR, DIVERGED, live(one, other)));
        all.add(silent("SG603", "the same", live(other, other)));
        all.add(fires(
                "SG603",
                "a constraint's name",
                WARNING,
                DIVERGED,
                live(
                        mails(t -> t.unique(PlainObjects.unique("customer_email_key", List.of("email")))),
                        mails(t -> t.unique(PlainObjects.unique("uq_email", List.of("email")))))));
    }

    private static Descriptions live(Catalog database, Catalog migrations) {
        return Descriptions.of().database(database).migrations(migrations);
    }

    private static void names(List<Example> all) {
        Catalog snake = customer(table -> table.column(PlainObjects.column("first_name", "text", true))
                .column(PlainObjects.column("last_name", "text", true)));
        Catalog camel = customer(table -> table.column(PlainObjects.column("firstName", "text", true))
                .column(PlainObjects.column("lastName", "text", true)));
        all.add(fires("SG901", "another naming strategy", ERROR, QUERY_FAILS, pair(snake, camel)));
        all.add(silent("SG901", "the same", pair(snake, snake)));
        Catalog mail = column(PlainObjects.column("mail", "text", true));
        Catalog email = customer(table -> table.column(PlainObjects.column("email", "text", true))
                .unique(PlainObjects.unique("u", List.of("email"))));
        all.add(fires("SG902", "a column has a new name", ERROR, QUERY_FAILS, pair(mail, email)));
        all.add(silent("SG902", "the same", pair(mail, mail)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void judges(Example example) {
        List<Finding> findings = example.descriptions().findings();
        if (example.code() == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .singleElement()
                    .satisfies(finding -> assertThat(
                                    finding.code() + " " + finding.severity() + " " + finding.consequence())
                            .as(finding.message())
                            .isEqualTo(example.code() + " " + example.severity() + " " + example.consequence()));
        }
    }

    @Test
    void each_finding_says_what_it_should() {
        StringBuilder text = new StringBuilder();
        for (Example example : examples()) {
            text.append(
                    FindingText.of(example.toString(), example.descriptions().findings()));
        }
        GoldenFile.of("compare/findings/rule-examples.txt").assertMatches(text.toString());
    }

    @Test
    void every_rule_has_its_own_code_a_page_and_examples_both_ways() throws Exception {
        Set<String> codes = new HashSet<>();
        for (Rule rule : RuleList.ALL) {
            assertThat(codes.add(rule.code())).as("%s is unique", rule.code()).isTrue();
            Path page = Path.of("docs/rules/" + rule.code() + ".md");
            assertThat(page).exists();
            assertThat(Files.readString(page)).startsWith("# " + rule.code() + " " + rule.name() + "\n");
            assertThat(examples())
                    .filteredOn(example -> example.rule().equals(rule.code()))
                    .as(rule.toString())
                    .anyMatch(example -> example.code() != null)
                    .anyMatch(example -> example.code() == null);
        }
    }
}
