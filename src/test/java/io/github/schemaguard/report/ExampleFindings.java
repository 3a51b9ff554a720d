package io.github.schemaguard.report;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.ExampleRule;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;
import java.util.Map;

/** Findings of the kinds that a report shows in different ways. */
public final class ExampleFindings {

    private ExampleFindings() {}

    public static List<Finding> some() {
        List<Finding> group = List.of(nullability("name", 12), nullability("city", 15));
        return List.of(
                length("email", Severity.ERROR),
                check(),
                missing(),
                group.get(0).toBuilder()
                        .about(ObjectPath.of(ObjectKind.TABLE, "public", null, "customer"), Attribute.NULLABLE)
                        .message("nullability is not declared for 2 columns (name, city), for example name: "
                                + "NOT NULL in the database")
                        .grouping(group)
                        .build(),
                unmapped("audit"),
                unmapped("batch"));
    }

    public static Finding length(String column, Severity severity) {
        return new ExampleRule("SG203", "column-length")
                .finds(severity, Consequence.INSERT_FAILS, "database varchar(100), entity varchar(320): INSERT fails")
                .about(ObjectPath.of(ObjectKind.COLUMN, "public", "customer", column), Attribute.TYPE)
                .values(Map.of(
                        Side.DATABASE, "character varying(100)",
                        Side.ENTITIES, "character varying(320)",
                        Side.DOCUMENT, "character varying(100)"))
                .odd(Side.ENTITIES)
                .declared(true)
                .at(List.of(new Location("src/main/java/shop/Customer.java", 34)))
                .repairs(List.of(
                        Repair.entities("@Column(length = 100)"),
                        Repair.database(
                                "ALTER TABLE public.customer ALTER COLUMN email TYPE varchar(320)", "a short lock")))
                .severity(severity)
                .build();
    }

    static Finding check() {
        return new ExampleRule("SG210", "enum-values")
                .finds(Severity.ERROR, Consequence.INSERT_FAILS, "the database rejects 'LOST': INSERT fails")
                .about(ObjectPath.of(ObjectKind.CHECK, "public", "orders", "state_check"), Attribute.DEFINITION)
                .values(Map.of(
                        Side.DATABASE,
                        "(state)::text = ANY ((ARRAY['NEW'::character varying, 'PAID'::character varying])::text[])",
                        Side.ENTITIES,
                        "(state)::text = ANY ((ARRAY['NEW'::character varying, 'PAID'::character varying,"
                                + " 'LOST'::character varying])::text[])"))
                .odd(Side.ENTITIES)
                .declared(true)
                .at(List.of(new Location("src/main/java/shop/State.java", 5)))
                .repairs(List.of(Repair.entities("remove LOST from the enum")))
                .build();
    }

    private static Finding missing() {
        return new ExampleRule("SG102", "column-missing")
                .finds(Severity.ERROR, Consequence.QUERY_FAILS, "not in the database: every query fails")
                .about(ObjectPath.of(ObjectKind.COLUMN, "public", "orders", "z"), Attribute.EXISTS)
                .values(Map.of(Side.ENTITIES, "text"))
                .odd(Side.ENTITIES)
                .declared(true)
                .at(List.of(new Location("src/main/java/shop/Order.java", 50)))
                .build();
    }

    private static Finding nullability(String column, int line) {
        return new ExampleRule("SG211", "nullability")
                .finds(Severity.ERROR, Consequence.INSERT_FAILS, "NOT NULL in the database")
                .about(ObjectPath.of(ObjectKind.COLUMN, "public", "customer", column), Attribute.NULLABLE)
                .values(Map.of(Side.DATABASE, "no", Side.ENTITIES, "yes"))
                .odd(Side.ENTITIES)
                .declared(false)
                .at(List.of(new Location("src/main/java/shop/Customer.java", line)))
                .repairs(List.of(Repair.entities("@Column(name = \"" + column + "\", nullable = false)")))
                .build();
    }

    private static Finding unmapped(String table) {
        return new ExampleRule("SG105", "table-unmapped")
                .finds(Severity.INFO, Consequence.COSMETIC, "no entity is mapped to this table")
                .about(ObjectPath.of(ObjectKind.TABLE, "public", null, table), Attribute.EXISTS)
                .values(Map.of(Side.DATABASE, "table"))
                .declared(true)
                .build();
    }
}
