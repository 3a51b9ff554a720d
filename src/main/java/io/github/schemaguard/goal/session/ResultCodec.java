package io.github.schemaguard.goal.session;

import io.github.schemaguard.codec.MalformedRecordException;
import io.github.schemaguard.codec.RecordCodec;
import java.util.Optional;

/**
 * Writes a kind of result as bytes for {@link RunCache}, and reads it back.
 *
 * @param <T> the result
 */
public interface ResultCodec<T> {

    /** The bytes; empty for a result that another run might not reproduce. */
    Optional<byte[]> write(T result);

    /**
     * The result that was written; empty if it does not hold any more.
     *
     * @throws MalformedRecordException when the bytes are damaged
     */
    Optional<T> read(byte[] content) throws MalformedRecordException;

    /** Keeps every result as it is. */
    static <T> ResultCodec<T> of(RecordCodec<T> codec) {
        return new ResultCodec<>() {
            @Override
            public Optional<byte[]> write(T result) {
                return Optional.of(codec.encode(result));
            }

            @Override
            public Optional<T> read(byte[] content) throws MalformedRecordException {
                return Optional.of(codec.decode(content));
            }
        };
    }
}
