package io.github.schemaguard.document.content;

import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.model.fact.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * File names of a document with several files. The index has the configured name. The pages of tables and views are
 * in a folder next to it with the same base name.
 */
public final class PageFiles {

    /** The folder must not have the name of the index and must not be hidden. */
    private static final String FOLDER_OF_NO_EXTENSION = "-tables";

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_]{1,80}");

    /** Names that Windows reserves, with any extension. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d");

    private final String index;

    public PageFiles(String index) {
        this.index = index;
    }

    /** The name of the main file. */
    public String index() {
        return index;
    }

    /** The name of the folder. */
    public String folder() {
        int dot = index.lastIndexOf('.');
        return dot > 0 ? index.substring(0, dot) : index + FOLDER_OF_NO_EXTENSION;
    }

    /**
     * The name of a page in the folder, valid on every file system, such as {@code public.orders.md}. If the object
     * name has other characters than lower-case letters, digits and underscores, the file name is similar and has a
     * hash.
     */
    public static String file(QualifiedName relation) {
        return stem(relation.schema(), relation.name()) + ".md";
    }

    /** The same for any object, by the parts of its name and without an extension: {@code public.orders}. */
    public static String stem(String... parts) {
        String name = String.join(".", parts);
        if (Stream.of(parts).allMatch(part -> PLAIN.matcher(part).matches())
                && !DEVICE.matcher(parts[0]).matches()) {
            return name;
        }
        String hash = Fingerprint.ofText(String.join("\u0000", parts)).value();
        String like = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
        return "_" + like.substring(0, Math.min(80, like.length())) + "-" + hash.substring(0, 12);
    }

    /** A file or directory name as written in a link. */
    public static String encoded(String name) {
        StringBuilder url = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            url.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return url.toString();
    }
}
