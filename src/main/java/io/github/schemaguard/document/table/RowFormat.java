package io.github.schemaguard.document.table;

import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The format of a table that lists objects of one kind: one row for each object, one column for each fact. Each
 * kind has one class that contains both writing and reading.
 *
 * @param <T> the content of a row
 */
public abstract class RowFormat<T> {

    public static final String DESCRIPTION = "Description";

    /**
     * A column of the table.
     *
     * @param always true for a column that is written even if all its cells are empty
     * @param states the facts that its cells state; empty for a name or a value that another cell already states
     */
    private record Field<T>(String header, boolean always, Set<Attribute> states, Function<T, String> cell) {}

    private final Set<ObjectKind> kinds;
    private final List<Field<T>> fields = new ArrayList<>();

    /** A format for objects of these kinds; no kinds if the rows are not objects. */
    protected RowFormat(ObjectKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** Adds a column that every table has, with the facts that it states. */
    protected final void always(String header, Function<T, String> cell, Attribute... states) {
        fields.add(new Field<>(header, true, Set.of(states), cell));
    }

    /** Adds a column that a table has only if a row has a value for it, with the facts that it states. */
    protected final void whenUsed(String header, Function<T, String> cell, Attribute... states) {
        fields.add(new Field<>(header, false, Set.of(states), cell));
    }

    /** Adds the column for comments, which a table has only if a row has one. */
    protected final void description(Function<T, @Nullable String> comment) {
        whenUsed(DESCRIPTION, row -> prose(comment.apply(row)), Attribute.COMMENT);
    }

    /** The kinds of objects in the rows; empty if the rows are not objects. */
    public Set<ObjectKind> kinds() {
        return kinds;
    }

    /** The facts that the cells of a row state. */
    public Set<Attribute> states() {
        return fields.stream().flatMap(field -> field.states().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The header that distinguishes this table from others. */
    public String subject() {
        return fields.get(0).header();
    }

    public Set<String> required() {
        return fields.stream().filter(Field::always).map(Field::header).collect(Collectors.toUnmodifiableSet());
    }

    /** The content of a row. */
    public abstract T read(MarkdownRow row) throws DocumentException;

    /** The table, with a line end after its last row; empty if there are no objects. */
    public String write(Collection<? extends T> objects) {
        return objects.isEmpty() ? "" : writeEvenEmpty(objects);
    }

    public String writeEvenEmpty(Collection<? extends T> objects) {
        List<String> headers = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>();
        for (Field<T> field : fields) {
            List<String> cells =
                    objects.stream().map(o -> field.cell().apply(o)).toList();
            if (field.always() || !cells.stream().allMatch(String::isEmpty)) {
                headers.add(field.header());
                columns.add(cells);
            }
        }
        StringBuilder table = new StringBuilder();
        line(table, headers);
        line(table, headers.stream().map(header -> "---").toList());
        for (int row = 0; row < objects.size(); row++) {
            int index = row;
            line(table, columns.stream().map(cells -> cells.get(index)).toList());
        }
        return table.toString();
    }

    private static void line(StringBuilder table, List<String> cells) {
        table.append('|');
        cells.forEach(
                cell -> table.append(cell.isEmpty() ? "" : " ").append(cell).append(" |"));
        table.append('\n');
    }

    protected static String prose(@Nullable String text) {
        return text == null ? "" : MarkdownText.cell(text);
    }

    protected static String code(@Nullable String text) {
        return text == null ? "" : MarkdownText.cellCode(text);
    }

    /** A name that may be unknown and is then empty. */
    protected static String nameOrNothing(String name) {
        return name.isEmpty() ? "" : MarkdownText.cellCode(name);
    }

    protected static String flag(boolean value) {
        return value ? "yes" : "no";
    }

    protected static String when(boolean value) {
        return value ? "yes" : "";
    }

    protected static String unless(boolean value) {
        return value ? "" : "no";
    }
}
