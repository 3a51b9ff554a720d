package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.protocol.MappingRows;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.Mapping.SkippedAttribute;
import java.util.ArrayList;
import java.util.List;

/** Collects what the walks through all persistence units meet. */
public final class MappingRecorder {
    private final List<MappingRows.Table> tables = new ArrayList<>();
    private final List<MappingRows.Column> columns = new ArrayList<>();
    private final List<MappingRows.Key> keys = new ArrayList<>();
    private final List<MappingRows.Entity> entities = new ArrayList<>();
    private final List<MappingRows.Association> associations = new ArrayList<>();
    private final List<SkippedAttribute> skipped = new ArrayList<>();

    void add(MappingRows.Table table) {
        tables.add(table);
    }

    void add(MappingRows.Column column) {
        columns.add(column);
    }

    void add(MappingRows.Key key) {
        keys.add(key);
    }

    void add(MappingRows.Entity entity) {
        entities.add(entity);
    }

    void add(MappingRows.Association association) {
        associations.add(association);
    }

    /** An attribute that has no column to compare. */
    void skip(MappedMember attribute, String reason) {
        skipped.add(new SkippedAttribute(attribute.entity() + "." + attribute.path(), reason));
    }

    /** Everything until now. */
    public MappingRows rows() {
        return new MappingRows(tables, columns, keys, entities, associations, skipped);
    }
}
