package io.github.schemaguard.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.schemaguard.model.Cast;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.DefaultPrivileges;
import io.github.schemaguard.model.EventTrigger;
import io.github.schemaguard.model.Extension;
import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.model.OtherObject;
import io.github.schemaguard.model.Publication;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.UnreadableObject;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A catalog as {@code catalog.json}. The fields are the components of the records of {@code model}, under the same
 * names and in the same order; a component that is null is left out. Equal catalogs give the same bytes.
 *
 * <p>{@code catalog.schema.json} beside this class describes the format.
 */
public final class CatalogJson {

    /** The version of the format, as the file states it. */
    public static final int FORMAT = 1;

    private static final String NO_CATALOG =
            "This is not a catalog that this version wrote. Run schema:introspect to write it again.";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addMixIn(ObjectKind.class, ByLabel.class)
            .addMixIn(Table.class, TableJson.MixIn.class)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(Content.class);
    private static final ObjectWriter WRITER = MAPPER.writer(
            new DefaultPrettyPrinter(new Separators().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private CatalogJson() {}

    /** The whole file: the catalog with what identifies it in front. */
    private record Content(
            int format,
            String fingerprint,
            int postgresMajor,
            List<Schema> schemas,
            List<Extension> extensions,
            List<EventTrigger> eventTriggers,
            List<Publication> publications,
            List<Cast> casts,
            List<OtherObject> otherObjects,
            List<DefaultPrivileges> defaultPrivileges,
            List<UnreadableObject> unseen) {

        Content {
            Objects.requireNonNull(fingerprint, "fingerprint");
            Objects.requireNonNull(schemas, "schemas");
            Objects.requireNonNull(extensions, "extensions");
            Objects.requireNonNull(eventTriggers, "eventTriggers");
            Objects.requireNonNull(publications, "publications");
            Objects.requireNonNull(casts, "casts");
            Objects.requireNonNull(otherObjects, "otherObjects");
            Objects.requireNonNull(defaultPrivileges, "defaultPrivileges");
            Objects.requireNonNull(unseen, "unseen");
        }
    }

    private interface ByLabel {
        @JsonValue
        String label();
    }

    /** The whole text of the file, which ends with a line feed. */
    public static String text(Catalog catalog) {
        try {
            return WRITER.writeValueAsString(content(catalog)) + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException("a catalog can always be written", e);
        }
    }

    /**
     * Writes a file, in place of one that is there.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Catalog catalog, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            WRITER.writeValues(writer).write(content(catalog)).flush();
            writer.write('\n');
        }
    }

    /**
     * The catalog of a text.
     *
     * @param origin what the text is, for messages
     * @throws JsonReadException when it is not one that {@link #text} wrote
     */
    public static Catalog parse(String text, String origin) {
        try {
            return catalog(READER.readValue(text), origin);
        } catch (JacksonException e) {
            throw unreadable(e, origin);
        }
    }

    /**
     * The catalog of a file.
     *
     * @throws JsonReadException when it is not one that {@link #write} wrote
     * @throws IOException when it cannot be read at all
     */
    public static Catalog read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return catalog(READER.readValue(reader), file.toString());
        } catch (JacksonException e) {
            throw unreadable(e, file.toString());
        }
    }

    /** The catalog alone in one line, for a store that checks its own integrity. */
    public static String bare(Catalog catalog) {
        try {
            return MAPPER.writeValueAsString(catalog);
        } catch (JacksonException e) {
            throw new IllegalStateException("a catalog can always be written", e);
        }
    }

    /**
     * The catalog of such a line.
     *
     * @throws JsonReadException when it is not one that {@link #bare} of this version wrote
     */
    public static Catalog parseBare(String text) {
        try {
            return MAPPER.readValue(text, Catalog.class);
        } catch (JacksonException e) {
            throw unreadable(e, "a kept catalog");
        }
    }

    /** Writes to a text in the way of {@link #bare}. */
    static JsonGenerator generator(Writer text) throws IOException {
        return MAPPER.createGenerator(text);
    }

    /** As {@link #bare}, to a generator of {@link #generator}. */
    static void write(Catalog catalog, JsonGenerator generator) throws IOException {
        MAPPER.writeValue(generator, catalog);
    }

    private static Content content(Catalog catalog) {
        return new Content(
                FORMAT,
                Fingerprint.of(catalog).value(),
                catalog.postgresMajor(),
                catalog.schemas(),
                catalog.extensions(),
                catalog.eventTriggers(),
                catalog.publications(),
                catalog.casts(),
                catalog.otherObjects(),
                catalog.defaultPrivileges(),
                catalog.unseen());
    }

    private static Catalog catalog(@Nullable Content content, String origin) {
        if (content == null) {
            throw new JsonReadException(origin + ": null. " + NO_CATALOG);
        }
        if (content.format != FORMAT) {
            throw new JsonReadException(origin + " has format " + content.format + ", and this version reads format "
                    + FORMAT + ". Run schema:introspect to write it again.");
        }
        Catalog catalog = new Catalog(
                content.postgresMajor,
                content.schemas,
                content.extensions,
                content.eventTriggers,
                content.publications,
                content.casts,
                content.otherObjects,
                content.defaultPrivileges,
                content.unseen);
        if (!Fingerprint.of(catalog).value().equals(content.fingerprint)) {
            throw new JsonReadException(origin + " does not match its own fingerprint " + content.fingerprint
                    + ": it was edited, or merged by hand. Run schema:introspect to write it again.");
        }
        return catalog;
    }

    private static JsonReadException unreadable(JacksonException failure, String origin) {
        JsonLocation location = failure.getLocation();
        String line = location == null ? "" : ", line " + location.getLineNr();
        return new JsonReadException(origin + line + ": " + failure.getOriginalMessage() + ". " + NO_CATALOG, failure);
    }
}
