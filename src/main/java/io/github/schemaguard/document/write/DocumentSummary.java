package io.github.schemaguard.document.write;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The line with the number of objects of each kind. */
final class DocumentSummary {

    private final Catalog catalog;

    DocumentSummary(Catalog catalog) {
        this.catalog = catalog;
    }

    String text() {
        List<String> parts = new ArrayList<>();
        int columns = count(schema ->
                schema.tables().stream().mapToInt(t -> t.columns().size()).sum());
        parts.add(number(count(s -> s.tables().size()), "table") + " with " + number(columns, "column"));
        parts.add(number(
                count(s -> s.tables().stream()
                        .mapToInt(t -> t.foreignKeys().size())
                        .sum()),
                "reference"));
        addIfAny(parts, count(s -> s.views().size()), "view");
        addIfAny(parts, count(s -> s.enums().size()), "enum");
        addIfAny(parts, count(s -> s.sequences().size()), "sequence");
        addIfAny(parts, count(s -> s.domains().size()), "domain");
        addIfAny(parts, count(s -> s.functions().size()), "function");
        addIfAny(
                parts,
                count(s ->
                        s.tables().stream().mapToInt(t -> t.triggers().size()).sum()),
                "trigger");
        String server = catalog.postgresMajor() == 0 ? "" : "PostgreSQL " + catalog.postgresMajor() + ": ";
        return server + String.join(", ", parts) + ".";
    }

    private int count(ToIntFunction<Schema> number) {
        return catalog.schemas().stream().mapToInt(number).sum();
    }

    private static void addIfAny(List<String> parts, int count, String noun) {
        if (count > 0) {
            parts.add(number(count, noun));
        }
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
