package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Finding.Provenance;
import io.github.schemaguard.finding.FindingMember;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.RecordCopy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which findings become one, and what it says. */
class FindingGroupingTest {

    private static final QualifiedName CUSTOMER = new QualifiedName("public", "customer");
    private static final QualifiedName ORDERS = new QualifiedName("public", "orders");

    @Test
    void columns_of_two_tables_are_one_finding_of_the_schema() {
        Finding one = column(CUSTOMER, "b");
        Finding other = column(ORDERS, "a");

        List<Finding> grouped = FindingGrouping.of(List.of(other, one));

        assertThat(grouped).singleElement().satisfies(finding -> {
            assertThat(finding.object()).isEqualTo(ObjectPath.of(ObjectKind.SCHEMA, "public", null, "public"));
            assertThat(finding.message())
                    .isEqualTo("nullability is not declared for 2 columns in 2 tables (customer.b, orders.a),"
                            + " for example customer.b: about b");
            assertThat(finding.values()).isEqualTo(Map.of(Side.DATABASE, "customer.b no, orders.a no"));
            assertThat(finding.locations()).containsExactly(new Location("b.java", 1), new Location("a.java", 1));
            assertThat(finding.repairs())
                    .containsExactly(
                            Repair.entities("fix b"),
                            Repair.entities("fix a"),
                            Repair.database("alter b", "lock"),
                            Repair.database("alter a", "lock"),
                            Repair.document());
            assertThat(finding.memberObjects()).containsExactly(one.object(), other.object());
        });
    }

    @Test
    void columns_of_one_table_are_named_without_it() {
        List<Finding> findings = new ArrayList<>();
        for (String name : List.of("e", "d", "c", "b", "a")) {
            findings.add(column(CUSTOMER, name));
        }

        assertThat(FindingGrouping.of(findings)).singleElement().satisfies(finding -> {
            assertThat(finding.object()).isEqualTo(ObjectPath.table(CUSTOMER));
            assertThat(finding.message())
                    .isEqualTo("nullability is not declared for 5 columns (a, b, c, d, e), for example a: about a");
        });
        findings.add(column(CUSTOMER, "f"));
        findings.add(column(CUSTOMER, "g"));
        assertThat(FindingGrouping.of(findings))
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo(
                        "nullability is not declared for 7 columns (a, b, c, d, e and 2 more), for example a: about a");
    }

    @ParameterizedTest
    @CsvSource({
        // kind, attribute, provenance, severity, the message
        "COLUMN, NULLABLE, INFERRED, WARNING, nullability is not declared for 2 columns",
        "COLUMN, TYPE, INFERRED, INFO, length or precision is not declared for 2 columns",
        "COLUMN, TYPE, DECLARED, INFO, '2 columns have another type than declared, without effect at run time'",
        "COLUMN, DEFAULT, INFERRED, INFO, default is not declared for 2 columns",
        "FOREIGN_KEY, ON_DELETE, INFERRED, INFO, cascades are not declared for 2 foreign keys",
        "FOREIGN_KEY, ON_UPDATE, INFERRED, INFO, on update is not declared for 2 foreign keys",
        "CHECK, EXISTS, INFERRED, INFO, 2 checks are not declared",
        "UNIQUE, COLUMNS, INFERRED, INFO, 2 unique constraints are not declared",
        "INDEX, UNIQUE, INFERRED, INFO, 2 unique indexes are not declared",
        "EXCLUSION, EXISTS, INFERRED, INFO, 2 exclusion constraints are not declared",
    })
    void the_message_says_what_is_not_declared(
            ObjectKind kind, Attribute attribute, Provenance provenance, Severity severity, String message) {
        List<Finding> grouped = FindingGrouping.of(List.of(
                finding(path(kind, "a"), attribute, provenance, severity, Side.ENTITIES),
                finding(path(kind, "b"), attribute, provenance, severity, Side.ENTITIES)));

        assertThat(grouped)
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo(message + " (a, b), for example a: about a");
    }

