package io.github.schemaguard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SchemaObject;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every component of an object is compared: it changes the facts, the name, the key, or the objects inside. Or it stands
 * here with the reason why not.
 */
class RecordFactsTest {

    private static final Map<String, String> NO_FACTS = Map.of(
            "CheckConstraint.inherited", "the parent has the same constraint, where it is compared",
            "Column.baseType", "follows from the type, a domain that is compared itself",
            "Column.dimensions", "PostgreSQL neither enforces nor prints the declared number of dimensions",
            "Column.notNull.name", "PostgreSQL has such names since version 18 only",
            "Column.notNull.comment", "is on a constraint that PostgreSQL has since version 18 only",
            "Extension.schema", "installations put an extension into the schema of their choice",
            "Index.constraint", "the constraint is compared, and its index with it",
            "RangeType.multirange", "PostgreSQL has multiranges since version 14 only",
            "Table.partitioning.parent", "the parent lists its partitions, and is compared",
            "View.dependsOn", "follows from the definition");

    private static final int ATTEMPTS = 400;

    private final RandomRecords random = new RandomRecords(7);

    @TestFactory
    Stream<DynamicTest> a_component_is_compared_or_has_a_reason_why_not() {
        return RecordCopyTest.records()
                .filter(SchemaObject.class::isAssignableFrom)
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .flatMap(component -> paths(component).stream())
                        .map(path -> test(type, path)));
    }

    private DynamicTest test(Class<? extends Record> type, List<String> path) {
        String name = type.getSimpleName() + "." + String.join(".", path);
        return dynamicTest(name, () -> assertThat(isCompared(type, path)).isNotEqualTo(NO_FACTS.containsKey(name)));
    }

    /** The component itself, or those of the record that it groups. */
    private static List<List<String>> paths(RecordComponent component) {
        Class<?> type = component.getType();
        if (!type.isRecord() || SchemaObject.class.isAssignableFrom(type)) {
            return List.of(List.of(component.getName()));
        }
        List<List<String>> paths = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            paths.add(List.of(component.getName(), part.getName()));
        }
        return paths;
    }

    private boolean isCompared(Class<? extends Record> type, List<String> path) throws ReflectiveOperationException {
        int changed = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Record before = random.next(type);
            Record copy = changed(before, random.next(type), path);
            if (copy != null && !copy.equals(before)) {
                changed++;
                if (!compared((SchemaObject) before).equals(compared((SchemaObject) copy))) {
                    return true;
                }
            }
        }
        assertThat(changed).as("copies that differ").isPositive();
        return false;
    }

    /** The record with the value that another has at the path; null when it cannot have that. */
    private static @Nullable Record changed(Record before, Record other, List<String> path)
            throws ReflectiveOperationException {
        String component = path.get(0);
        Object value = value(other, component);
        if (path.size() > 1) {
            Object group = value(before, component);
            if (group == null || value == null) {
                return null;
            }
            value = changed((Record) group, (Record) value, path.subList(1, path.size()));
        }
        try {
            return RecordCopy.with(before, component, value);
        } catch (IllegalArgumentException | NullPointerException brokeARule) {
            return null;
        }
    }

    private static @Nullable Object value(Record record, String component) throws ReflectiveOperationException {
        return record.getClass().getMethod(component).invoke(record);
    }

    private static List<Object> compared(SchemaObject object) {
        return List.of(object.name(), object.key(), object.facts(), object.columnNames(), object.children());
    }
}
