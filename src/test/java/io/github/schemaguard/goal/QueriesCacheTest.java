package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second run looks for the queries, and prepares them, only if something has changed that they depend on. */
class QueriesCacheTest extends QueriesProject {

    private static final String LOOKING = "looking for queries";
    private static final String READING = "reading the entities with Hibernate";
    private static final Set<CheckName> BOTH = Set.of(CheckName.QUERIES, CheckName.DB_MODELS);
    private static final String PREPARING = "preparing queries";
    private static final String REPOSITORY = "src/shop/CustomerRepository.java";

    @TempDir
    Path results;

    @BeforeEach
    void prepare() throws IOException {
        cache = ResultCache.in(List.of(results));
        write(false);
    }

    @Test
    void nothing_or_a_query_changed() throws IOException {
        VerdictOutcome first = run();
        assertThat(steps.taken()).contains(LOOKING, PREPARING);
        assertThat(found(first)).as(() -> messages(first)).isEmpty();

        VerdictOutcome second = run();
        assertThat(steps.taken()).isEmpty();
        assertThat(second.verdict()).isEqualTo(first.verdict());

        edit(REPOSITORY, "select c.alias from customer c", "select c.nick from customer c");
        compile();
        VerdictOutcome edited = run();
        assertThat(steps.taken()).contains(LOOKING, PREPARING);
        assertThat(found(edited)).as(() -> messages(edited)).containsExactly(fault("nickName", 13));
        VerdictOutcome again = run();
        assertThat(steps.taken()).isEmpty();
        assertThat(again.verdict()).isEqualTo(edited.verdict());
    }

    @Test
    @Tag("slow")
    void one_jvm_reads_entities_and_queries_and_both_are_kept() throws IOException {
        VerdictOutcome first = outcome(BOTH);
        assertThat(steps.taken()).contains(LOOKING, READING);

        run();
        assertThat(steps.taken()).as("another combination of checks").doesNotContain(LOOKING, READING, PREPARING);
        assertThat(outcome(BOTH).verdict()).isEqualTo(first.verdict());
        Files.writeString(
                SmallProject.output(directory).resolve("application.properties"),
                "spring.datasource.url=jdbc:postgresql://localhost:5432/shop?currentSchema=public\n");
        steps.taken();
        outcome(BOTH);
        assertThat(steps.taken()).as("both depend on what the JVM has read").contains(LOOKING, READING);
    }

    @Test
    @Tag("slow")
    void a_repository_the_code_a_migration_or_the_configuration_changed() throws IOException {
        run();
        edit(REPOSITORY, "List<Customer> findByName(", "List<Customer> findBySurname(");
        compile();
        VerdictOutcome method = run();
        assertThat(steps.taken()).contains(LOOKING);
        assertThat(found(method))
                .as(() -> messages(method))
                .containsExactly(
                        "SG702 ERROR shop.CustomerRepository.findBySurname at src/shop/CustomerRepository.java:27");
        edit(REPOSITORY, "List<Customer> findBySurname(", "List<Customer> findByName(");

        edit("src/shop/PurchaseDao.java", "select reference from purchase", "select ref from purchase");
        compile();
        VerdictOutcome code = run();
        assertThat(steps.taken()).contains(LOOKING, PREPARING);
        assertThat(found(code))
                .as(() -> messages(code))
                .containsExactly("SG701 ERROR shop.PurchaseDao.references at src/shop/PurchaseDao.java:19");
        edit("src/shop/PurchaseDao.java", "select ref from purchase", "select reference from purchase");
        compile();
        assertThat(found(run())).isEmpty();

        edit("db/1.sql", "alias varchar(50)", "nickname varchar(50)");
        VerdictOutcome migrated = run();
        assertThat(steps.taken()).contains(PREPARING);
        assertThat(found(migrated)).contains(fault("nickName", 13));
        run();
        assertThat(steps.taken()).isEmpty();
        edit("db/1.sql", "nickname varchar(50)", "alias varchar(50)");

        Files.writeString(
                SmallProject.output(directory).resolve("application.properties"),
                "spring.datasource.url=jdbc:postgresql://localhost:5432/shop?currentSchema=audit\n");
        VerdictOutcome configured = run();
        assertThat(steps.taken()).contains(LOOKING, PREPARING);
        assertThat(found(configured)).as(() -> messages(configured)).contains(fault("nickName", 13));
    }

    /** Its steps are those that were not taken from the cache. */
    private VerdictOutcome run() {
        steps.taken();
        return outcome(Set.of(CheckName.QUERIES));
    }

    private static String fault(String method, int line) {
        return "SG701 ERROR shop.CustomerRepository." + method + " at " + REPOSITORY + ":" + line;
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = directory.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private void compile() {
        JavaSources.compile(
                SmallProject.output(directory),
                SmallProject.classPath(directory, libraries),
                JavaSources.in(directory.resolve("src")));
    }
}
