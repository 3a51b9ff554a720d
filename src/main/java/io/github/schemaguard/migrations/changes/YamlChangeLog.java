package io.github.schemaguard.migrations.changes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a change log in YAML. A key with an object or a list is an element; other keys are attributes. */
final class YamlChangeLog {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final JsonParser parser;
    private int last = 1;

    private YamlChangeLog(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws IOException when it is not YAML */
    static ChangeLogElement parse(String text) throws IOException {
        try (JsonParser parser = YAML.createParser(text)) {
            YamlChangeLog reader = new YamlChangeLog(parser);
            reader.next();
            return reader.element("", 1);
        }
    }

    private JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token != null && (token.isScalarValue() || token == JsonToken.FIELD_NAME)) {
            last = parser.currentTokenLocation().getLineNr();
        }
        return token;
    }

    /** The object or the list that the parser is at the beginning of; it is at its end afterwards. */
    private ChangeLogElement element(String name, int line) throws IOException {
        Map<String, String> attributes = new TreeMap<>();
        List<ChangeLogElement> children = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (JsonToken token = next(); token != null && token != JsonToken.END_ARRAY; token = next()) {
                if (token.isStructStart()) {
                    children.addAll(element("", parser.currentTokenLocation().getLineNr())
                            .children());
                }
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (next() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                int at = parser.currentTokenLocation().getLineNr();
                JsonToken value = next();
                if (value.isStructStart()) {
                    children.add(element(key, at));
                } else {
                    attributes.put(key, parser.getText());
                    if (key.equals("sql")) {
                        children.add(new ChangeLogElement(key, at, last, Map.of(), List.of(), parser.getText(), at));
                    }
                }
            }
        }
        String text = name.equals("sql") ? attributes.getOrDefault("sql", "") : "";
        return new ChangeLogElement(name, line, last, attributes, children, text, line);
    }
}
