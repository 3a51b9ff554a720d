package io.github.schemaguard.entities.fork.annotation;

import io.github.schemaguard.entities.fork.annotation.AnnotatedClassFile.Written;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An annotation as reflection gives it, with all its defaults, and which of its values are written in the source.
 *
 * @param written the same annotation in the class file; null when the class file cannot be read
 */
public record WrittenAnnotation(
        Annotation annotation, @Nullable Written written) {

    /** The annotations of a class or member, which has at most one of each type. */
    public static List<WrittenAnnotation> at(AnnotatedElement element) {
        Annotation[] annotations = element.getAnnotations();
        List<Written> written = annotations.length == 0 ? List.of() : AnnotatedClassFile.annotations(element);
        return Stream.of(annotations)
                .map(annotation -> new WrittenAnnotation(
                        annotation,
                        written.stream()
                                .filter(each -> each.type()
                                        .equals(annotation.annotationType().descriptorString()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /**
     * Whether a value is written, even if it equals the default. Without a class file, a value that equals the default
     * counts as not written.
     */
    boolean isWritten(String name) {
        if (written != null) {
            return written.members().containsKey(name);
        }
        Object value = value(name);
        return value != null
                && !value.equals(Objects.requireNonNull(member(name)).getDefaultValue());
    }

    /** A value; null when this version of the annotation has none by that name. */
    @Nullable
    Object value(String name) {
        try {
            Method member = member(name);
            return member == null ? null : member.invoke(annotation);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unreadable) {
            return null;
        }
    }

    private @Nullable Method member(String name) {
        return ReflectiveCalls.method(annotation.annotationType(), name);
    }

    /** The value as text; empty without one. */
    public String text(String name) {
        Object value = value(name);
        return value == null ? "" : value.toString();
    }

    /** The value as a number; {@code absent} without one. */
    int number(String name, int absent) {
        return value(name) instanceof Number number ? number.intValue() : absent;
    }

    /** Whether there is a value other than an empty text or array. */
    boolean isNotEmpty(String name) {
        Object value = value(name);
        return value != null
                && (value.getClass().isArray()
                        ? Array.getLength(value) > 0
                        : !value.toString().isEmpty());
    }

    /** The annotations in a value, in their order. */
    public List<WrittenAnnotation> contained(String name) {
        Object value = value(name);
        Annotation[] annotations = value instanceof Annotation one
                ? new Annotation[] {one}
                : value instanceof Annotation[] several ? several : new Annotation[0];
        List<Written> inside = written == null ? List.of() : written.members().getOrDefault(name, List.of());
        return IntStream.range(0, annotations.length)
                .mapToObj(i -> new WrittenAnnotation(annotations[i], i < inside.size() ? inside.get(i) : null))
                .toList();
    }
}
