package io.github.schemaguard.export;

import io.github.schemaguard.model.Catalog;
import java.util.SortedMap;

/** A format of another tool. */
public interface ExportFormat {

    /** The name in {@code schema.exports}. */
    String name();

    /**
     * The files, by their names below the directory of exports, with forward slashes.
     *
     * @param database its name, for formats that describe several databases
     */
    SortedMap<String, String> render(Catalog catalog, String database);
}
