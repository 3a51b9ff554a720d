package io.github.schemaguard.goal.queries;

import io.github.schemaguard.fork.protocol.RecordCodec;
import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.json.JsonReadException;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a record as text, as it is sent between JVMs.
 *
 * @param <T> the record
 */
record RecordText<T>(RecordCodec<T> codec) implements RunCache.Codec<T> {

    private static final String CONTENT = "content";

    static <T> RecordText<T> of(Class<T> type) {
        return new RecordText<>(new RecordCodec<>(type));
    }

    @Override
    public Optional<Map<String, String>> write(T result) {
        return Optional.of(Map.of(CONTENT, text(result)));
    }

    /** The same text for equal records. */
    String text(T result) {
        return Base64.getEncoder().encodeToString(codec.encode(result));
    }

    @Override
    public T read(Map<String, String> text) {
        try {
            return codec.decode(Base64.getDecoder().decode(text.getOrDefault(CONTENT, "")));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new JsonReadException("a stored record is damaged: " + damaged.getMessage());
        }
    }
}
