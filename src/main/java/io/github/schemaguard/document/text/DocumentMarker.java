package io.github.schemaguard.document.text;

import io.github.schemaguard.model.Fingerprint;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The HTML comment that marks a file as generated and identifies the state of the schema that it describes.
 *
 * @param format version of the document format, from 1
 * @param postgresMajor of the server that rendered it; 0 when unknown
 * @param fingerprint of the facts that the document states, without grants
 * @param grants fingerprint of those facts and the grants; null if the document does not include grants
 */
public record DocumentMarker(
        int format,
        int postgresMajor,
        Fingerprint fingerprint,
        @Nullable Fingerprint grants) {

    /** The format version that this release writes. It reads no other version. */
    public static final int FORMAT = 1;

    /** Text that every marker line contains, regardless of spacing. */
    public static final String MARK = "schemaguard format=";

    /** The beginning of the line. */
    public static final String START = "<!-- " + MARK;

    /** The last line of a complete document. */
    public static final String END = "<!-- schemaguard end -->";

    /** Marks a page of a document with several files. */
    public static final String PAGE = "<!-- schemaguard page -->";

    /** The lines before and after the introduction that comes from a separate file. */
    public static final String INTRODUCTION = "<!-- schemaguard introduction -->";

    public static final String INTRODUCTION_END = "<!-- schemaguard introduction end -->";

    /** The first line of a generated diagram. It distinguishes the diagram from diagrams that users add. */
    public static final String DIAGRAM = "erDiagram\n  %% schemaguard\n";

    private static final Pattern LINE =
            Pattern.compile("<!--\\s*schemaguard format=(\\d{1,9}) postgresql=(\\d{1,9}) fingerprint=([0-9a-f]+)"
                    + "(?: grants=([0-9a-f]+))?\\s*-->");

    public static Optional<DocumentMarker> parse(String html) {
        Matcher matcher = LINE.matcher(html.strip());
        return matcher.matches()
                ? Optional.of(new DocumentMarker(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        new Fingerprint(matcher.group(3)),
                        matcher.group(4) == null ? null : new Fingerprint(matcher.group(4))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "<!-- schemaguard format=" + format + " postgresql=" + postgresMajor + " fingerprint=" + fingerprint
                + (grants == null ? "" : " grants=" + grants) + " -->";
    }
}
