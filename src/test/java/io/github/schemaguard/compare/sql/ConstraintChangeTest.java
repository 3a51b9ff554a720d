package io.github.schemaguard.compare.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.part.Deferrability;
import io.github.schemaguard.model.part.IndexKey;
import io.github.schemaguard.model.part.SequenceOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements that add and replace constraints; {@code RepairsTest} sends such to a server. */
class ConstraintChangeTest {

    private static final String INDEX_HAZARD =
            "writes continue, but are slower while the index is built; duplicates make"
                    + " it fail, and leave an invalid index to drop; then a short exclusive lock";

    private static final ForeignKey REFERENCE =
            PlainObjects.foreignKey("", List.of("a"), new QualifiedName("shop", "other"), List.of("id"));

    @Test
    void a_check_is_validated_in_a_step_of_its_own() {
        assertThat(change(unit(), null).check(check(""), "a > 0"))
                .isEqualTo(new Repair(
                        Side.DATABASE,
                        List.of(
                                inside("ALTER TABLE shop.unit ADD CONSTRAINT unit_a_check CHECK (a > 0) NOT VALID"),
                                inside("ALTER TABLE shop.unit VALIDATE CONSTRAINT unit_a_check")),
                        "short exclusive lock; VALIDATE reads every row while writes continue, and fails on rows that"
                                + " violate it"));
    }

    @Test
    void a_constraint_that_is_replaced_keeps_its_name() {
        assertThat(change(unit(), check("Old")).check(check("wanted"), "a > 0").text())
                .isEqualTo(
                        "ALTER TABLE shop.unit DROP CONSTRAINT \"Old\", ADD CONSTRAINT \"Old\" CHECK (a > 0) NOT VALID;"
                                + " ALTER TABLE shop.unit VALIDATE CONSTRAINT \"Old\"");
    }

    @Test
    void a_foreign_key() {
        assertThat(change(unit(), null).foreignKey(REFERENCE))
                .isEqualTo(new Repair(
                        Side.DATABASE,
                        List.of(
                                inside("ALTER TABLE shop.unit ADD CONSTRAINT unit_a_fkey FOREIGN KEY (a)"
                                        + " REFERENCES shop.other (id) NOT VALID"),
                                inside("ALTER TABLE shop.unit VALIDATE CONSTRAINT unit_a_fkey")),
                        "short locks stop writes to both tables; VALIDATE reads every row while writes continue; fails"
                                + " on rows whose referenced row does not exist"));
        assertThat(change(unit().kind(Table.Kind.PARTITIONED), null).foreignKey(REFERENCE))
                .isEqualTo(new Repair(
                        Side.DATABASE,
                        List.of(inside("ALTER TABLE shop.unit ADD CONSTRAINT unit_a_fkey FOREIGN KEY (a) REFERENCES"
                                + " shop.other (id)")),
                        "stops writes to both tables while every row is checked; fails on rows whose referenced row"
                                + " does not exist"));
    }

    @Test
    void a_unique_constraint() {
        assertThat(change(unit(), null).unique(PlainObjects.unique("", List.of("a", "b"))))
                .isEqualTo(new Repair(
                        Side.DATABASE,
                        List.of(
                                new Repair.Step(
                                        "CREATE UNIQUE INDEX CONCURRENTLY unit_a_b_key ON shop.unit (a, b)", true),
                                inside("ALTER TABLE shop.unit ADD CONSTRAINT unit_a_b_key UNIQUE USING INDEX"
                                        + " unit_a_b_key")),
                        INDEX_HAZARD));
        assertThat(change(unit().kind(Table.Kind.PARTITIONED), null).unique(PlainObjects.unique("", List.of("a", "b"))))
                .isEqualTo(new Repair(
                        Side.DATABASE,
                        List.of(inside("ALTER TABLE shop.unit ADD CONSTRAINT unit_a_b_key UNIQUE (a, b)")),
                        "exclusive lock while its index is built; fails on duplicates"));
    }

    @Test
    void a_unique_constraint_with_every_option_replaces_another() {
        UniqueKey wanted = new UniqueKey(
                "wanted", List.of("a"), List.of("b", "C"), true, Deferrability.INITIALLY_DEFERRED, false, null);
        UniqueKey old = PlainObjects.unique("old_key", List.of("b"));

        assertThat(change(unit().unique(old), old).unique(wanted).text())
                .isEqualTo("CREATE UNIQUE INDEX CONCURRENTLY old_key ON shop.unit (a) INCLUDE (b, \"C\") NULLS NOT"
                        + " DISTINCT; ALTER TABLE shop.unit DROP CONSTRAINT old_key, ADD CONSTRAINT old_key UNIQUE USING"
                        + " INDEX old_key DEFERRABLE INITIALLY DEFERRED");
    }

    @ParameterizedTest
    @CsvSource({
        // A check shares its names with the table's other constraints, a unique constraint also with relations.
        "unit_pkey, unit_pkey1, unit_pkey1",
        "some_check, some_check1, some_check1",
        "some_index, some_index, some_index1",
        "some_view, some_view, some_view1",
        "some_sequence, some_sequence, some_sequence1",
        "other, other, other1",
        "twice, twice2, twice2",
        "free, free, free",
    })
    void a_name_that_is_taken_gets_a_number(String wanted, String ofCheck, String ofUnique) {
        TableBuilder unit = unit().primaryKey(PlainObjects.primaryKey("unit_pkey", List.of("a")))
                .check(check("some_check"))
                .check(check("twice"))
                .check(check("twice1"));

        assertThat(change(unit, null).check(check(wanted), "true").text()).contains("ADD CONSTRAINT " + ofCheck + " ");
        assertThat(change(unit, null)
                        .unique(PlainObjects.unique(wanted, List.of("a")))
                        .text())
                .contains("ADD CONSTRAINT " + ofUnique + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "漢"})
    void a_long_name_is_shortened_before_its_number(String letter) {
        int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
        String longest = letter.repeat(63 / bytes);
        String shorter = letter.repeat(62 / bytes);

        assertThat(change(unit(), null).check(check(letter.repeat(70)), "true").text())
                .contains("CONSTRAINT " + quoted(longest) + " CHECK");
        assertThat(change(unit().check(check(longest)), null)
                        .check(check(letter.repeat(70)), "true")
                        .text())
                .contains("CONSTRAINT " + quoted(shorter + "1") + " CHECK");
    }

    private static String quoted(String name) {
        return name.startsWith("a") ? name : "\"" + name + "\"";
    }

    private static Repair.Step inside(String sql) {
        return new Repair.Step(sql, false);
    }

    private static CheckConstraint check(String name) {
        return PlainObjects.check(name, "true", List.of("a"));
    }

    private static TableBuilder unit() {
        return Table.named("unit")
                .column(PlainObjects.column("a", "integer", false))
                .column(PlainObjects.column("b", "integer", false))
                .column(PlainObjects.column("C", "integer", false));
    }

    private static ConstraintChange change(TableBuilder builder, @Nullable SchemaObject replaced) {
        Table table = builder.build();
        Table other = Table.named("other")
                .column(PlainObjects.column("id", "integer", false))
                .index(PlainObjects.index("some_index", false, List.of(IndexKey.ascending("id"))))
                .build();
        return new ConstraintChange(
                Schema.named("shop")
                        .table(table)
                        .table(other)
                        .view(PlainObjects.view("some_view", List.of(), "select 1"))
                        .sequence(PlainObjects.sequence("some_sequence", SequenceOptions.defaults("bigint"), null))
                        .build(),
                table,
                replaced);
    }
}
