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
 * What is read of every case, held against what the server says when it is asked otherwise: by {@code
 * information_schema} and the functions that print definitions.
 */
class ReaderCrossCheckTest {

    /** What the server says of a case, and what the reader. */
    private record Heard(ServerAnswers hearing, Catalog catalog) {}

    private static final Map<String, Heard> HEARD = new TreeMap<>();

    @BeforeAll
    static void hear() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            for (ReaderCase each : ReaderCase.all()) {
                ScratchDatabase database = ReaderCase.create(server, each.name(), each.schema());
                HEARD.put(each.name(), new Heard(hearing(database), ReaderCase.read(database)));
            }
        }
    }

    static Set<String> cases() {
        return HEARD.keySet();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_server_says_the_same_when_asked_otherwise(String name) {
        Heard heard = HEARD.get(name);

        assertThat(heard.hearing.objections(heard.catalog)).isEmpty();
    }

    @Test
    void whatever_is_changed_or_left_out_is_objected_to() {
        CatalogMutator forger =
                new CatalogMutator(HEARD.values().stream().map(Heard::catalog).toList());
        List<String> facts = new ArrayList<>();
        List<String> unnoticed = new ArrayList<>();
        HEARD.forEach((name, heard) -> forger.forge(heard.catalog).forEach(forgery -> {
            facts.add(forgery.fact());
            if (heard.hearing.objections(forgery.catalog()).isEmpty()) {
                unnoticed.add(name + ": " + forgery.fact());
            }
        }));

        assertThat(unnoticed).isEmpty();
        // Or the corpus would lack most kinds of facts.
        assertThat(facts).hasSizeGreaterThan(300);
    }

    @Test
    void every_judge_has_something_to_judge() {
        assertThat(HEARD.values().stream()
                        .flatMap(heard -> heard.hearing.sizes().entrySet().stream())
                        .filter(size -> size.getValue() > 0)
                        .map(Map.Entry::getKey))
                .containsAll(HEARD.values().iterator().next().hearing.sizes().keySet());
    }

    private static ServerAnswers hearing(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return ServerAnswers.of(connection);
        }
    }
}
