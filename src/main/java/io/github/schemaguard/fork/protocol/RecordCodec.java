package io.github.schemaguard.fork.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Turns values of one type into bytes and back. The type is a record, or a sealed interface of records, and its fields are
 * those of its declaration in their order: they are declared once for both directions. {@link ValueFormat} lists the types
 * that a field can have.
 */
public final class RecordCodec<T> {
    private final Class<T> type;
    private final ValueFormat format;

    /**
     * The codec of a type.
     *
     * @throws IllegalArgumentException when a field has a type that is not supported
     */
    public RecordCodec(Class<T> type) {
        this.type = type;
        this.format = ValueFormat.of(type);
    }

    /** A number that differs, most likely, when the two sides do not declare the same fields. */
    int fingerprint() {
        CRC32 checksum = new CRC32();
        checksum.update(format.description().getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }

    /** The value as bytes. */
    public byte[] encode(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            format.write(value, new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory fails", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * The value that {@link #encode} was given.
     *
     * @throws ForkProtocolException when the bytes are not such a value
     */
    public T decode(byte[] content) throws ForkProtocolException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(content);
        @Nullable Object value;
        try {
            value = format.read(new DataInputStream(bytes));
        } catch (EOFException malformed) {
            throw notOfType();
        } catch (ForkProtocolException malformed) {
            throw malformed;
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory fails", impossible);
        }
        if (value == null || bytes.available() > 0) {
            throw notOfType();
        }
        return type.cast(value);
    }

    private ForkProtocolException notOfType() {
        return new ForkProtocolException("the content of a message is not a " + type.getSimpleName());
    }
}
