package io.github.schemaguard.entities.fork.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.schemaguard.entities.fork.annotation.AnnotatedClassFile.Written;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.AnnotatedElement;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in annotations, of every kind of class, and of files that are not to be read. */
class AnnotatedClassFileTest {

    enum Kind {
        ONE
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Length {
        int value() default 255;

        boolean nullable() default true;

        String name() default "";
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Many {
        Length[] lengths() default {};

        Length length() default @Length;

        long number() default 1;

        Kind kind() default Kind.ONE;

        Class<?>[] types() default {};

        char letter() default 'a';
    }

    @Length(nullable = true)
    interface Shape {
        @Length(255)
        String getName();

        int TWICE = 2;
    }

    record Point(@Length(name = "") int x, @Length int y) {}

    /** A method whose covariant type makes a second one of its name, and constants of many kinds. */
    @Deprecated
    @Many(
            lengths = {@Length(255), @Length(nullable = true, name = "n")},
            length = @Length(name = "one"),
            number = 1L << 40,
            kind = Kind.ONE,
            types = {Kind.class, int[].class},
            letter = 'a')
    static class Everything implements Supplier<String> {
        static final long LONG = 1L << 50;
        static final double DOUBLE = 1.5e100;

        @Length(nullable = true)
        int[][] field;

        int plain;

        Everything(int[][] field) {
            this.field = field;
        }

        @Override
        @Length(value = 255, nullable = true)
        public String get() {
            Supplier<String> lambda = () -> LONG + "x" + DOUBLE + field.length + plain;
            return lambda.get();
        }

        @Length
        String get(long[] numbers, Kind kind) {
            return kind.toString() + numbers.length;
        }
    }

    private static Map<String, List<Written>> written(AnnotatedElement element, Class<? extends Annotation> type) {
        return AnnotatedClassFile.annotations(element).stream()
                .filter(each -> each.type().equals(type.descriptorString()))
                .map(Written::members)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fields_and_methods_say_what_is_written_though_it_is_the_default() throws ReflectiveOperationException {
        assertThat(written(Everything.class.getDeclaredField("field"), Length.class))
                .containsOnlyKeys("nullable");
        assertThat(written(Everything.class.getDeclaredMethod("get"), Length.class))
                .containsOnlyKeys("value", "nullable");
        assertThat(written(Everything.class.getDeclaredMethod("get", long[].class, Kind.class), Length.class))
                .isEmpty();
        assertThat(AnnotatedClassFile.annotations(Everything.class.getDeclaredField("plain")))
                .isEmpty();
    }

    @Test
    void interfaces_and_records_have_theirs() throws ReflectiveOperationException {
        assertThat(written(Shape.class, Length.class)).containsOnlyKeys("nullable");
        assertThat(written(Shape.class.getMethod("getName"), Length.class)).containsOnlyKeys("value");
        for (AnnotatedElement x : List.of(Point.class.getDeclaredField("x"), Point.class.getMethod("x"))) {
            assertThat(written(x, Length.class)).containsOnlyKeys("name");
        }
        assertThat(written(Point.class.getMethod("y"), Length.class)).isEmpty();
    }

    @Test
    void annotations_in_annotations_are_kept_in_their_order() {
        Map<String, List<Written>> many = written(Everything.class, Many.class);

        assertThat(many).containsOnlyKeys("lengths", "length", "number", "kind", "types", "letter");
        assertThat(many.get("lengths"))
                .extracting(each -> each.members().keySet())
                .containsExactly(Set.of("value"), Set.of("nullable", "name"));
        assertThat(many.get("length"))
                .singleElement()
                .satisfies(one -> assertThat(one.members()).containsOnlyKeys("name"));
        WrittenAnnotation said = WrittenAnnotation.at(Everything.class).stream()
                .filter(each -> each.annotation() instanceof Many)
                .findFirst()
                .orElseThrow();
        assertThat(said.contained("lengths"))
                .extracting(each -> each.isWritten("value") + " " + each.isWritten("nullable"))
                .containsExactly("true false", "false true");
        assertThat(said.contained("length"))
                .extracting(each -> each.isWritten("name"))
                .containsExactly(true);
        assertThat(said.contained("number")).isEmpty();
    }

    @Test
    void without_the_file_only_what_is_not_the_default_counts_as_written() throws ReflectiveOperationException {
        Length unlike = Everything.class.getDeclaredMethod("get").getAnnotation(Length.class);
        assertThat(new WrittenAnnotation(unlike, null).isWritten("value")).isFalse();
        assertThat(new WrittenAnnotation(unlike, null).isWritten("gone")).isFalse();
        Length named = Everything.class.getAnnotation(Many.class).length();
        assertThat(new WrittenAnnotation(named, null).isWritten("name")).isTrue();
        assertThat(new WrittenAnnotation(named, null).isWritten("nullable")).isFalse();

        assertThat(AnnotatedClassFile.annotations(int.class)).isEmpty();
        assertThat(AnnotatedClassFile.annotations(String[].class)).isEmpty();
        assertThat(AnnotatedClassFile.annotations(AnnotatedClassFileTest.class.getPackage()))
                .isEmpty();
    }

    /** From Java 1.4 to 25, and what may come. */
    @ParameterizedTest
    @ValueSource(ints = {48, 52, 61, 65, 69, 70})
    void the_version_does_not_matter(int version) throws IOException {
        byte[] content = content(Everything.class);
        ByteBuffer.wrap(content).putShort(6, (short) version);

        assertThat(AnnotatedClassFile.read(content)).isEqualTo(AnnotatedClassFile.read(content(Everything.class)));
        assertThat(AnnotatedClassFile.read(content).annotations()).containsKeys("", "field", "get()Ljava/lang/String;");
    }

    @Test
    void constants_of_every_kind_are_passed_over() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xCAFEBABE);
        out.writeInt(69);
        out.writeShort(21);
        constant(out, 3, 4); // 1: an int
        constant(out, 4, 4); // 2: a float
        constant(out, 5, 8); // 3 and 4: a long
        constant(out, 6, 8); // 5 and 6: a double
        for (int kind : new int[] {7, 8, 16, 19, 20}) { // 7 to 11
            constant(out, kind, 2);
        }
        for (int kind : new int[] {9, 10, 11, 12, 17, 18}) { // 12 to 17
            constant(out, kind, 4);
        }
        constant(out, 15, 3); // 18
        out.writeByte(1); // 19
        out.writeUTF("RuntimeVisibleAnnotations");
        out.writeByte(1); // 20
        out.writeUTF("LLength;");
        out.write(new byte[12]); // no interfaces, fields, methods
        out.writeShort(1);
        out.writeShort(19);
        out.writeInt(6);
        out.writeShort(1);
        out.writeShort(20);
        out.writeShort(0);

        assertThat(AnnotatedClassFile.read(bytes.toByteArray()).annotations())
                .containsExactly(Map.entry("", List.of(new Written("LLength;", Map.of()))));
    }

    private static void constant(DataOutputStream out, int kind, int length) throws IOException {
        out.writeByte(kind);
        out.write(new byte[length]);
    }

    @Test
    void a_damaged_file_is_refused_and_never_half_read() throws IOException {
        byte[] content = content(Everything.class);

        for (int length = 0; length < content.length; length++) {
            byte[] cut = Arrays.copyOf(content, length);
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> AnnotatedClassFile.read(cut));
        }
        for (int i = 0; i < content.length; i++) {
            byte[] changed = content.clone();
            changed[i] ^= 0x55;
            try {
                assertThat(AnnotatedClassFile.read(changed)).isNotNull();
            } catch (IOException refused) {
                // the other way that is right
            }
        }
    }

    private static byte[] content(Class<?> type) throws IOException {
        String name = type.getName();
        try (var in = type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
            return in.readAllBytes();
        }
    }
}
