package io.github.schemaguard.export;

import java.util.List;
import java.util.Optional;

/** All formats. */
public final class ExportFormats {

    private static final List<ExportFormat> ALL =
            List.of(new DbmlExport(), new PlantUmlExport(), new JsonSchemaExport(), new DataHubExport());

    private ExportFormats() {}

    public static List<String> names() {
        return ALL.stream().map(ExportFormat::name).toList();
    }

    public static Optional<ExportFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
