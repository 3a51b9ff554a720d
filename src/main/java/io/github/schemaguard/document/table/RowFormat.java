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
 * How objects of one kind stand in a table of the document: one row for each, one column for each fact. What is
 * written and what is read is side by side in one class for each kind.
 *
 * @param <T> what a row says
 */
public abstract class RowFormat<T> {

    public static final String DESCRIPTION = "Description";

    /**
     * A column of the table.
     *
     * @param always true for a column that is written even if it is empty in every row
     * @param states the facts that its cells state; none for a name, or for what another cell states already
     */
    private record Field<T>(String header, boolean always, Set<Attribute> states, Function<T, String> cell) {}

    private final Set<ObjectKind> kinds;
    private final List<Field<T>> fields = new ArrayList<>();

    /** A format for objects of these kinds; none for rows that are no objects. */
    protected RowFormat(ObjectKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** Adds a column that every table has, and the facts that it states. */
    protected final void always(String header, Function<T, String> cell, Attribute... states) {
        fields.add(new Field<>(header, true, Set.of(states), cell));
    }

    /** Adds a column that a table has only if some row has a value for it, and the facts that it states. */
    protected final void whenUsed(String header, Function<T, String> cell, Attribute... states) {
        fields.add(new Field<>(header, false, Set.of(states), cell));
    }

    /** Adds the column of comments, which a table has only if some row has one. */
    protected final void description(Function<T, @Nullable String> comment) {
        whenUsed(DESCRIPTION, row -> prose(comment.apply(row)), Attribute.COMMENT);
    }

    /** The kinds of objects that the rows are; none for rows that are no objects. */
    public Set<ObjectKind> kinds() {
        return kinds;
    }

    /** The facts that the cells of a row state. */
    public Set<Attribute> states() {
        return fields.stream().flatMap(field -> field.states().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The header that tells this table from others. */
    public String subject() {
        return fields.get(0).header();
    }

    public Set<String> required() {
        return fields.stream().filter(Field::always).map(Field::header).collect(Collectors.toUnmodifiableSet());
    }

    /** What a row says. */
    public abstract T read(MarkdownRow row) throws DocumentException;

    /** The table, with a line end after its last row; empty when there are no objects. */
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

    /** A name that may be unknown, and is empty then. */
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
