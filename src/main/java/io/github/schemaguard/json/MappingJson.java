package io.github.schemaguard.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.schemaguard.mapping.Mapping;

/** A mapping as JSON, for the cache: the fields are the components of the records of {@code mapping}. */
public final class MappingJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MappingJson() {}

    public static String text(Mapping mapping) {
        try {
            return MAPPER.writeValueAsString(mapping);
        } catch (JacksonException e) {
            throw new IllegalStateException("a mapping can always be written", e);
        }
    }

    /**
     * The mapping of a text.
     *
     * @throws JsonReadException when it is not one that {@link #text} of this version wrote
     */
    public static Mapping parse(String text) {
        try {
            return MAPPER.readValue(text, Mapping.class);
        } catch (JacksonException e) {
            throw new JsonReadException("This is not a mapping that this version wrote: " + e.getOriginalMessage(), e);
        }
    }
}
