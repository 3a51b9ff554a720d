package io.github.schemaguard.fork.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.schemaguard.codec.MalformedRecordException;
import io.github.schemaguard.codec.RecordCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class FramedMessagesTest {

    private final FramedMessages<Message> messages = new FramedMessages<>(Message.class);

    /** Every type that a field can have. */
    sealed interface Message {
        record Order(
                int number,
                boolean paid,
                @Nullable Integer year,
                @Nullable String customer,
                @Nullable Color color,
                @Nullable Address address,
                @Nullable List<@Nullable String> lines,
                @Nullable Map<String, @Nullable List<Address>> addresses,
                long paidAt,
                @Nullable Set<Address> refused)
                implements Message {}

        record Cancelled() implements Message {}
    }

    record Address(String street) {}

    enum Color {
        RED,
        GREEN
    }

    @Property
    void every_value_survives(@ForAll("values") Message message) throws IOException {
        assertThat(read(written(message))).contains(message);
    }

    @Property
    void every_text_survives(@ForAll String text) throws IOException {
        Message message = new Message.Order(
                1, true, 2, text, Color.RED, new Address(text), List.of(text), Map.of(), 3, Set.of(new Address(text)));

        assertThat(read(written(message))).contains(message);
    }

    @Example
    void long_texts_and_unpaired_surrogates_survive() throws IOException {
        for (String text : List.of("", "\0\t\r\n\\", "\uD800", "\uDC00x\uD83D\uDE00", "ä€".repeat(50_000))) {
            Message message = new Message.Order(0, false, null, text, null, null, null, null, 0, null);

            assertThat(read(written(message))).contains(message);
        }
    }

    @Property
    void several_messages_follow_each_other_with_other_output_between_them(
            @ForAll("values") Message first, @ForAll("values") Message second, @ForAll String printed)
            throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        byte[] text = printed.replace("\0", "").getBytes(UTF_8);
        stream.write(text);
        messages.write(first, stream);
        stream.write(text);
        messages.write(second, stream);
        stream.write(text);
        InputStream in = new ByteArrayInputStream(stream.toByteArray());
        ByteArrayOutputStream rest = new ByteArrayOutputStream();

        assertThat(messages.read(in, rest)).contains(first);
        assertThat(messages.read(in, rest)).contains(second);
        assertThat(messages.read(in, rest)).isEmpty();
        assertThat(rest.toString(UTF_8)).isEqualTo(new String(text, UTF_8).repeat(3));
    }

    @Property
    void a_truncated_message_is_incomplete(@ForAll("values") Message message, @ForAll int cut) throws IOException {
        byte[] whole = written(message);
        byte[] part = Arrays.copyOf(whole, Math.floorMod(cut, whole.length));

        if (part.length < 5) { // the mark is not complete
            assertThat(read(part)).isEmpty();
        } else {
            assertThatExceptionOfType(ForkProtocolException.class)
                    .isThrownBy(() -> read(part))
                    .withMessage("the message is incomplete");
        }
    }

    @Property
    void a_changed_byte_is_never_another_message(
            @ForAll("values") Message message, @ForAll int place, @ForAll byte other) throws IOException {
        byte[] bytes = written(message);
        int index = Math.floorMod(place, bytes.length);
        boolean same = bytes[index] == other;
        bytes[index] = other;

        try {
            Optional<Message> found = read(bytes);
            assertThat(same ? found.isPresent() : found.isEmpty()).isTrue();
        } catch (ForkProtocolException refused) {
            assertThat(same).isFalse();
        }
    }

    @Property
    void garbage_inside_a_frame_is_refused_or_a_message(@ForAll byte[] content) throws IOException {
        RecordCodec<Message> codec = new RecordCodec<>(Message.class);

        try {
            Message message = codec.decode(content);
            assertThat(codec.decode(codec.encode(message))).isEqualTo(message);
        } catch (MalformedRecordException refused) {
            assertThat(refused).hasMessageMatching("(the bytes are not|the record has|an? \\w+ cannot have) .*");
        }
    }

    @Example
    void output_in_the_middle_of_a_message_is_named() throws IOException {
        byte[] whole = written(new Message.Order(1, true, 2, "Ada", Color.RED, null, null, null, 0, null));
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write(whole, 0, 20);
        mixed.writeBytes("WARN".getBytes(UTF_8));
        mixed.write(whole, 20, whole.length - 20);

        assertThatExceptionOfType(ForkProtocolException.class)
                .isThrownBy(() -> read(mixed.toByteArray()))
                .withMessage("the message is damaged: other output is mixed into it");
    }

    @Example
    void a_message_of_another_declaration_is_named() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        new FramedMessages<>(Address.class).write(new Address("Main Street"), stream);

        assertThatExceptionOfType(ForkProtocolException.class)
                .isThrownBy(() -> read(stream.toByteArray()))
                .withMessageContaining("another version");
    }

    @Example
    void a_field_of_another_type_is_refused() {
        record WithObject(Object anything) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FramedMessages<>(WithObject.class))
                .withMessage("a record cannot have a field of type java.lang.Object");
    }

    private byte[] written(Message message) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        messages.write(message, stream);
        return stream.toByteArray();
    }

    private Optional<Message> read(byte[] stream) throws IOException {
        return messages.read(new ByteArrayInputStream(stream), OutputStream.nullOutputStream());
    }

    @Provide
    Arbitrary<Message> values() {
        Arbitrary<String> text = Arbitraries.strings();
        Arbitrary<Address> address = text.map(Address::new);
        Arbitrary<Message> orders = Combinators.combine(
                        Arbitraries.integers(),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().injectNull(0.2),
                        text.injectNull(0.2),
                        Arbitraries.of(Color.class).injectNull(0.2),
                        address.injectNull(0.2),
                        text.injectNull(0.1).list().injectNull(0.1),
                        Arbitraries.maps(text, address.list().ofMaxSize(3).injectNull(0.1))
                                .ofMaxSize(4)
                                .injectNull(0.1))
                .as((number, paid, year, customer, color, home, lines, addresses) -> new Message.Order(
                        number,
                        paid,
                        year,
                        customer,
                        color,
                        home,
                        lines,
                        addresses,
                        Long.MAX_VALUE - number,
                        addresses == null ? null : Set.of(new Address("a"), new Address("b"), new Address("c"))));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, orders),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new Message.Cancelled())));
    }
}
