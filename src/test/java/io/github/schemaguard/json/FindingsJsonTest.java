package io.github.schemaguard.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings that are kept say the same when they come back. */
class FindingsJsonTest {

    private static Finding full(ObjectKind kind, Attribute attribute) {
        ObjectPath path = new ObjectPath(kind, "shop \"1\"", "orders\n", "né", List.of("a", "b"));
        return new ExampleRule("SG203", "column-length")
                .finds(Severity.ERROR, Consequence.DOCUMENT_STALE, "\u202e hostile")
                .about(path, attribute)
                .values(Map.of(Side.DATABASE, "'\\\u0001'", Side.ENTITIES, ""))
                .odd(Side.ENTITIES)
                .declared(true)
                .at(List.of(new Location("src/Order.java", 7), new Location("docs/schema.md", 0)))
                .repairs(List.of(
                        Repair.document(),
                        Repair.entities("@Column"),
                        Repair.database("ALTER", "a lock"),
                        Repair.outsideTransaction("CREATE INDEX CONCURRENTLY", "none")))
                .members(List.of(path, ObjectPath.of(ObjectKind.SCHEMA, null, null, "")))
                .build();
    }

    private static void returns(Finding finding) {
        assertThat(FindingsJson.parse(FindingsJson.text(List.of(finding)))).containsExactly(finding);
    }

    @ParameterizedTest
    @EnumSource
    void of_every_kind_of_object(ObjectKind kind) {
        returns(full(kind, Attribute.EXISTS));
    }

    @ParameterizedTest
    @EnumSource
    void of_every_fact(Attribute attribute) {
        returns(full(ObjectKind.COLUMN, attribute));
    }

    @Test
    void what_may_be_missing_stays_missing() {
        returns(new ExampleRule("SG101", "table-missing")
                .finds(Severity.INFO, Consequence.COSMETIC, "")
                .about(ObjectPath.of(ObjectKind.EXTENSION, null, null, "citext"), Attribute.EXISTS)
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[{}]", "{}", "[] x", "[{\"code\":\"SG101\"}]"})
    void another_text_is_refused(String text) {
        assertThatThrownBy(() -> FindingsJson.parse(text)).isInstanceOf(JsonReadException.class);
    }
}
