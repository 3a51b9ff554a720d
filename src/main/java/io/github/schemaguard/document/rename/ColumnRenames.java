package io.github.schemaguard.document.rename;

import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The columns of a table that were certainly renamed. PostgreSQL adds columns at the end and never moves a column.
 * A new name between two unchanged columns is therefore one of the columns removed from that position. It is the
 * column with the same type, nullability, default and keys, if there is only one possible match. At the end, a new
 * name may be a new column. There, the first new columns must match the removed ones one by one, and no further new
 * column may match.
 */
record ColumnRenames(Table before, Table after) {

    /** From old to new name; empty if the remaining columns are in a different order, as in a recreated table. */
    SortedMap<String, String> certain() {
        List<String> stayed = before.columns().stream()
                .map(Column::name)
                .filter(name -> after.column(name).isPresent())
                .toList();
        List<List<Column>> gone = runs(before, stayed);
        List<List<Column>> added = runs(after, stayed);
        SortedMap<String, String> renamed = new TreeMap<>();
        if (gone.size() != added.size()) {
            return renamed;
        }
        for (int place = 0; place < gone.size(); place++) {
            boolean atEnd = place == gone.size() - 1;
            List<Column> now = added.get(place);
            List<Column> old = atEnd ? same(gone.get(place), now) : onlyChoice(gone.get(place), now);
            for (int i = 0; i < old.size(); i++) {
                renamed.put(old.get(i).name(), now.get(i).name());
            }
        }
        return hasSameKeys(renamed) ? renamed : new TreeMap<>();
    }

    /** The columns before, between and after those that stayed; fewer lists if these are in a different order. */
    private static List<List<Column>> runs(Table table, List<String> stayed) {
        List<List<Column>> runs = new ArrayList<>();
        List<Column> run = new ArrayList<>();
        for (Column column : table.columns()) {
            if (runs.size() < stayed.size() && column.name().equals(stayed.get(runs.size()))) {
                runs.add(run);
                run = new ArrayList<>();
            } else {
                run.add(column);
            }
        }
        runs.add(run);
        return runs;
    }

    /**
     * The removed columns, if each matches the new column at its position and no further new column; otherwise
     * empty.
     */
    private static List<Column> same(List<Column> gone, List<Column> added) {
        if (gone.size() > added.size()) {
            return List.of();
        }
        Set<List<Object>> further = new HashSet<>();
        added.subList(gone.size(), added.size()).forEach(column -> further.add(TableShape.sameness(column)));
        for (int i = 0; i < gone.size(); i++) {
            List<Object> old = TableShape.sameness(gone.get(i));
            if (!old.equals(TableShape.sameness(added.get(i))) || further.contains(old)) {
                return List.of();
            }
        }
        return gone;
    }

    /** The old column of each new column, if there is only one possible match in this order; otherwise empty. */
    private static List<Column> onlyChoice(List<Column> gone, List<Column> added) {
        List<Column> first = choice(gone, added);
        List<Column> last = reversed(choice(reversed(gone), reversed(added)));
        return first.equals(last) ? first : List.of();
    }

    /** The first removed columns that match the new columns in order; empty if they do not match all new columns. */
    private static List<Column> choice(List<Column> gone, List<Column> added) {
        List<Column> chosen = new ArrayList<>();
        for (Column column : gone) {
            boolean fits = chosen.size() < added.size()
                    && TableShape.sameness(column).equals(TableShape.sameness(added.get(chosen.size())));
            if (fits) {
                chosen.add(column);
            }
        }
        return chosen.size() == added.size() ? chosen : List.of();
    }

    private static List<Column> reversed(List<Column> columns) {
        List<Column> reversed = new ArrayList<>(columns);
        Collections.reverse(reversed);
        return reversed;
    }

    /** True if each renamed column is in the same keys and indexes under its new name. */
    private boolean hasSameKeys(SortedMap<String, String> renamed) {
        QualifiedName self = new QualifiedName("", "");
        Set<List<Object>> old = TableShape.keys(before, self, name -> renamed.getOrDefault(name, name));
        Set<List<Object>> now = TableShape.keys(after, self, UnaryOperator.identity());
        return of(renamed, old).equals(of(renamed, now));
    }

    /** The keys that contain a new name. */
    private static Set<List<Object>> of(Map<String, String> renamed, Set<List<Object>> keys) {
        Set<List<Object>> found = new HashSet<>(keys);
        found.removeIf(key -> key.stream()
                .noneMatch(part ->
                        part instanceof List<?> columns && columns.stream().anyMatch(renamed::containsValue)));
        return found;
    }
}
