package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL that a finding proposes, applied to the database of its case step by step: nothing is found any more. */
class RepairsTest {

    private static RealCatalogs catalogs;

    @BeforeAll
    static void start() throws SQLException {
        catalogs = RealCatalogs.start();
    }

    @AfterAll
    static void stop() throws SQLException {
        catalogs.close();
    }

    static Stream<ComparisonCase> repairable() throws IOException {
        Stream<ComparisonCase> examples = RuleExample.all().stream()
                .filter(RuleExample::fires)
                .map(RuleExample::description)
                .filter(one ->
                        !one.ddl().containsKey("document text") && !one.ddl().containsKey("migrations"));
        return Stream.of(CasesTest.cases(), ConsequencesTest.proofs(), examples)
                .flatMap(all -> all)
                .filter(one -> one.live()
                        && one.mapped()
                        && !one.documented()
                        && one.expected().size() == 1)
                .filter(one -> !one.notes().contains("rows to fix first"));
    }

    @ParameterizedTest
    @MethodSource("repairable")
    void the_migration_fixes_it(ComparisonCase one) throws SQLException {
        Catalog entities = catalogs.of(one.script("entities"));
        Mapping mapping = one.mapping(entities);
        Finding finding = compare(one, entities, mapping).get(0);
        List<String> steps = finding.repairs().stream()
                .filter(repair -> repair.target() == Side.DATABASE)
                .flatMap(repair -> repair.steps().stream())
                .map(Repair.Step::text)
                .toList();

        if (!steps.isEmpty()) {
            // What both sides agree on and is a fault nevertheless is fixed on both.
            Catalog expected =
                    one.notes().contains("fix both") ? catalogs.of(applied(one.script("entities"), steps)) : entities;
            Catalog database = catalogs.of(applied(one.script("database"), steps));
            assertThat(CasesTest.compare(
                            Map.of(Side.DATABASE, database, Side.ENTITIES, expected), mapping, one.ignore()))
                    .as(steps.toString())
                    .noneMatch(left -> !isTheRestOf(finding, left));
        }
    }

    private static String[] applied(String script, List<String> steps) {
        return Stream.concat(Stream.of(script), steps.stream()).toArray(String[]::new);
    }

    /** A table that is rewritten has a new file, whose number {@code pg_relation_filenode} returns. */
    @ParameterizedTest
    @MethodSource("repairable")
    void a_table_is_rewritten_when_the_hazard_says_so(ComparisonCase one) throws SQLException {
        Catalog entities = catalogs.of(one.script("entities"));
        List<Repair> migration = compare(one, entities, one.mapping(entities)).get(0).repairs().stream()
                .filter(repair -> repair.target() == Side.DATABASE)
                .toList();
        if (migration.isEmpty()) {
            return;
        }
        catalogs.fresh(one.script("database"));
        // In UTC, PostgreSQL does not rewrite a timestamp that gets a time zone.
        catalogs.execute("set timezone = 'Europe/Berlin'");
        Map<String, Long> before = files();
        for (Repair repair : migration) {
            for (Repair.Step step : repair.steps()) {
                catalogs.execute(step.text());
            }
        }
        Map<String, Long> after = files();
        after.keySet().retainAll(before.keySet());

        assertThat(!before.equals(after))
                .as(migration.toString())
                .isEqualTo(migration.stream()
                        .anyMatch(repair -> String.valueOf(repair.hazard()).contains("rewrites the table")));
    }

    private static Map<String, Long> files() throws SQLException {
        Map<String, Long> files = new HashMap<>();
        try (Statement statement = catalogs.connection().createStatement();
                ResultSet tables = statement.executeQuery(
                        "select oid::text, pg_relation_filenode(oid) from pg_class where relkind = 'r'"
                                + " and relnamespace in (select oid from pg_namespace where nspname in"
                                + " ('public', 'shop', 'audit'))")) {
            while (tables.next()) {
                files.put(tables.getString(1), tables.getLong(2));
            }
        }
        return files;
    }

    /**
     * Two repairs leave a finding of a lower level about the same columns: a column that accepts null still has no attribute,
     * and a unique index over the rows that are not deleted is still not declared.
     */
    private static boolean isTheRestOf(Finding fixed, Finding left) {
        return left.severity().compareTo(fixed.severity()) < 0
                && ((fixed.code().equals("SG105")
                                && left.code().equals("SG104")
                                && left.object().equals(fixed.object()))
                        || (fixed.code().equals("SG312") && left.code().equals("SG317")));
    }

    @Test
    void a_query_no_longer_reads_the_whole_table_with_the_index() throws Exception {
        int applied = 0;
        for (RuleExample example : RuleExample.all()) {
            if (!example.fires() || !example.isAboutQuery()) {
                continue;
            }
            for (Repair repair : example.findings(catalogs).get(0).repairs()) {
                List<String> steps =
                        repair.steps().stream().map(Repair.Step::text).toList();
                assertThat(example.aboutQuery(
                                catalogs, applied(example.description().script("database"), steps)))
                        .as(example + ": " + steps)
                        .isEmpty();
                applied++;
            }
        }
        assertThat(applied).isGreaterThan(10);
    }

    @Test
    void every_rule_that_proposes_a_migration_has_a_case_here() throws Exception {
        Set<String> proposing = new HashSet<>();
        for (RuleExample example :
                RuleExample.all().stream().filter(each -> !each.isAboutQuery()).toList()) {
            example.findings(catalogs).stream()
                    .filter(RepairsTest::proposesMigration)
                    .map(Finding::code)
                    .forEach(proposing::add);
        }
        Set<String> applied = new HashSet<>();
        for (ComparisonCase one : repairable().toList()) {
            Catalog entities = catalogs.of(one.script("entities"));
            Finding finding = compare(one, entities, one.mapping(entities)).get(0);
            if (proposesMigration(finding)) {
                applied.add(finding.code());
            }
        }

        assertThat(proposing).hasSizeGreaterThan(15);
        assertThat(applied).containsAll(proposing);
    }

    private static boolean proposesMigration(Finding finding) {
        return finding.repairs().stream().anyMatch(repair -> repair.target() == Side.DATABASE);
    }

    private static List<Finding> compare(ComparisonCase one, Catalog entities, Mapping mapping) throws SQLException {
        return CasesTest.compare(
                Map.of(Side.DATABASE, catalogs.of(one.script("database")), Side.ENTITIES, entities),
                mapping,
                one.ignore());
    }
}
