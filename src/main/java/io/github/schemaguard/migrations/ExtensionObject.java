package io.github.schemaguard.migrations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type, a function or another object that a well-known extension creates.
 *
 * @param extension its name
 * @param contrib whether PostgreSQL's own distribution has the extension, and therefore the embedded server too
 * @param kind {@code type}, or a {@code gist class}: the default operator class of a type for that access method
 */
record ExtensionObject(String extension, boolean contrib, String kind, String name) {

    /** Each says which object is missing. A name may have its schema before it. */
    private static final Map<String, Pattern> MISSING = new TreeMap<>(Map.of(
            "type", Pattern.compile("type \"([^\"]+)\" does not exist"),
            "function", Pattern.compile("function ([^\\s(]+)\\([^\\n]*\\) does not exist"),
            "operator class", Pattern.compile("operator class \"([^\"]+)\" does not exist"),
            "access method", Pattern.compile("access method \"([^\"]+)\" does not exist"),
            "foreign-data wrapper", Pattern.compile("foreign-data wrapper \"([^\"]+)\" does not exist"),
            "text search dictionary", Pattern.compile("text search dictionary \"([^\"]+)\" does not exist"),
            "schema", Pattern.compile("schema \"([^\"]+)\" does not exist"),
            "gin class", Pattern.compile("data type (.+?) has no default operator class for access method \"gin\""),
            "gist class", Pattern.compile("data type (.+?) has no default operator class for access method \"gist\"")));

    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"|\\S+");

    private static final Map<String, ExtensionObject> KNOWN = known();

    /** The object that PostgreSQL's message calls missing; empty when no well-known extension has it. */
    static Optional<ExtensionObject> missing(String message) {
        return MISSING.entrySet().stream()
                .flatMap(each -> missing(each.getKey(), each.getValue().matcher(message)).stream())
                .findFirst();
    }

    private static Optional<ExtensionObject> missing(String kind, Matcher message) {
        if (!message.find()) {
            return Optional.empty();
        }
        String name = plain(message.group(1));
        String family = name.substring(0, name.indexOf('_') + 1) + "*";
        return Optional.ofNullable(KNOWN.getOrDefault(kind + "|" + name, KNOWN.get(kind + "|" + family)))
                .map(known -> new ExtensionObject(known.extension, known.contrib, kind, name));
    }

    /** What to do, without a full stop. */
    String nextStep() {
        String has = "The extension " + extension + " has "
                + (kind.endsWith(" class") && !kind.startsWith("operator")
                        ? "operator classes for " + name
                        : "the " + kind + " " + name)
                + ". ";
        String create =
                "CREATE EXTENSION IF NOT EXISTS " + (extension.contains("-") ? '"' + extension + '"' : extension);
        return contrib
                ? has + "Run " + create
                        + " in a migration before this one. If one does, add the extension's schema to the"
                        + " search_path"
                : has + "The embedded server does not have this extension. Use a scratch server that has it,"
                        + " -Dschema.scratchUrl=…, with " + create
                        + " in a migration, or compare with a database that has"
                        + " it, -Dschema.url=…";
    }

    /** Without its schema, and the element of an array type. */
    private static String plain(String name) {
        String element = name.replace("[]", "").replace("\"", "");
        return element.substring(element.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** All of {@code extensions.txt}, by kind and name. A name such as {@code st_*} is a family of names. */
    static Map<String, ExtensionObject> known() {
        Map<String, ExtensionObject> known = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ExtensionObject.class.getResourceAsStream("extensions.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split("\\|", -1);
                Matcher names = WORD.matcher(parts[3]);
                while (names.find()) {
                    String name = Objects.requireNonNullElseGet(names.group(1), names::group);
                    known.put(
                            parts[2] + "|" + name,
                            new ExtensionObject(parts[0], parts[1].equals("contrib"), parts[2], name));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(known);
    }
}
