package io.github.schemaguard.goal.checks;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises a database that has nothing of what is expected: it is empty, or another one than was meant. */
public final class UnrelatedDatabase {

    /** Of fewer tables all may have new names. */
    private static final int ENOUGH = 3;

    private UnrelatedDatabase() {}

    /**
     * Why a database is not the one that a document describes; empty when it may be.
     *
     * @param catalog of the database, without what is ignored
     */
    public static Optional<String> reason(Catalog document, Catalog catalog) {
        return reason(names(document), catalog);
    }

    /** Whether none of the tables is there, in whatever schema and spelling. */
    static boolean hasNone(Collection<String> tables, Catalog catalog) {
        return reason(tables.stream().map(UnrelatedDatabase::spelling).collect(Collectors.toSet()), catalog)
                .isPresent();
    }

    private static Optional<String> reason(Set<String> expected, Catalog catalog) {
        Set<String> there = names(catalog);
        boolean known = expected.stream().anyMatch(there::contains);
        if (expected.isEmpty() || known || (!there.isEmpty() && expected.size() < ENOUGH)) {
            return Optional.empty();
        }
        return Optional.of(
                "none of the " + expected.size() + " tables and views of the document is in the database, which has "
                        + (there.isEmpty() ? "none at all" : there.size() + " others")
                        + ": is it an empty or the wrong database, or are migrations not applied?");
    }

    private static Set<String> names(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(UnrelatedDatabase::relations)
                .map(UnrelatedDatabase::spelling)
                .collect(Collectors.toSet());
    }

    private static Stream<String> relations(Schema schema) {
        return Stream.concat(
                schema.tables().stream().map(Table::name),
                schema.views().stream().map(View::name));
    }

    private static String spelling(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
