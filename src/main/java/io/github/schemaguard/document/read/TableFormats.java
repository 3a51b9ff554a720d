package io.github.schemaguard.document.read;

import io.github.schemaguard.document.content.DocumentSection;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.content.TableObjects;
import io.github.schemaguard.document.row.ColumnRows;
import io.github.schemaguard.document.row.GrantRows;
import io.github.schemaguard.document.row.IndexRows;
import io.github.schemaguard.document.row.PropertyRows;
import io.github.schemaguard.document.row.RuleRows;
import io.github.schemaguard.document.row.TriggerRows;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.table.RowFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The formats of the tables that a section may have. The sections of one kind in one schema share them. */
final class TableFormats {

    /** What the formats of a section depend on. */
    private record Kind(DocumentSection part, @Nullable String schema) {}

    private final Map<Kind, List<RowFormat<?>>> known = new HashMap<>();

    List<RowFormat<?>> of(SectionKey section) {
        return known.computeIfAbsent(new Kind(section.part(), section.schema()), TableFormats::formats);
    }

    private static List<RowFormat<?>> formats(Kind kind) {
        if (kind.part().listed() != null) {
            return kind.part().listed().formats();
        }
        return switch (kind.part()) {
            case TABLE -> ofTable(RelationNames.of(Objects.requireNonNullElse(kind.schema(), "")));
            case VIEW ->
                List.of(
                        new PropertyRows(),
                        new ColumnRows.OfView(Map.of()),
                        new IndexRows(),
                        new TriggerRows(),
                        new RuleRows(),
                        new GrantRows());
            case FUNCTION -> List.of(new PropertyRows(), new GrantRows());
            case GRANTS -> List.of(new GrantRows.OnObjects());
            case DEFAULT_PRIVILEGES -> List.of(new GrantRows.ByDefault());
            default -> List.of();
        };
    }

    private static List<RowFormat<?>> ofTable(RelationNames names) {
        List<RowFormat<?>> formats = new ArrayList<>(List.of(new PropertyRows(), ColumnRows.forReading()));
        TableObjects.ALL.forEach(objects -> formats.add(objects.format().apply(names)));
        formats.add(new GrantRows());
        formats.add(TableObjects.PARTITIONS.format().apply(names));
        return formats;
    }
}
