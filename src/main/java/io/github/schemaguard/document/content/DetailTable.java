package io.github.schemaguard.document.content;

import io.github.schemaguard.document.row.OwnedObject;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A second table below a list of objects. It shows the contents of these objects.
 *
 * @param <T> the listed objects
 * @param <D> what they contain
 * @param objects returns the contents of an object
 * @param withObjects adds the contents to an object that was read; throws {@link IllegalArgumentException} if they
 *     do not fit
 */
public record DetailTable<T extends SchemaObject, D extends SchemaObject>(
        RowFormat<OwnedObject<D>> format, Function<T, List<D>> objects, BiFunction<T, List<D>, T> withObjects) {

    String write(List<T> owners) {
        List<OwnedObject<D>> rows = new ArrayList<>();
        owners.forEach(owner ->
                objects.apply(owner).forEach(object -> rows.add(new OwnedObject<>(owner.name(), object))));
        return format.write(rows);
    }
}
