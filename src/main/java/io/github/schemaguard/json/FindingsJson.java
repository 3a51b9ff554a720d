package io.github.schemaguard.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.schemaguard.finding.Finding;
import java.util.List;

/** Findings as JSON, for the cache: the fields are the components of the records of {@code finding}. */
public final class FindingsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FindingsJson() {}

    public static String text(List<Finding> findings) {
        try {
            return MAPPER.writeValueAsString(findings);
        } catch (JacksonException e) {
            throw new IllegalStateException("findings can always be written", e);
        }
    }

    /**
     * The findings of a text, in their order.
     *
     * @throws JsonReadException when it is not one that {@link #text} of this version wrote
     */
    public static List<Finding> parse(String text) {
        try {
            return MAPPER.readValue(text, new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new JsonReadException("These are not findings that this version wrote: " + e.getOriginalMessage(), e);
        }
    }
}
