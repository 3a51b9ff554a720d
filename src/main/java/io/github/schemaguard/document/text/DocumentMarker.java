package io.github.schemaguard.document.text;

import io.github.schemaguard.model.Fingerprint;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The HTML comment that says a file is ours, and which state of the schema it was written from.
 *
 * @param format of the document, from 1
 * @param postgresMajor of the server that rendered it; 0 when unknown
 * @param fingerprint of the facts that the document states, but for grants
 * @param grants of those facts and the grants; null when the document does not tell who may do what
 */
public record DocumentMarker(
        int format,
        int postgresMajor,
        Fingerprint fingerprint,
        @Nullable Fingerprint grants) {

    /** The format that this version writes, and the only one it reads. */
    public static final int FORMAT = 1;

    /** What every such line has, however it is spaced. */
    public static final String MARK = "schemaguard format=";

    /** How the line begins. */
    public static final String START = "<!-- " + MARK;

    /** The last line of a document that is whole. */
    public static final String END = "<!-- schemaguard end -->";

    /** How a page of a document of several files is known. */
    public static final String PAGE = "<!-- schemaguard page -->";

    /** Before and after the introduction that comes from a file of its own. */
    public static final String INTRODUCTION = "<!-- schemaguard introduction -->";

    public static final String INTRODUCTION_END = "<!-- schemaguard introduction end -->";

    /** How a diagram of ours begins, by which it is told from one that a person has drawn. */
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
