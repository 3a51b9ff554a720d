package io.github.schemaguard.document.content;

import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.model.fact.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the files of a document of several are called: the index as configured, the pages of tables and views in a folder
 * beside it that has its name.
 */
public final class PageFiles {

    /** A folder must not be called like the index, nor be hidden. */
    private static final String FOLDER_OF_NO_EXTENSION = "-tables";

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_]{1,80}");

    /** What Windows keeps for itself, with any extension. */
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
     * The name of a page in the folder, which is one on every file system: {@code public.orders.md}, and for a name that
     * is not of lower case letters, digits and underscores something like it with a hash.
     */
    public static String file(QualifiedName relation) {
        boolean plain = PLAIN.matcher(relation.schema()).matches()
                && PLAIN.matcher(relation.name()).matches()
                && !DEVICE.matcher(relation.schema()).matches();
        String name = relation.schema() + "." + relation.name();
        if (plain) {
            return name + ".md";
        }
        String hash = Fingerprint.ofText(relation.schema() + "\u0000" + relation.name())
                .value();
        String like = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
        return "_" + like.substring(0, Math.min(80, like.length())) + "-" + hash.substring(0, 12) + ".md";
    }

    /** A name of a file or directory as it stands in a link. */
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
