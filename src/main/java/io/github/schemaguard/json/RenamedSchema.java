package io.github.schemaguard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.UnreadableObject;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One schema as a catalog of its own, under another name wherever it is named: as the schema of an object, in front of a
 * dot in definitions and bodies, in a function's {@code search_path}, and as a whole word of a role's name. Schemas that
 * differ only in their names have the same text then; the name of another schema stays what it is. The comment on the schema itself is left out.
 */
public final class RenamedSchema {

    /** A name that people may write without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private final String name;
    private final String newName;
    /** Names are printed as they are, and only quoted where that is needed; people also quote without need. */
    private final Pattern qualifier;

    private final Pattern inSearchPath;

    /**
     * How a schema is renamed.
     *
     * @param name as PostgreSQL stores it
     * @param newName one that needs no quotes
     */
    public RenamedSchema(String name, String newName) {
        this.name = name;
        this.newName = newName;
        String quoted = Pattern.quote('"' + name.replace("\"", "\"\"") + '"');
        boolean plain = PLAIN.matcher(name).matches() && name.equals(name.toLowerCase(Locale.ROOT));
        String written = plain ? "(?:(?i:" + Pattern.quote(name) + ")|" + quoted + ")" : quoted;
        this.qualifier = Pattern.compile("(?<![\\p{L}\\p{N}_$.\"])" + written + "(?=\\.[\\p{L}_\"])");
        this.inSearchPath = Pattern.compile("(?<![^\\s,'])(?:" + Pattern.quote(name) + "|" + quoted + ")(?![^\\s,'])");
    }

    /**
     * The text, which {@link CatalogJson#parseBare} reads.
     *
     * @param unseen of the catalog that the schema is from
     */
    public String text(int postgresMajor, Schema schema, List<UnreadableObject> unseen) {
        Catalog catalog = Catalog.EMPTY
                .withPostgresMajor(postgresMajor)
                .withSchemas(List.of(schema.withName(newName).withComment(null)))
                .withUnseen(unseen.stream()
                        .filter(each -> each.path().schema() == null
                                || name.equals(each.path().schema()))
                        .toList());
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new Renaming(CatalogJson.generator(text))) {
            CatalogJson.write(catalog, generator);
        } catch (IOException e) {
            throw new IllegalStateException("a catalog can always be written", e);
        }
        return text.toString();
    }

    private String renamed(String text, JsonStreamContext context) {
        String field = field(context);
        if ("schema".equals(field)) {
            return text.equals(name) ? newName : text;
        }
        if ("grantee".equals(field) || "roles".equals(field)) {
            return role(text);
        }
        return "set search_path".equals(field)
                ? inSearchPath.matcher(text).replaceAll(Matcher.quoteReplacement(newName))
                : text.indexOf('.') < 0 ? text : qualifier.matcher(text).replaceAll(Matcher.quoteReplacement(newName));
    }

    private String role(String role) {
        if (role.equals(name)) {
            return newName;
        }
        return role.startsWith(name + "_")
                ? newName + role.substring(name.length())
                : role.endsWith("_" + name) ? role.substring(0, role.length() - name.length()) + newName : role;
    }

    /** The field that a value stands in, be it alone or in a list. */
    private static @Nullable String field(JsonStreamContext context) {
        return context.inArray() ? context.getParent().getCurrentName() : context.getCurrentName();
    }

    private final class Renaming extends JsonGeneratorDelegate {
        Renaming(JsonGenerator generator) {
            super(generator, false);
        }

        @Override
        public void writeString(String text) throws IOException {
            super.writeString(renamed(text, getOutputContext()));
        }
    }
}
