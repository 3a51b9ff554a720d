package io.github.schemaguard.goal.expected;

import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.UnreadableObject;
import io.github.schemaguard.scratch.ConfinedSession;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Views of entities ({@code @View}) whose query PostgreSQL refuses, often because it names what no entity has. Whether they
 * exist is compared; their columns are not.
 */
public final class RefusedViews {

    /** The only column of a view that stands for a refused one; the view's comment is the reason. */
    private static final String COLUMN = "schemaguard_refused";

    private RefusedViews() {}

    /**
     * Creates a view under the name of one that PostgreSQL refuses.
     *
     * @param name as in the refused statement
     */
    static void create(ConfinedSession session, String name, String reason) throws SQLException {
        session.execute("CREATE VIEW " + name + " AS SELECT 1 AS " + COLUMN);
        session.execute("COMMENT ON VIEW " + name + " IS '" + reason.replace("'", "''") + "'");
    }

    /**
     * The expected catalog with the columns of such views unseen.
     *
     * @param expected as read from the scratch server
     * @param reference what the entities are compared with; null when it could not be read
     */
    public static Catalog unseen(Catalog expected, Mapping mapping, @Nullable Catalog reference) {
        List<UnreadableObject> unseen = new ArrayList<>(expected.unseen());
        Map<String, @Nullable Object> columnless = new HashMap<>();
        columnless.put("columns", List.of());
        columnless.put("comment", null);
        List<Schema> schemas = new ArrayList<>();
        for (Schema schema : expected.schemas()) {
            List<View> views = new ArrayList<>();
            for (View view : schema.views()) {
                if (view.column(COLUMN).isPresent()) {
                    QualifiedName name = new QualifiedName(schema.name(), view.name());
                    String reason = String.valueOf(view.comment());
                    columns(name, mapping, reference)
                            .forEach(column ->
                                    unseen.add(new UnreadableObject(ObjectPath.column(name, column), reason)));
                    views.add(RecordCopy.with(view, columnless));
                } else {
                    views.add(view);
                }
            }
            schemas.add(schema.withViews(views));
        }
        return expected.withSchemas(schemas).withUnseen(unseen);
    }

    private static Set<String> columns(QualifiedName view, Mapping mapping, @Nullable Catalog reference) {
        Set<String> columns = mapping.tables().stream()
                .filter(table -> table.name().equals(view))
                .map(MappedTable::columns)
                .flatMap(List::stream)
                .map(column -> column.name())
                .collect(Collectors.toCollection(TreeSet::new));
        Optional.ofNullable(reference)
                .flatMap(catalog -> catalog.schema(view.schema()))
                .flatMap(schema -> schema.view(view.name()))
                .ifPresent(found -> found.columns().stream().map(Column::name).forEach(columns::add));
        return columns;
    }
}
