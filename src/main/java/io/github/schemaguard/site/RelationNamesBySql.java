package io.github.schemaguard.site;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the table or view in the name of an object as SQL writes it: {@code public.orders.total}, {@code public.orders (id)}. */
final class RelationNamesBySql {

    private final Map<String, QualifiedName> names = new HashMap<>();

    RelationNamesBySql(Catalog catalog) {
        catalog.schemas().forEach(schema -> {
            schema.tables().forEach(table -> add(new QualifiedName(schema.name(), table.name())));
            schema.views().forEach(view -> add(new QualifiedName(schema.name(), view.name())));
        });
    }

    private void add(QualifiedName name) {
        names.put(name.toString(), name);
    }

    /** The table or view; null when the text names none of this catalog. */
    @Nullable
    QualifiedName of(String object) {
        QualifiedName whole = names.get(object);
        if (whole != null) {
            return whole;
        }
        boolean quoted = false;
        for (int i = 0; i < object.length(); i++) {
            char c = object.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '.' || c == ' ')) {
                QualifiedName part = names.get(object.substring(0, i));
                if (part != null) {
                    return part;
                }
            }
        }
        return null;
    }
}
