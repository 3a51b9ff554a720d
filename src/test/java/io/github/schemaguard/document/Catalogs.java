package io.github.schemaguard.document;

import io.github.schemaguard.model.Cast;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.CompositeType;
import io.github.schemaguard.model.DefaultPrivileges;
import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.EventTrigger;
import io.github.schemaguard.model.ExclusionConstraint;
import io.github.schemaguard.model.ExtendedStatistics;
import io.github.schemaguard.model.Extension;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Operator;
import io.github.schemaguard.model.OtherObject;
import io.github.schemaguard.model.Partition;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Policy;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Publication;
import io.github.schemaguard.model.RangeType;
import io.github.schemaguard.model.RewriteRule;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.Trigger;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.FiringMode;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.model.part.Deferrability;
import io.github.schemaguard.model.part.GenerationExpression;
import io.github.schemaguard.model.part.Identity;
import io.github.schemaguard.model.part.IndexKey;
import io.github.schemaguard.model.part.SequenceOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Catalogs to test with: a small shop, and generated ones whose names and texts are as hostile as text can be. */
public final class Catalogs {

    private static final List<String> HOSTILE = List.of(
            "|",
            "\\",
            "`",
            "``",
            "\\|",
            "<",
            ">",
            "<br>",
            "<code>",
            "</code>",
            "<!--",
            "-->",
            "&",
            "&amp;",
            "&#10;",
            "[",
            "](javascript:alert(1))",
            "!",
            "*",
            "**",
            "_",
            "__a",
            "~~",
            "#",
            "# ",
            "- ",
            "+ ",
            "1. ",
            "1) ",
            "> ",
            "\n",
            "\n\n",
            "\r",
            "\t",
            " ",
            "  ",
            "\u00a0",
            "\u200b",
            "\u202e",
            "\u2028",
            "\"",
            "'",
            "%",
            "%%",
            ";",
            "{",
            "}",
            "$",
            "$$",
            "=",
            "---",
            "===",
            "| --- |",
            "é",
            "名前",
            "👩\u200d🚀",
            "a",
            "B",
            "order",
            "0",
            ".",
            ",",
            "(",
            ")",
            ":",
            "@",
            "yes",
            "no",
            "identity always",
            "Referenced by:",
            "<details>",
            "```",
            "~~~");

    private Catalogs() {}

