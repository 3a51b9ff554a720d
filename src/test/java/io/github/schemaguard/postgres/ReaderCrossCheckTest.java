package io.github.schemaguard.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.crosscheck.CatalogMutator;
import io.github.schemaguard.postgres.crosscheck.ServerAnswers;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the catalog of every case with the server's answers to other queries: {@code information_schema} and the
 * functions that print definitions.
 */
class ReaderCrossCheckTest {

    /** The server's answers for a case, and the catalog that was read. */
    private record Answered(ServerAnswers answers, Catalog catalog) {}

    private static final Map<String, Answered> ANSWERED = new TreeMap<>();

    @BeforeAll
    static void readEveryCase() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            for (ReaderCase each : ReaderCase.all()) {
                ScratchDatabase database = ReaderCase.create(server, each.name(), each.schema());
                ANSWERED.put(each.name(), new Answered(answers(database), ReaderCase.read(database)));
            }
        }
    }

    static Set<String> cases() {
        return ANSWERED.keySet();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_server_gives_the_same_facts_to_other_queries(String name) {
        Answered answered = ANSWERED.get(name);

        assertThat(answered.answers.differences(answered.catalog)).isEmpty();
    }

    @Test
    void every_changed_or_missing_fact_is_noticed() {
        CatalogMutator mutator = new CatalogMutator(
                ANSWERED.values().stream().map(Answered::catalog).toList());
        List<String> facts = new ArrayList<>();
        List<String> unnoticed = new ArrayList<>();
        ANSWERED.forEach((name, answered) -> mutator.mutate(answered.catalog).forEach(mutation -> {
            facts.add(mutation.fact());
            if (answered.answers.differences(mutation.catalog()).isEmpty()) {
                unnoticed.add(name + ": " + mutation.fact());
            }
        }));

        assertThat(unnoticed).isEmpty();
        // Fewer would mean that the cases lack most kinds of facts.
        assertThat(facts).hasSizeGreaterThan(300);
    }

    @Test
    void every_cross_check_finds_objects() {
        assertThat(ANSWERED.values().stream()
                        .flatMap(answered -> answered.answers.sizes().entrySet().stream())
                        .filter(size -> size.getValue() > 0)
                        .map(Map.Entry::getKey))
                .containsAll(ANSWERED.values().iterator().next().answers.sizes().keySet());
    }

    private static ServerAnswers answers(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return ServerAnswers.of(connection);
        }
    }
}
