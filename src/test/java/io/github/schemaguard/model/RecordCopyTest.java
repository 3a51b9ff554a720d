package io.github.schemaguard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.schemaguard.model.fact.RecordCopy;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Copies of every record of the model, found by itself: a component that is added later is covered at once. */
class RecordCopyTest {

    private static final int ATTEMPTS = 2000;

    private final RandomRecords random = new RandomRecords(42);

    @TestFactory
    Stream<DynamicTest> a_copy_changes_one_component_and_keeps_all_others() {
        return records()
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .map(component -> dynamicTest(
                                type.getSimpleName() + "." + component.getName(),
                                () -> assertChangesOnly(type, component))));
    }

    @TestFactory
    Stream<DynamicTest> a_with_method_changes_the_component_that_it_is_named_after() {
        return records()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && isNamedAfterOne(method))
                        .map(method -> dynamicTest(
                                type.getSimpleName() + "." + method.getName(), () -> assertChangesOnly(type, method))));
    }

    @TestFactory
    Stream<DynamicTest> a_record_has_no_constructor_that_leaves_a_component_out() {
        return records()
                .map(type -> dynamicTest(
                        type.getSimpleName(),
                        () -> assertThat(type.getDeclaredConstructors()).hasSize(1)));
    }

    private void assertChangesOnly(Class<? extends Record> type, RecordComponent component)
            throws ReflectiveOperationException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Record before = random.next(type);
            Object value = component.getAccessor().invoke(random.next(type));
            try {
                Record copy = RecordCopy.with(before, component.getName(), value);
                if (!copy.equals(before)) {
                    assertOnlyDifference(before, copy, component.getName(), value);
                    return;
                }
            } catch (IllegalArgumentException brokeARule) {
                continue;
            }
        }
        throw new AssertionError("no two values found for " + component.getName() + " of " + type.getSimpleName());
    }

    private void assertChangesOnly(Class<? extends Record> type, Method with) throws ReflectiveOperationException {
        String name = component(with);
        RecordComponent component = Arrays.stream(type.getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.getSimpleName() + " has no component " + name));
        assertThat(with.getGenericParameterTypes()[0]).isEqualTo(component.getGenericType());
        assertThat(with.getReturnType()).isEqualTo(type);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Record before = random.next(type);
            Object value = component.getAccessor().invoke(random.next(type));
            try {
                Record copy = (Record) with.invoke(before, value);
                if (!copy.equals(before)) {
                    assertOnlyDifference(before, copy, name, value);
                    return;
                }
            } catch (ReflectiveOperationException brokeARule) {
                continue;
            }
        }
        throw new AssertionError(with + " changes nothing");
    }

    private static void assertOnlyDifference(Record before, Record copy, String component, Object value)
            throws ReflectiveOperationException {
        Map<String, Object> expected = values(before);
        expected.put(component, value);
        assertThat(values(copy)).isEqualTo(expected);
    }

    private static Map<String, Object> values(Record record) throws ReflectiveOperationException {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            values.put(component.getName(), component.getAccessor().invoke(record));
        }
        return values;
    }

    private static boolean isNamedAfterOne(Method method) {
        return method.getName().startsWith("with")
                && method.getParameterCount() == 1
                && !method.getName().equals("withConstraintsOf");
    }

    private static String component(Method with) {
        String name = with.getName().substring("with".length());
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    static Stream<Class<? extends Record>> records() {
        List<Class<? extends Record>> records = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.schemaguard.model")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> type.getModifiers().toString().contains("PUBLIC"))
                        .<Class<? extends Record>>map(
                                type -> Objects.requireNonNull(type.reflect()).asSubclass(Record.class))
                        .toList();
        assertThat(records).contains(Catalog.class, Table.class, Column.class);
        return records.stream();
    }
}
