package io.github.schemaguard.finding;

import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of objects: {@code public.customer.email} is a column, {@code public.customer} a table with everything in it,
 * {@code customer} such a table in any schema. {@code *} matches any text without a dot, {@code ?} one character. Of a
 * migration or another file it is the name, with or without its folder, and {@code *} matches dots too.
 */
public final class PathPattern {

    private static final Pattern WILD = Pattern.compile("[*?]|[^*?]+");

    private final String text;
    private final Pattern pattern;
    private final Pattern ofFiles;
    private final int parts;

    /** What every match begins with: most names do not, and need no matcher. */
    private final String beginning;

    private PathPattern(String text, Pattern pattern, Pattern ofFiles, int parts) {
        this.text = text;
        this.beginning = text.replaceFirst("(?s)[*?].*", "");
        this.pattern = pattern;
        this.ofFiles = ofFiles;
        this.parts = parts;
    }

    public static PathPattern of(String text) {
        return new PathPattern(text, pattern(text, "[^.]"), pattern(text, "."), text.split("\\.", -1).length);
    }

    /** @param any matches one character of what a {@code *} stands for */
    private static Pattern pattern(String text, String any) {
        return Pattern.compile(WILD.matcher(text).replaceAll(wild -> switch (wild.group()) {
            case "*" -> any + "*";
            case "?" -> any;
            default -> Matcher.quoteReplacement(Pattern.quote(wild.group()));
        }));
    }

    /** Whether the object, or the table or view that it belongs to, is meant. */
    public boolean matches(ObjectPath path) {
        if (path.kind() == ObjectKind.MIGRATION || path.kind() == ObjectKind.CHANGE_LOG) {
            String name = path.name();
            return ofFiles.matcher(name).matches()
                    || ofFiles.matcher(name.substring(name.lastIndexOf('/') + 1))
                            .matches();
        }
        if (path.kind() == ObjectKind.QUERY) {
            return matches(path.name());
        }
        String schema = path.schema() == null ? "" : path.schema();
        String relation = path.table() == null ? path.name() : path.table();
        return switch (parts) {
            case 1 -> matches(relation);
            case 2 -> matches(schema + "." + relation);
            default -> path.table() != null && matches(schema + "." + relation + "." + path.name());
        };
    }

    private boolean matches(String name) {
        return name.startsWith(beginning) && pattern.matcher(name).matches();
    }

    /** How much the pattern says: a name of three parts more than one of two, and letters more than {@code *}. */
    public int specificity() {
        return parts * 1000
                + (int) text.chars().filter(c -> c != '*' && c != '?').count();
    }

    @Override
    public String toString() {
        return text;
    }
}
