package io.github.schemaguard.compare.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists as PostgreSQL itself writes them. */
class ValueListTest {

    private record Written(String type, String check, Set<String> values) {}

    private static final List<Written> LISTS = List.of(
            new Written("varchar(9)", "v in ('A', 'B')", Set.of("A", "B")),
            new Written("text", "v in ('A', 'B')", Set.of("A", "B")),
            new Written("char(1)", "v in ('A', 'B')", Set.of("A", "B")),
            new Written("text", "v = 'A' or v = 'B'", Set.of("A", "B")),
            new Written("varchar", "v in ('A')", Set.of("A")),
            new Written("text", "v = any (array['it''s', 'a, b', '(x)', '[]'])", Set.of("it's", "a, b", "(x)", "[]")),
            new Written("varchar", "v::text = any ('{A,B}'::text[])", Set.of("A", "B")),
            new Written("smallint", "v between 0 and 2", Set.of("0", "1", "2")),
            new Written("integer", "v >= -1 and v <= 1", Set.of("-1", "0", "1")),
            new Written("integer", "v in (1, 2)", Set.of("1", "2")),
            new Written("smallint", "v in (-1, 2)", Set.of("-1", "2")),
            new Written("bigint", "v in (1, 2)", Set.of("1", "2")),
            new Written("text", "v is null or v in ('A', 'B')", Set.of("A", "B")),
            new Written("text", "v <> 'A'", Set.of()),
            new Written("text", "length(v) = 3", Set.of()),
            new Written("text", "lower(v) in ('a')", Set.of()),
            new Written("text", "v in ('A', lower('B'))", Set.of()),
            new Written("integer", "v > 0", Set.of()));

    @Test
    void reads_the_values_however_the_list_is_written() throws Exception {
        List<String> read = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase database = server.createDatabase("lists");
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                for (int i = 0; i < LISTS.size(); i++) {
                    Written list = LISTS.get(i);
                    statement.execute("create table t" + i + " (v " + list.type + " check (" + list.check + "))");
                }
            }
            Catalog catalog;
            try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
                catalog = PostgresReader.read(session, SchemaSelection.all());
            }
            for (int i = 0; i < LISTS.size(); i++) {
                String expression = catalog.table(new QualifiedName("public", "t" + i))
                        .orElseThrow()
                        .checks()
                        .get(0)
                        .expression();
                Set<String> values = ValueList.of(expression).orElse(Set.of());
                read.add(expression + " -> " + new TreeSet<>(values));
                expected.add(expression + " -> " + new TreeSet<>(LISTS.get(i).values));
            }
        }
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', nullValues = "-", textBlock = """
            ((v >= 0) AND (v <= 10000)) # 10001
            ((v >= 0) AND (v <= 10001)) # -
            ((v >= 5) AND (v <= 10005)) # 10001
            ((v >= '-1'::integer) AND (v <= 10000)) # -
            ((v >= 3) AND (v <= 3)) # 1
            (v = 'A'::text) # 1
            v = 'A' # 1
            (v = 'A'::text) OR (v = 'B'::text) OR (v IS NULL) # 2
            v = 'A' OR v IS NULL # 1
            (v IS NULL) # -
            v IS NULL # -
            (v = 'A OR B'::text) # 1
            (v = '('::text) OR (v = 'B'::text) # 2
            v = 'a OR b' # 1
            (v = ' OR '::text) OR (v = 'it''s'::text) # 2
            (v = 'A'::text) OR (length(v) = 3) # -
            (v = ANY (ARRAY['A'::text, 'B'::text])) # 2
            (v = ANY (ARRAY['A'::text,'B'::text])) # -
            (v = ANY (ARRAY['A'::text, lower('B'::text)])) # -
            (v = ANY (ARRAY['A'::text, 'B'::text, 'A'::text])) # 2
            (v = ANY ('{A,B,C-D}'::text[])) # 3
            """)
    void how_many_values_a_list_has(String expression, @Nullable Integer values) {
        assertThat(ValueList.of(expression).map(Set::size)).isEqualTo(Optional.ofNullable(values));
    }

    @Test
    void only_a_check_of_one_column_is_a_list() {
        String expression = "(v = ANY (ARRAY['A'::text, 'it''s'::text]))";

        assertThat(ValueList.of(PlainObjects.check("c", expression, List.of("v"))))
                .contains(Set.of("A", "it's"));
        assertThat(ValueList.of(PlainObjects.check("c", expression, List.of("v", "w"))))
                .isEmpty();
        assertThat(ValueList.of(PlainObjects.check("c", expression, List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
            v # text # A,B # v IN ('A', 'B')
            Odd Name # character varying(9) # it's # "Odd Name" IN ('it''s')
            v # text # 1,2 # v IN ('1', '2')
            v # smallint # 2,0,1 # v BETWEEN 0 AND 2
            v # integer # 3,1 # v IN (1, 3)
            v # integer # 7 # v IN (7)
            v # numeric(3,0) # -1,0 # v BETWEEN -1 AND 0
            v # integer # 10,9 # v BETWEEN 9 AND 10
            """)
    void the_condition_as_a_person_writes_it(String name, String type, String values, String condition) {
        assertThat(ValueList.condition(PlainObjects.column(name, type, true), List.of(values.split(","))))
                .isEqualTo(condition);
    }
}