    public static Catalog shop() {
        QualifiedName customer = new QualifiedName("public", "customer");
        Table customers = Table.named("customer")
                .comment("People and companies that buy.")
                .column(PlainObjects.column("id", "bigint", false)
                        .withIdentity(new Identity(Identity.Generation.ALWAYS, SequenceOptions.defaults("bigint"))))
                .column(PlainObjects.column("email", "character varying(320)", false)
                        .withComment("Unique, in lower case."))
                .column(PlainObjects.column("created_at", "timestamp with time zone", false)
                        .withDefaultValue("now()"))
                .primaryKey(PlainObjects.primaryKey("customer_pkey", List.of("id")))
                .unique(PlainObjects.unique("customer_email_key", List.of("email")))
                .check(PlainObjects.check(
                        "customer_email_check", "POSITION(('@'::text) IN (email)) > 1", List.of("email")))
                .build();
        Table orders = Table.named("orders")
                .comment("Orders as they were placed.")
                .column(PlainObjects.column("id", "bigint", false)
                        .withIdentity(new Identity(
                                Identity.Generation.BY_DEFAULT,
                                new SequenceOptions("bigint", 1, 50, 1, Long.MAX_VALUE, 1, false))))
                .column(PlainObjects.column("customer_id", "bigint", false))
                .column(PlainObjects.column("status", "public.order_status", false)
                        .withDefaultValue("'new'::public.order_status"))
                .column(PlainObjects.column("total", "numeric(12,2)", true))
                .column(PlainObjects.column("total_with_tax", "numeric", true)
                        .withGenerated(new GenerationExpression(GenerationExpression.Kind.STORED, "total * 1.19")))
                .primaryKey(PlainObjects.primaryKey("orders_pkey", List.of("id")))
                .foreignKey(new ForeignKey(
                        "orders_customer_id_fkey",
                        List.of("customer_id"),
                        customer,
                        List.of("id"),
                        ForeignKey.Match.SIMPLE,
                        ForeignKey.Action.CASCADE,
                        ForeignKey.Action.NO_ACTION,
                        List.of(),
                        Deferrability.NOT_DEFERRABLE,
                        true,
                        true,
                        false,
                        null))
                .index(new Index(
                        "orders_open_idx",
                        "btree",
                        false,
                        false,
                        List.of(
                                new IndexKey("status", null, null, null, false, false),
                                new IndexKey(null, "lower(status::text)", null, null, true, false)),
                        List.of("total"),
                        "total > 0",
                        true,
                        false,
                        Map.of("fillfactor", "70"),
                        null,
                        null))
                .build();
        View totals = new View(
                "order_totals",
                false,
                List.of(
                        PlainObjects.column("customer_id", "bigint", true),
                        PlainObjects.column("sum", "numeric", true)),
                " SELECT customer_id,\n    sum(total) AS sum\n   FROM public.orders\n  GROUP BY customer_id",
                Map.of("security_barrier", "true"),
                List.of(),
                List.of(new QualifiedName("public", "orders")),
                List.of(),
                List.of(),
                List.of(),
                null,
                "What each customer has ordered.");
        Schema schema = new Schema(
                "public",
                List.of(customers, orders),
                List.of(totals),
                List.of(new Sequence(
                        "invoice_number", SequenceOptions.defaults("bigint"), null, List.of(), "No gaps, please.")),
                List.of(new EnumType("order_status", List.of("new", "paid", "shipped"), List.of(), "How far it is.")),
                List.of(new Domain(
                        "email",
                        "character varying(320)",
                        true,
                        null,
                        null,
                        List.of(PlainObjects.check("email_check", "VALUE ~~ '%@%'::text", List.of())),
                        List.of(),
                        null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "The shop.");
        return new Catalog(
                17,
                List.of(schema),
                List.of(new Extension("citext", "1.6", "public", "case")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Any catalog that PostgreSQL could have, with no regard to what anyone would do. */
    public static Arbitrary<Catalog> hostile() {
        return Arbitraries.randomValue(random -> new Generator(random).catalog());
    }

    /** Tables of twelve columns, each with a reference to the one before. */
    public static Catalog large(int tables) {
        List<Table> all = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            TableBuilder table = Table.named("table_" + i).comment("Table number " + i + " of many_tables.");
            table.column(PlainObjects.column("id", "bigint", false));
            for (int c = 0; c < 11; c++) {
                table.column(PlainObjects.column("column_" + c, "character varying(100)", c % 2 == 0)
                        .withComment("What column " + c + " is for."));
            }
            table.primaryKey(PlainObjects.primaryKey("table_" + i + "_pkey", List.of("id")));
            if (i > 0) {
                table.foreignKey(PlainObjects.foreignKey(
                        "table_" + i + "_fkey",
                        List.of("column_0"),
                        new QualifiedName("public", "table_" + (i - 1)),
                        List.of("id")));
            }
            table.index(PlainObjects.index("table_" + i + "_idx", false, List.of(IndexKey.ascending("column_1"))));
            all.add(table.build());
        }
        return PlainObjects.catalog(PlainObjects.schema("public", all));
    }

    private record Generator(Random random) {

        Catalog catalog() {
            List<Extension> extensions = some(2, () -> new Extension(name(), "1.0", name(), null));
            return new Catalog(
                    random.nextInt(19),
                    distinct(some(3, this::schema), Schema::name),
                    distinct(extensions, Extension::name),
                    distinct(some(2, this::eventTrigger), EventTrigger::name),
                    distinct(some(2, this::publication), Publication::name),
                    distinct(some(2, this::cast), Cast::name),
                    others(OtherObject.Owner.DATABASE),
                    defaultPrivileges(),
                    List.of());
        }

        private Schema schema() {
            return new Schema(
                    name(),
                    distinct(some(4, this::table), Table::name),
                    distinct(some(2, this::view), View::name),
                    distinct(some(2, this::sequence), Sequence::name),
                    distinct(some(2, this::enumType), EnumType::name),
                    distinct(some(2, this::domain), Domain::name),
                    distinct(some(2, this::composite), CompositeType::name),
                    distinct(some(2, this::range), RangeType::name),
                    distinct(some(2, this::operator), Operator::name),
                    others(OtherObject.Owner.SCHEMA),
                    distinct(some(3, this::function), Function::key),
                    defaultPrivileges(),
                    grants(false),
                    text());
        }

        private List<OtherObject> others(OtherObject.Owner owner) {
            List<OtherObject.Type> types = Arrays.stream(OtherObject.Type.values())
                    .filter(type -> type.owner() == owner)
                    .toList();
            List<OtherObject> others = some(
                    4,
                    () -> new OtherObject(
                            types.get(random.nextInt(types.size())), name(), Map.of("option", name()), text()));
            return distinct(others, other -> other.type() + other.name());
        }

        private Operator operator() {
            return new Operator(
                    name(), name(), name(), random.nextBoolean() ? Map.of() : Map.of("hashes", "yes"), text());
        }

        private Cast cast() {
            Cast.Context[] contexts = Cast.Context.values();
            return new Cast(name(), name(), contexts[random.nextInt(contexts.length)], text());
        }

        private List<Grant> grants(boolean onColumns) {
            return distinct(
                    some(
                            3,
                            () -> new Grant(
                                    random.nextBoolean() ? "PUBLIC" : name(),
                                    random.nextBoolean() ? "SELECT" : "INSERT",
                                    onColumns ? pickOrNone(List.of("a", name())) : List.of(),
                                    random.nextBoolean())),
                    grant -> grant);
        }

        private List<DefaultPrivileges> defaultPrivileges() {
            return distinct(
                    some(
                            2,
                            () -> new DefaultPrivileges(
                                    name(), random.nextBoolean() ? "tables" : "functions", grants(false))),
                    DefaultPrivileges::key);
        }

        private EventTrigger eventTrigger() {
            return new EventTrigger(name(), "ddl_command_end", some(2, this::name), expression(), enabled(), text());
        }

        private Publication publication() {
            boolean all = random.nextBoolean();
            return new Publication(
                    name(),
                    all,
                    all ? List.of() : some(2, this::expression),
                    all ? List.of() : some(2, this::name),
                    random.nextBoolean() ? List.of() : List.of("insert", "update"),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    text());
        }

        private FiringMode enabled() {
            return FiringMode.values()[random.nextInt(4)];
        }

        private Trigger trigger() {
            return new Trigger(
                    name(),
                    Trigger.Timing.values()[random.nextInt(3)],
                    random.nextBoolean(),
                    random.nextBoolean() ? List.of("insert", "update") : List.of("truncate"),
                    some(2, this::name),
                    maybe(this::expression),
                    relation() + "('" + name().replace("'", "''") + "')",
                    enabled(),
                    maybe(this::deferrability),
                    maybe(() -> relation().toString()),
                    maybe(this::name),
                    maybe(this::name),
                    text());
        }

        private Policy policy() {
            return new Policy(
                    name(),
                    random.nextBoolean(),
                    random.nextBoolean() ? "all" : "select",
                    some(2, this::name),
                    maybe(this::expression),
                    maybe(this::expression),
                    text());
        }

        private RewriteRule rule() {
            return new RewriteRule(name(), "CREATE RULE x AS\n    " + expression(), enabled(), text());
        }

        private ExtendedStatistics statistics() {
            return new ExtendedStatistics(
                    name(),
                    name(),
                    random.nextBoolean() ? List.of() : List.of("dependencies", "mcv"),
                    List.of(SqlIdentifier.quote(name()), "(" + expression() + ")"),
                    random.nextInt(3) - 1,
                    text());
        }

        private CompositeType composite() {
            return new CompositeType(
                    name(),
                    distinct(
                            some(
                                    3,
                                    () -> new Column(
                                            name(),
                                            type(),
                                            maybe(this::type),
                                            0,
                                            true,
                                            null,
                                            null,
                                            null,
                                            null,
                                            maybe(() -> SqlIdentifier.quote(name())),
                                            null,
                                            null,
                                            null,
                                            text())),
                            Column::name),
                    grants(false),
                    text());
        }

        private RangeType range() {
            return new RangeType(
                    name(),
                    type(),
                    maybe(this::name),
                    maybe(this::expression),
                    maybe(this::name),
                    maybe(this::name),
                    maybe(this::name),
                    grants(false),
                    text());
        }

        private Function function() {
            return new Function(
                    name(),
                    Function.Kind.values()[random.nextInt(4)],
                    random.nextBoolean() ? "" : type() + ", text",
                    random.nextBoolean() ? "" : "x " + type() + " DEFAULT " + expression(),
                    maybe(this::type),
                    random.nextBoolean() ? "plpgsql" : name(),
                    Function.Volatility.values()[random.nextInt(3)],
                    random.nextBoolean(),
                    random.nextBoolean()
                            ? Map.of()
                            : new TreeMap<>(Map.of("parallel", "safe", "set search_path", name())),
                    random.nextInt(5) == 0 ? "" : name() + "\n" + name(),
                    grants(false),
                    text());
        }

        private Table table() {
            List<Column> columns = distinct(some(5, this::column), Column::name);
            TableBuilder table = Table.named("t" + name())
                    .kind(Table.Kind.values()[random.nextInt(3)])
                    .columns(columns)
                    .partitioning(maybe(this::expression))
                    .unlogged(random.nextInt(5) == 0)
                    .comment(text());
            some(2, this::relation).forEach(table::inherits);
            if (!columns.isEmpty()) {
                List<String> names = columns.stream().map(Column::name).toList();
                table.primaryKey(maybe(
                        () -> new PrimaryKey(name(), pick(names), pickOrNone(names), deferrability(), false, text())));
                distinct(some(2, () -> unique(names)), UniqueKey::key).forEach(table::unique);
                distinct(some(3, () -> foreignKey(names)), ForeignKey::key).forEach(table::foreignKey);
                distinct(some(2, () -> index(names)), Index::key).forEach(table::index);
                distinct(some(2, () -> check(pickOrNone(names))), CheckConstraint::key)
                        .forEach(table::check);
                distinct(
                                some(2, () -> new ExclusionConstraint(name(), expression(), pickOrNone(names), text())),
                                ExclusionConstraint::key)
                        .forEach(table::exclusion);
            }
            table.rowSecurity(random.nextBoolean(), random.nextBoolean())
                    .ofType(maybe(this::name))
                    .accessMethod(maybe(this::name))
                    .replicaIdentity(maybe(() -> "full"))
                    .grants(grants(true));
            if (random.nextBoolean()) {
                table.foreignSource(new Table.ForeignSource(name(), new TreeMap<>(Map.of("table_name", name()))));
            } else if (random.nextBoolean()) {
                table.options(new TreeMap<>(Map.of("fillfactor", name())));
            }
            distinct(some(2, this::trigger), Trigger::name).forEach(table::trigger);
            distinct(some(2, this::policy), Policy::name).forEach(table::policy);
            distinct(some(1, this::rule), RewriteRule::name).forEach(table::rule);
            distinct(some(2, this::statistics), ExtendedStatistics::key).forEach(table::statistics);
            distinct(some(2, () -> new Partition(relation(), expression())), Partition::key)
                    .forEach(table::partition);
            return table.build();
        }

        private UniqueKey unique(List<String> names) {
            return new UniqueKey(
                    name(), pick(names), pickOrNone(names), random.nextBoolean(), deferrability(), false, text());
        }

        private Column column() {
            Column plain = new Column(
                    name(),
                    type(),
                    maybe(this::type),
                    0,
                    random.nextBoolean(),
                    null,
                    null,
                    null,
                    null,
                    maybe(() -> SqlIdentifier.quote(name())),
                    maybe(() -> "external"),
                    maybe(() -> "lz4"),
                    maybe(() -> "statistics=7"),
                    text());
            return switch (random.nextInt(4)) {
                case 0 -> plain.withDefaultValue(expression());
                case 1 -> plain.withIdentity(identity(plain.valueType()));
                case 2 ->
                    plain.withGenerated(new GenerationExpression(
                            random.nextBoolean() ? GenerationExpression.Kind.STORED : GenerationExpression.Kind.VIRTUAL,
                            expression()));
                default -> plain;
            };
        }

        private Identity identity(String type) {
            String of = type.equals("integer") || type.equals("smallint") ? type : "bigint";
            return new Identity(Identity.Generation.values()[random.nextInt(2)], options(of));
        }

        private SequenceOptions options(String type) {
            if (random.nextBoolean()) {
                return SequenceOptions.defaults(type);
            }
            long increment = random.nextBoolean() ? 50 : -random.nextInt(1, 9);
            return new SequenceOptions(
                    type,
                    random.nextInt(-5, 5),
                    increment,
                    random.nextBoolean() ? Short.MIN_VALUE : -7,
                    random.nextBoolean() ? Short.MAX_VALUE : 1000,
                    random.nextInt(1, 3),
                    random.nextBoolean());
        }

        private ForeignKey foreignKey(List<String> names) {
            List<String> columns = pick(names);
            return new ForeignKey(
                    random.nextInt(4) == 0 ? "" : name(),
                    columns,
                    relation(),
                    columns.stream().map(column -> name()).toList(),
                    ForeignKey.Match.values()[random.nextInt(3)],
                    ForeignKey.Action.values()[random.nextInt(5)],
                    ForeignKey.Action.values()[random.nextInt(5)],
                    pickOrNone(columns),
                    deferrability(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    false,
                    text());
        }

        private Index index(List<String> names) {
            List<IndexKey> keys = pick(names).stream()
                    .map(column -> key(random.nextBoolean() ? column : null))
                    .toList();
            return new Index(
                    name(),
                    random.nextBoolean() ? "btree" : "gin",
                    random.nextBoolean(),
                    random.nextBoolean(),
                    keys,
                    pickOrNone(names),
                    maybe(this::expression),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean() ? Map.of() : new TreeMap<>(Map.of("fillfactor", name())),
                    null,
                    text());
        }

        private IndexKey key(String column) {
            return new IndexKey(
                    column,
                    column == null ? expression() : null,
                    maybe(() -> new QualifiedName(name(), name()).toString()),
                    maybe(() -> random.nextBoolean() ? "text_pattern_ops" : "gist_trgm_ops (siglen='32')"),
                    random.nextBoolean(),
                    random.nextBoolean());
        }

        private CheckConstraint check(List<String> columns) {
            return new CheckConstraint(
                    name(),
                    expression(),
                    columns,
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    text());
        }

        private View view() {
            return new View(
                    "v" + name(),
                    random.nextBoolean(),
                    distinct(
                            some(
                                    3,
                                    () -> PlainObjects.column(name(), type(), true)
                                            .withComment(text())),
                            Column::name),
                    random.nextBoolean() ? expression() : name() + "\n" + name(),
                    random.nextBoolean() ? Map.of() : Map.of("check_option", name()),
                    some(1, () -> index(List.of("a"))),
                    some(2, this::relation),
                    distinct(some(1, this::trigger), Trigger::name),
                    distinct(some(1, this::rule), RewriteRule::name),
                    grants(true),
                    maybe(this::name),
                    text());
        }

        private Sequence sequence() {
            return new Sequence(
                    name(),
                    options(List.of("smallint", "integer", "bigint").get(random.nextInt(3))),
                    maybe(() -> relation() + "." + SqlIdentifier.quote(name())),
                    grants(false),
                    text());
        }

        private EnumType enumType() {
            List<String> labels = new ArrayList<>(some(4, this::name));
            if (random.nextInt(5) == 0) {
                labels.add("");
            }
            return new EnumType(name(), labels, grants(false), text());
        }

        private Domain domain() {
            return new Domain(
                    name(),
                    type(),
                    random.nextBoolean(),
                    maybe(this::expression),
                    maybe(() -> SqlIdentifier.quote(name())),
                    distinct(some(2, () -> check(List.of())), CheckConstraint::key),
                    grants(false),
                    text());
        }

        private Deferrability deferrability() {
            return Deferrability.values()[random.nextInt(3)];
        }

        private QualifiedName relation() {
            return new QualifiedName(name(), name());
        }

        private String type() {
            return random.nextBoolean()
                    ? List.of("integer", "smallint", "text[]", "numeric(12,2)").get(random.nextInt(4))
                    : relation().toString();
        }

        /** Lexically sound SQL, as PostgreSQL always gives, with anything in its literals. */
        private String expression() {
            return switch (random.nextInt(4)) {
                case 0 -> "'" + name().replace("'", "''") + "'::text";
                case 1 -> "lower((" + SqlIdentifier.quote(name()) + ")) || 'x'";
                case 2 -> "(E'" + name().replace("\\", "\\\\").replace("'", "\\'") + "' desc) collate \"C\"";
                default -> "now()";
            };
        }

        private String text() {
            return random.nextInt(3) == 0 ? name() + (random.nextBoolean() ? " " + name() : "") : null;
        }

        private String name() {
            StringBuilder name = new StringBuilder();
            int pieces = 1 + random.nextInt(4);
            for (int i = 0; i < pieces; i++) {
                name.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
            }
            return name.toString();
        }

        private List<String> pick(List<String> names) {
            Set<String> picked = new LinkedHashSet<>();
            int count = 1 + random.nextInt(names.size());
            for (int i = 0; i < count; i++) {
                picked.add(names.get(random.nextInt(names.size())));
            }
            return List.copyOf(picked);
        }

        private List<String> pickOrNone(List<String> names) {
            return names.isEmpty() || random.nextInt(3) > 0 ? List.of() : pick(names);
        }

        private <T> T maybe(Supplier<T> value) {
            return random.nextInt(4) == 0 ? value.get() : null;
        }

        private <T> List<T> some(int most, Supplier<T> value) {
            List<T> list = new ArrayList<>();
            int count = random.nextInt(most + 1);
            for (int i = 0; i < count; i++) {
                list.add(value.get());
            }
            return list;
        }

        private static <T> List<T> distinct(List<T> values, java.util.function.Function<T, Object> key) {
            Map<Object, T> byKey = new LinkedHashMap<>();
            values.forEach(value -> byKey.putIfAbsent(key.apply(value), value));
            return List.copyOf(byKey.values());
        }
    }
}
