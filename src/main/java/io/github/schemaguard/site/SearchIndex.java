package io.github.schemaguard.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.schemaguard.finding.VisibleText;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names and comments that the search looks through, as a script: a page that was opened from disk may load scripts of its
 * site, but read no other file. An entry is its kind, name, comment, file, and its columns, each with name, comment and anchor.
 */
final class SearchIndex {

    static final String FILE = "search.js";

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;

    private SearchIndex() throws IOException {
        json = JsonFactory.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build()
                .createGenerator(text);
    }

    static String render(Site site) {
        try {
            return new SearchIndex().write(site);
        } catch (IOException e) {
            throw new IllegalStateException("a text can always be written", e);
        }
    }

    private String write(Site site) throws IOException {
        json.writeStartArray();
        for (Schema schema : site.contents().catalog().schemas()) {
            for (Table table : schema.tables()) {
                QualifiedName name = new QualifiedName(schema.name(), table.name());
                entry(
                        PageParts.kind(table),
                        name.toString(),
                        table.comment(),
                        CatalogLinks.page(name),
                        table.columns());
            }
            for (View view : schema.views()) {
                QualifiedName name = new QualifiedName(schema.name(), view.name());
                entry(PageParts.kind(view), name.toString(), view.comment(), CatalogLinks.page(name), view.columns());
            }
            for (SchemaObject object : schema.children()) {
                switch (object.kind()) {
                    case SEQUENCE, ENUM, DOMAIN, COMPOSITE, RANGE, FUNCTION ->
                        entry(
                                object.kind().label(),
                                new QualifiedName(schema.name(), "").toString().replace("\"\"", "")
                                        + (object instanceof Function ? object.key() : object.name()),
                                object.facts().get(Attribute.COMMENT),
                                CatalogLinks.inSchema(schema.name(), object),
                                List.of());
                    default -> {}
                }
            }
        }
        for (SiteQueries.SiteQuery query : site.contents().queries().queries()) {
            entry(query.kind(), query.name(), null, QueriesPage.url(query), List.of());
        }
        json.writeEndArray();
        json.close();
        return "window.schemaSearch = " + text.toString().replace("<", "\\u003c") + ";\n";
    }

    private void entry(String kind, String name, @Nullable String comment, String url, List<Column> columns)
            throws IOException {
        json.writeRaw('\n');
        json.writeStartArray();
        json.writeString(kind);
        json.writeString(VisibleText.characters(name));
        json.writeString(comment == null ? "" : VisibleText.characters(comment));
        json.writeString(url);
        json.writeStartArray();
        for (Column column : columns) {
            json.writeString(VisibleText.characters(column.name()));
            json.writeString(column.comment() == null ? "" : VisibleText.characters(column.comment()));
            String anchor = CatalogLinks.columnAnchor(column.name());
            json.writeString(anchor.equals("column-" + column.name()) ? "" : anchor);
        }
        json.writeEndArray();
        json.writeEndArray();
    }
}
