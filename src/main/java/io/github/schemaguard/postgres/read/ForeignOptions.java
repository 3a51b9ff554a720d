package io.github.schemaguard.postgres.read;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The options of foreign tables, servers and wrappers, some of which are secrets. */
final class ForeignOptions {

    private static final Pattern SECRET = Pattern.compile("(?i)passw|secret|token");
    private static final String MASK = "********";

    private ForeignOptions() {}

    /** The options, with a mask in place of each value that is a secret by its name. */
    static Map<String, String> masked(Map<String, String> options) {
        Map<String, String> masked = new TreeMap<>(options);
        masked.replaceAll((name, value) -> SECRET.matcher(name).find() ? MASK : value);
        return masked;
    }
}
