package io.github.schemaguard.goal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists inside a map of text: {@code note.0}, {@code note.1}, and so on. */
public final class NumberedTexts {

    private NumberedTexts() {}

    public static void write(String name, List<String> values, Map<String, String> text) {
        for (int i = 0; i < values.size(); i++) {
            text.put(name + "." + i, values.get(i));
        }
    }

    /** The list that was written; empty when none was. */
    public static List<String> read(String name, Map<String, String> text) {
        List<String> values = new ArrayList<>();
        for (String value = text.get(name + ".0"); value != null; value = text.get(name + "." + values.size())) {
            values.add(value);
        }
        return values;
    }
}