    @ParameterizedTest
    @CsvSource({
        // What is declared is grouped only if it is harmless and about the type of a column.
        "COLUMN, NULLABLE, DECLARED, INFO",
        "COLUMN, TYPE, DECLARED, WARNING",
        "FOREIGN_KEY, TYPE, DECLARED, INFO",
    })
    void what_is_declared_stays_alone(ObjectKind kind, Attribute attribute, Provenance provenance, Severity severity) {
        List<Finding> findings = List.of(
                finding(path(kind, "a"), attribute, provenance, severity, Side.ENTITIES),
                finding(path(kind, "b"), attribute, provenance, severity, Side.ENTITIES));

        assertThat(FindingGrouping.of(findings)).isEqualTo(findings);
    }

    @Test
    void nullable_columns_of_primitives_are_one_finding_of_their_table() {
        List<Finding> findings = Stream.of(
                        path(ObjectKind.COLUMN, "b"), path(ObjectKind.COLUMN, "a"), ObjectPath.column(ORDERS, "c"))
                .map(path -> RecordCopy.with(
                        finding(path, Attribute.NULLABLE, Provenance.DECLARED, Severity.WARNING, Side.ENTITIES),
                        "consequence",
                        Consequence.READ_FAILS))
                .toList();

        List<Finding> grouped = FindingGrouping.of(findings);

        assertThat(grouped).hasSize(2).contains(findings.get(2)).anySatisfy(finding -> {
            assertThat(finding.object()).isEqualTo(ObjectPath.table(CUSTOMER));
            assertThat(finding.message())
                    .isEqualTo("reading null fails for 2 columns of primitive attributes (a, b), for example a: about"
                            + " a");
            assertThat(finding.members())
                    .extracting(FindingMember::object, FindingMember::locations, FindingMember::repairs)
                    .containsExactly(
                            tuple(
                                    findings.get(1).object(),
                                    findings.get(1).locations(),
                                    findings.get(1).repairs()),
                            tuple(
                                    findings.get(0).object(),
                                    findings.get(0).locations(),
                                    findings.get(0).repairs()));
            assertThat(finding.fingerprints().values())
                    .containsExactly(
                            findings.get(1).fingerprint(), findings.get(0).fingerprint());
        });
    }

    @Test
    void only_like_findings_are_grouped() {
        List<Finding> findings = List.of(
                column(CUSTOMER, "a"),
                column(new QualifiedName("audit", "entry"), "b"),
                finding(
                        path(ObjectKind.COLUMN, "c"),
                        Attribute.NULLABLE,
                        Provenance.INFERRED,
                        Severity.INFO,
                        Side.ENTITIES),
                finding(
                        path(ObjectKind.COLUMN, "d"),
                        Attribute.COMMENT,
                        Provenance.INFERRED,
                        Severity.WARNING,
                        Side.ENTITIES),
                finding(path(ObjectKind.COLUMN, "e"), Attribute.NULLABLE, Provenance.INFERRED, Severity.WARNING, null));

        assertThat(FindingGrouping.of(findings)).isEqualTo(findings);
        Finding sequence = finding(
                ObjectPath.of(ObjectKind.SEQUENCE, "public", null, "s"),
                Attribute.CACHE,
                Provenance.INFERRED,
                Severity.INFO,
                Side.ENTITIES);
        assertThat(FindingGrouping.of(List.of(sequence, sequence))).containsExactly(sequence, sequence);
    }

    private static ObjectPath path(ObjectKind kind, String name) {
        return kind == ObjectKind.COLUMN
                ? ObjectPath.column(CUSTOMER, name)
                : ObjectPath.of(kind, "public", "customer", name);
    }

    private static Finding column(QualifiedName table, String name) {
        return finding(
                ObjectPath.column(table, name),
                Attribute.NULLABLE,
                Provenance.INFERRED,
                Severity.WARNING,
                Side.ENTITIES);
    }

    private static Finding finding(
            ObjectPath path, Attribute attribute, Provenance provenance, Severity severity, @Nullable Side odd) {
        String name = path.name();
        return new Finding(
                "SG206",
                "nullability",
                severity,
                Consequence.INSERT_FAILS,
                path,
                attribute,
                Map.of(Side.DATABASE, "no"),
                odd,
                provenance,
                List.of(new Location(name + ".java", 1)),
                "about " + name,
                List.of(Repair.document(), Repair.database("alter " + name, "lock"), Repair.entities("fix " + name)),
                Collections.emptyList());
    }
}
