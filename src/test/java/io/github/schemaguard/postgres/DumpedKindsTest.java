package io.github.schemaguard.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.fact.ObjectKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code pg_dump} writes is compared between databases, or the page of the goal says that it is not. */
class DumpedKindsTest {

    private static final Path PAGE = Path.of("docs/goals/compare-db-db.md");

    /** The constants of {@code DumpableObjectType} in pg_dump.h of PostgreSQL 18, with the words of the page. */
    private static final Map<String, List<String>> DUMPED = Map.ofEntries(
            Map.entry("DO_NAMESPACE", List.of("schema")),
            Map.entry("DO_EXTENSION", List.of("extension")),
            Map.entry("DO_TYPE", List.of("enum", "domain", "composite type", "range type", "base type")),
            Map.entry("DO_SHELL_TYPE", List.of("shell type")),
            Map.entry("DO_FUNC", List.of("function", "procedure")),
            Map.entry("DO_AGG", List.of("aggregate")),
            Map.entry("DO_OPERATOR", List.of("operator")),
            Map.entry("DO_ACCESS_METHOD", List.of("access method")),
            Map.entry("DO_OPCLASS", List.of("operator class")),
            Map.entry("DO_OPFAMILY", List.of("operator family")),
            Map.entry("DO_COLLATION", List.of("collation")),
            Map.entry("DO_CONVERSION", List.of("conversion")),
            Map.entry("DO_TABLE", List.of("table", "foreign table", "view", "materialized view", "column", "sequence")),
            Map.entry("DO_TABLE_ATTACH", List.of("partition")),
            Map.entry("DO_ATTRDEF", List.of("column")),
            Map.entry("DO_INDEX", List.of("index")),
            Map.entry("DO_INDEX_ATTACH", List.of("index")),
            Map.entry("DO_STATSEXT", List.of("extended statistics")),
            Map.entry("DO_REL_STATS", List.of("planner statistics")),
            Map.entry("DO_RULE", List.of("rule")),
            Map.entry("DO_TRIGGER", List.of("trigger")),
            Map.entry("DO_CONSTRAINT", List.of("primary key", "unique", "check", "exclusion", "NOT NULL constraint")),
            Map.entry("DO_FK_CONSTRAINT", List.of("foreign key")),
            Map.entry("DO_PROCLANG", List.of("language")),
            Map.entry("DO_CAST", List.of("cast")),
            Map.entry("DO_TABLE_DATA", List.of("data")),
            Map.entry("DO_SEQUENCE_SET", List.of("values of sequences")),
            Map.entry("DO_DUMMY_TYPE", List.of("composite type")),
            Map.entry("DO_TSPARSER", List.of("text search parser")),
            Map.entry("DO_TSDICT", List.of("dictionary")),
            Map.entry("DO_TSTEMPLATE", List.of("template")),
            Map.entry("DO_TSCONFIG", List.of("configuration")),
            Map.entry("DO_FDW", List.of("foreign data wrapper", "user mapping")),
            Map.entry("DO_FOREIGN_SERVER", List.of("foreign server")),
            Map.entry("DO_DEFAULT_ACL", List.of("default privileges", "privileges")),
            Map.entry("DO_TRANSFORM", List.of("transform")),
            Map.entry("DO_LARGE_OBJECT", List.of("large object")),
            Map.entry("DO_LARGE_OBJECT_DATA", List.of("large object")),
            Map.entry("DO_REFRESH_MATVIEW", List.of("contents of materialized views")),
            Map.entry("DO_POLICY", List.of("policy")),
            Map.entry("DO_PUBLICATION", List.of("publication")),
            Map.entry("DO_PUBLICATION_REL", List.of("publication")),
            Map.entry("DO_PUBLICATION_TABLE_IN_SCHEMA", List.of("publication")),
            Map.entry("DO_SUBSCRIPTION", List.of("subscription")),
            Map.entry("DO_SUBSCRIPTION_REL", List.of("subscription")),
            Map.entry("DO_EVENT_TRIGGER", List.of("event trigger")));

    /** How the page calls kinds whose label differs from its words. */
    private static final Map<ObjectKind, String> WORDS = Map.of(
            ObjectKind.STATISTICS, "extended statistics",
            ObjectKind.COMPOSITE, "composite type",
            ObjectKind.RANGE, "range type",
            ObjectKind.TEXT_SEARCH_CONFIGURATION, "configuration",
            ObjectKind.TEXT_SEARCH_DICTIONARY, "dictionary",
            ObjectKind.TEXT_SEARCH_TEMPLATE, "template");

    @Test
    void the_page_has_a_row_for_each_kind_that_is_dumped() throws IOException {
        Set<String> words = words();

        DUMPED.forEach((kind, names) -> assertThat(words).as(kind).containsAll(names));
    }

    @Test
    void the_page_has_a_row_for_each_kind_that_is_read() throws IOException {
        Set<String> words = words();
        Set<ObjectKind> read =
                EnumSet.complementOf(EnumSet.of(ObjectKind.CHANGE_LOG, ObjectKind.MIGRATION, ObjectKind.QUERY));

        assertThat(read)
                .allSatisfy(kind -> assertThat(words)
                        .contains(WORDS.getOrDefault(kind, kind.label().replace('-', ' '))));
    }

    /** The words in the first column of the page's table. */
    private static Set<String> words() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> Arrays.stream(line.split("\\|", -1)[1].strip().split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
