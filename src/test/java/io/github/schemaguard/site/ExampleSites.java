package io.github.schemaguard.site;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.ExampleRule;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.part.Deferrability;
import io.github.schemaguard.postgres.TableSizes;
import io.github.schemaguard.site.SiteEntities.Member;
import io.github.schemaguard.site.SiteQueries.SiteQuery;
import io.github.schemaguard.site.SiteQueries.SiteStatement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Contents of sites: a small shop with everything, and one whose names are all hostile. */
final class ExampleSites {

    private static final Path SMALL = Path.of("src/test/resources/site/small");

    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "javascript:alert(1)",
            "\"><img src=x onerror=alert(1)>",
            "a'b\"c",
            "../../etc/passwd",
            "..",
            "a/b",
            "a\\b",
            "con",
            "Orders",
            "orders",
            "ORDERS",
            "rtl\u202eoverride",
            "line\nbreak",
            "],[",
            "\u2028",
            "tab\tstop",
            "ü".repeat(31) + "x",
            "x".repeat(63),
            "&amp;",
            "%2e%2e%2f",
            "#fragment?query",
            "]]>",
            "${project.name}");

    private ExampleSites() {}

    static SiteContents small() throws IOException {
        QualifiedName orders = new QualifiedName("public", "orders");
        QualifiedName customer = new QualifiedName("public", "customer");
        Finding finding = new ExampleRule("SG299", "column-length")
                .finds(Severity.ERROR, Consequence.INSERT_FAILS, "database varchar(320), entity varchar(255)")
                .about(ObjectPath.column(customer, "email"), Attribute.TYPE)
                .at(List.of(new Location("src/main/java/shop/Customer.java", 12)))
                .repairs(List.of(Repair.entities("@Column(length = 320)")))
                .build();
        Finding ofSchema = new ExampleRule("SG298", "sequence")
                .finds(Severity.INFO, Consequence.COSMETIC, "nobody uses it")
                .about(ObjectPath.of(ObjectKind.SEQUENCE, "public", null, "invoice_number"), Attribute.EXISTS)
                .build();
        return SiteContents.of(
                        "Small shop",
                        "database: PostgreSQL 17 with 1 migration",
                        CatalogJson.read(SMALL.resolve("catalog.json")))
                .with(new SiteEntities(Map.of(
                        customer,
                        new SiteEntities.OfRelation(
                                List.of(new Member(
                                        "shop.Customer",
                                        "src/main/java/shop/Customer.java:9",
                                        "../../../../src/main/java/shop/Customer.java")),
                                new TreeMap<>(Map.of(
                                        "email",
                                        List.of(new Member("email", "src/main/java/shop/Customer.java:12", null))))))))
                .with(new TableSizes(Map.of(
                        orders, new TableSizes.Size(OptionalLong.of(1_234_567), 98_304_000, 4096),
                        customer, new TableSizes.Size(OptionalLong.empty(), 8192, 16384))))
                .withHistory(List.of(
                        new HistoryEntry(
                                "2026-11-20 — totals",
                                List.of("V2__total.sql"),
                                List.of(new HistoryEntry.Change(
                                        "Added",
                                        "public.orders.total",
                                        "column public.orders.total: numeric(12,2)",
                                        "additive")),
                                List.of("Asked for by accounting.")),
                        new HistoryEntry("2026-11-01 — first description", List.of(), List.of(), List.of())))
                .with(queries(customer, orders))
                .withFindings(List.of(
                        new SiteContents.ShownFinding(finding, false), new SiteContents.ShownFinding(ofSchema, true)));
    }

    private static SiteQueries queries(QualifiedName customer, QualifiedName orders) {
        return new SiteQueries(
                List.of(
                        new SiteQuery(
                                "named query",
                                "Customer.withOrders",
                                new Member(
                                        "src/main/java/shop/Customer.java:7",
                                        "src/main/java/shop/Customer.java:7",
                                        "../../../../src/main/java/shop/Customer.java"),
                                List.of(new SiteStatement(
                                        "SELECT",
                                        "select c1_0.email from customer c1_0 join orders o1_0 on o1_0.customer_id=c1_0.id",
                                        Map.of(customer, List.of("id", "email"), orders, List.of("customer_id")))),
                                ""),
                        new SiteQuery(
                                "repository method",
                                "shop.OrderRepository.deleteByTotal(BigDecimal)",
                                null,
                                List.of(
                                        new SiteStatement(
                                                "SELECT", "select id from orders", Map.of(orders, List.of("id"))),
                                        new SiteStatement("DELETE", "delete from orders", Map.of(orders, List.of()))),
                                ""),
                        new SiteQuery(
                                "SQL in the code", "shop.Dao.all", null, List.of(), "the code computes its text")),
                null);
    }

    static SiteContents hostile() {
        List<Schema> schemas = new ArrayList<>();
        List<HistoryEntry.Change> changes = new ArrayList<>();
        for (String schema : HOSTILE) {
            Schema.Builder builder = Schema.named(schema).comment(schema);
            for (String table : HOSTILE) {
                TableBuilder rows = Table.named(table).comment(table);
                HOSTILE.forEach(column -> rows.column(new Column(
                        column, column, null, 0, false, null, column, null, null, null, null, null, null, column)));
                builder.table(rows.primaryKey(new PrimaryKey(
                                table, List.of(HOSTILE.get(0)), List.of(), Deferrability.NOT_DEFERRABLE, false, table))
                        .foreignKey(new ForeignKey(
                                table,
                                List.of(HOSTILE.get(0)),
                                new QualifiedName(schema, HOSTILE.get(1)),
                                List.of(HOSTILE.get(2)),
                                ForeignKey.Match.SIMPLE,
                                ForeignKey.Action.CASCADE,
                                ForeignKey.Action.NO_ACTION,
                                List.of(),
                                Deferrability.NOT_DEFERRABLE,
                                true,
                                true,
                                false,
                                table))
                        .build());
                String name = new QualifiedName(schema, table).toString();
                changes.add(new HistoryEntry.Change("Added", name, "table " + name, "additive"));
            }
            schemas.add(builder.build());
        }
        Finding finding = new ExampleRule("SG299", HOSTILE.get(0))
                .finds(Severity.ERROR, Consequence.INSERT_FAILS, HOSTILE.get(2))
                .about(ObjectPath.table(new QualifiedName(HOSTILE.get(0), HOSTILE.get(1))), Attribute.TYPE)
                .at(List.of(new Location(HOSTILE.get(4), 1)))
                .repairs(List.of(Repair.database(HOSTILE.get(0), HOSTILE.get(0))))
                .build();
        return SiteContents.of(HOSTILE.get(0), HOSTILE.get(0), Catalog.EMPTY.withSchemas(schemas))
                .withHistory(List.of(
                        new HistoryEntry(HOSTILE.get(0), List.of(HOSTILE.get(0)), changes, List.of(HOSTILE.get(0)))))
                .with(new SiteQueries(
                        HOSTILE.stream()
                                .map(name -> new SiteQuery(
                                        name,
                                        name,
                                        new Member(name, name, null),
                                        List.of(new SiteStatement(
                                                name,
                                                name,
                                                Map.of(
                                                        new QualifiedName(HOSTILE.get(0), HOSTILE.get(1)),
                                                        List.of(name)))),
                                        name))
                                .toList(),
                        null))
                .withFindings(List.of(new SiteContents.ShownFinding(finding, false)));
    }

    /** The content of every file of a site. */
    static SortedMap<String, String> rendered(SiteContents contents) {
        SortedMap<String, String> rendered = new TreeMap<>();
        SchemaSite.files(contents).forEach((name, content) -> rendered.put(name, content.get()));
        return rendered;
    }
}
