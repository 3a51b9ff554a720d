package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of a whole project on the pages of the tables that they use. */
class SiteQueriesTest extends QueriesProject {

    private static final Pattern CELL = Pattern.compile("data-label=\"(\\w+[\\w ]*)\"(?: class=\"none\")?>(.*?)</td>");

    private static final List<String> OF_PURCHASE = """
            Customer.totals | named native query | SELECT | customer_id, total | src/shop/Customer.java:13
            Purchase.gross | formula | SELECT | total | src/shop/Purchase.java:25
            Purchase.since | named query | SELECT | customer_id, id, placed_at, reference, total | src/shop/Purchase.java:9
            shop.PurchaseDao.pay | SQL in the code | UPDATE | id, reference, total | src/shop/PurchaseDao.java:27
            shop.PurchaseDao.read | SQL in the code | SELECT | id, reference, tags | src/shop/PurchaseDao.java:31
            shop.PurchaseDao.references | SQL in the code | SELECT | customer_id, reference | src/shop/PurchaseDao.java:19
            shop.PurchaseDao.tagged | SQL in the code | UPDATE | id, tags | src/shop/PurchaseDao.java:47
            shop.PurchaseDao.tagged #2 | SQL in the code | SELECT | id, tags | src/shop/PurchaseDao.java:48
            shop.PurchaseDao.touch | SQL in the code | UPDATE | id, tags, total | src/shop/PurchaseDao.java:52
            shop.PurchaseRepository.after | repository method | SELECT | customer_id, id, placed_at, reference, total | src/shop/BaseRepository.java:11
            shop.PurchaseRepository.change | native repository method | UPDATE | id, total | src/shop/PurchaseRepository.java:18
            shop.PurchaseRepository.findByCustomer | repository method | SELECT | customer_id, id, placed_at, reference, total | src/shop/PurchaseRepository.java:39
            shop.PurchaseRepository.findByCustomerRegion | repository method | SELECT | customer_id, id, placed_at, reference, total | src/shop/PurchaseRepository.java:37
            shop.PurchaseRepository.joined | native repository method | SELECT | customer_id, id | src/shop/PurchaseRepository.java:11
            shop.PurchaseRepository.numbered | native repository method | SELECT | id, token | src/shop/PurchaseRepository.java:41
            shop.PurchaseRepository.optional | native repository method | SELECT | id, reference | src/shop/PurchaseRepository.java:34
            shop.PurchaseRepository.reset | repository method | UPDATE | customer_id, total | src/shop/PurchaseRepository.java:22
            shop.PurchaseRepository.since | native repository method | SELECT | id, placed_at | src/shop/PurchaseRepository.java:31
            shop.PurchaseRepository.tagged | native repository method | SELECT | all | src/shop/PurchaseRepository.java:25
            """.lines().toList();

    @TempDir
    Path results;

    @BeforeEach
    void prepare() throws IOException {
        cache = ResultCache.in(List.of(results));
        write(false);
    }

    @Test
    void each_query_is_on_the_pages_of_its_tables() throws IOException {
        List<String> lines = site(DatabaseParameters.NONE);

        assertThat(lines).noneMatch(line -> line.startsWith("the site has no"));
        assertThat(queries("public.purchase")).containsExactlyElementsOf(OF_PURCHASE);
        assertThat(queries("audit.event"))
                .containsExactly("shop.PurchaseRepository.note | native repository method | SELECT | id, note"
                        + " | src/shop/PurchaseRepository.java:14");
        assertThat(Files.readString(directory.resolve("site/queries/index.html")))
                .contains(
                        "<p class=\"note\">the code computes its text</p>",
                        "<p class=\"note\">a class of the application implements it</p>",
                        "<pre>update purchase set total = ? where id = ?</pre>",
                        "href=\"../../src/shop/PurchaseDao.java\" title=\"src/shop/PurchaseDao.java:19\"");
        assertThat(Files.readString(directory.resolve("site/index.html")))
                .contains(" of the application, on 3 tables and views.", ">2 queries</a> are known.");

        assertThat(site(DatabaseParameters.NONE))
                .as("from the cache")
                .last()
                .asString()
                .startsWith("up to date: ");
    }

    @Test
    @Tag("slow")
    void on_a_copy_of_a_live_database_they_use_the_same() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase live = server.createDatabase("live");
            try (Connection connection = live.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(Files.readString(directory.resolve("db/1.sql")));
            }

            site(new DatabaseParameters(LiveDatabase.url(live), null, null, null, null));

            assertThat(queries("public.purchase")).containsExactlyElementsOf(OF_PURCHASE);
        }
    }

    private List<String> queries(String table) throws IOException {
        String page = Files.readString(directory.resolve("site/tables/" + table + ".html"));
        String section = page.substring(page.indexOf("<section id=\"queries\">"));
        return section.substring(0, section.indexOf("</section>"))
                .lines()
                .filter(line -> line.startsWith("<tr>"))
                .map(line -> String.join(
                        " | ",
                        CELL.matcher(line)
                                .results()
                                .map((MatchResult cell) -> cell.group(2).replaceAll("<[^>]*>", ""))
                                .toList()))
                .toList();
    }

    private List<String> site(DatabaseParameters database) {
        return new WriteSite(new ClassPathLibraries(), cache)
                .run(new WriteSite.Request(
                        project(),
                        choice(database),
                        EntitySelection.AUTOMATIC,
                        directory.resolve("log.md"),
                        directory.resolve("site"),
                        "Queries",
                        directory,
                        null))
                .lines();
    }
}
