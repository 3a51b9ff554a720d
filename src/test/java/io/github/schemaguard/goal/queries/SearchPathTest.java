package io.github.schemaguard.goal.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.postgres.prepare.StatementAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPathTest {

    /** A path is known if a schema of it has tables: those here are in {@code shop} and in {@code Old "x"}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "shop | true",
                "SHOP | true",
                "elsewhere, shop | true",
                "elsewhere,public | false",
                "elsewhere | false",
                "\"SHOP\" | false",
                "\"$user\", public | false",
                "\"Old \"\"x\"\"\" | true",
                "'' | true",
            })
    void a_path_without_tables_is_not_that_of_the_application(String configured, boolean known) {
        String path = configured.equals("''") ? "" : configured;

        assertThat(SearchPath.migrated(path, "public", catalog()).known()).isEqualTo(known ? path : null);
    }

    @ParameterizedTest
    @CsvSource({"shop,false", "elsewhere,true"})
    void what_is_not_found_is_undecided_without_a_path(String configured, boolean undecided) {
        StatementAnswer answer =
                SearchPath.live(configured, "public", catalog()).judged(refused("relation \"item\" does not exist"));

        assertThat(answer instanceof StatementAnswer.Undecided).isEqualTo(undecided);
        if (answer instanceof StatementAnswer.Undecided unknown) {
            assertThat(unknown.reason())
                    .isEqualTo(
                            "relation \"item\" does not exist unless the session's search_path has the schema shop,"
                                    + " and no schema of the application's search_path, elsewhere, has tables in this database");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "elsewhere.item, true",
        "elsewhere.none, false",
        "other.item, false",
    })
    void a_qualified_name_may_be_elsewhere_here(String name, boolean undecided) {
        StatementAnswer answer = SearchPath.migrated("elsewhere", "public", catalog())
                .judged(refused("relation \"" + name + "\" does not exist"));

        assertThat(answer instanceof StatementAnswer.Undecided).isEqualTo(undecided);
    }

    private static StatementAnswer refused(String message) {
        return new StatementAnswer.Refused("42P01", message, "", "");
    }

    private static Table table(String name) {
        return Table.named(name)
                .column(PlainObjects.column("id", "bigint", false))
                .build();
    }

    private static Catalog catalog() {
        return PlainObjects.catalog(
                PlainObjects.schema("shop", table("item")),
                PlainObjects.schema("Old \"x\"", table("part")),
                PlainObjects.schema("public"));
    }
}
