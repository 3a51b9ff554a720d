package io.github.schemaguard.compare;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes two at a time: the database has one that the other side does not know, and lacks one that it knows. When they
 * have nothing to do with each other, the findings are those of the one and those of the other: nothing is swallowed,
 * nothing is made up.
 */
final class TwoChanges {

    private static final int MANY = 5;

    private final BiFunction<Catalog, Catalog, List<Finding>> comparison;
    private final Catalog unchanged;
    private final List<Change> changes = new ArrayList<>();

    /**
     * @param database the findings when the database has it alone
     * @param other the findings when the other side has it alone
     * @param touched the objects that these are about, each ending in a slash, parts after the whole
     */
    private record Change(
            String name, Catalog catalog, List<Finding> database, List<Finding> other, Set<String> touched) {}

    /**
     * @param comparison the findings about a database, and what the other side says
     * @param unchanged what both have
     */
    TwoChanges(BiFunction<Catalog, Catalog, List<Finding>> comparison, Catalog unchanged) {
        this.comparison = comparison;
        this.unchanged = unchanged;
    }

    void add(String name, Catalog catalog) {
        List<Finding> database = comparison.apply(catalog, unchanged);
        List<Finding> other = comparison.apply(unchanged, catalog);
        Set<String> touched = Stream.concat(database.stream(), other.stream())
                .flatMap(finding -> Stream.concat(Stream.of(finding.object()), finding.memberObjects().stream()))
                .flatMap(TwoChanges::places)
                .collect(Collectors.toSet());
        changes.add(new Change(name, catalog, database, other, touched));
    }

    /** The first pairs that are not found as one and one; of each pair one direction is tried. */
    List<String> surprises() {
        List<String> surprises = new ArrayList<>();
        for (int i = 0; i < changes.size() && surprises.size() < MANY; i++) {
            for (int j = 0; j < i; j++) {
                boolean turned = (i + j) % 2 == 0;
                Change database = changes.get(turned ? i : j);
                Change other = changes.get(turned ? j : i);
                if (haveNothingToDo(database, other)) {
                    List<String> expected = lines(Stream.concat(database.database.stream(), other.other.stream()));
                    List<String> found = lines(comparison.apply(database.catalog, other.catalog).stream());
                    if (!found.equals(expected)) {
                        surprises.add("database: " + database.name + "\nother:    " + other.name + "\nexpected: "
                                + expected + "\nfound:    " + found);
                    }
                }
            }
        }
        return surprises;
    }

    /** How many changes there are. */
    int size() {
        return changes.size();
    }

    static List<String> lines(Stream<Finding> findings) {
        return findings.map(finding ->
                        finding.code() + " " + finding.object().kind().label() + " " + finding.object())
                .sorted()
                .toList();
    }

    private static boolean haveNothingToDo(Change one, Change other) {
        return one.touched.stream()
                .noneMatch(a -> other.touched.stream().anyMatch(b -> a.startsWith(b) || b.startsWith(a)));
    }

    private static Stream<String> places(ObjectPath path) {
        String schema = path.schema() + "/";
        String owner = path.table() == null ? "" : path.table() + "/";
        if (!path.columns().isEmpty()) {
            // An expression over a column is about the column.
            return path.columns().stream()
                    .flatMap(column -> Stream.of(column.split("\\W+")))
                    .map(word -> schema + owner + word + "/");
        }
        String kind =
                path.kind() == ObjectKind.FUNCTION ? path.name().replaceAll("\\W.*", "") + "()/" : path.name() + "/";
        return Stream.of(schema + owner + kind);
    }
}
