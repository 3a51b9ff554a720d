package io.github.schemaguard.codec;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Turns values of one type into bytes and back. The type is a record, or a sealed interface of records, and its fields are
 * those of its declaration in their order: they are declared once for both directions. {@link ValueFormat} lists the types
 * that a field can have. Safe for use by several threads.
 */
public final class RecordCodec<T> {
    private final Class<T> type;
    private final ValueFormat format;

    /** The codec of a type, whose fields are looked at when the first value is written or read. */
    public RecordCodec(Class<T> type) {
        this.type = type;
        this.format = new ValueFormats().of(type);
    }

    /**
     * A number that differs, most likely, when the two sides do not declare the same fields.
     *
     * @throws IllegalArgumentException when a field has a type that is not supported
     */
    public int fingerprint() {
        CRC32 checksum = new CRC32();
        checksum.update(format.description().getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }

    /**
     * The value as bytes: the same for equal values whose maps have the same order.
     *
     * @throws IllegalArgumentException when a field has a type that is not supported
     */
    public byte[] encode(T value) {
        ByteWriter bytes = new ByteWriter();
        format.write(value, bytes);
        return bytes.toBytes();
    }

    /**
     * The value that {@link #encode} was given.
     *
     * @throws MalformedRecordException when the bytes are not such a value
     */
    public T decode(byte[] content) throws MalformedRecordException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        @Nullable Object value;
        try {
            value = format.read(bytes);
        } catch (BufferUnderflowException malformed) {
            throw notOfType();
        }
        if (value == null || bytes.hasRemaining()) {
            throw notOfType();
        }
        return type.cast(value);
    }

    private MalformedRecordException notOfType() {
        return new MalformedRecordException("the bytes are not a " + type.getSimpleName());
    }
}
