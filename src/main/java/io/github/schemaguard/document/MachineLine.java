package io.github.schemaguard.document;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Fingerprint;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTML comment that says a file is ours, and which state of the schema it was written from.
 *
 * @param format of the document, from 1
 * @param postgresMajor of the server that rendered it; 0 when unknown
 * @param fingerprint of the facts that the document states
 */
record MachineLine(int format, int postgresMajor, Fingerprint fingerprint) {

    /** The format that this version writes, and the only one it reads. */
    static final int FORMAT = 1;

    /** How the line begins. */
    static final String START = "<!-- schemaguard format=";

    /** The last line of a document that is whole. */
    static final String END = "<!-- schemaguard end -->";

    private static final Pattern LINE = Pattern.compile(
            "<!--\\s*schemaguard format=(\\d{1,9}) postgresql=(\\d{1,9}) fingerprint=([0-9a-f]+)\\s*-->");

    static MachineLine of(Catalog catalog) {
        return new MachineLine(FORMAT, catalog.postgresMajor(), Documented.fingerprint(catalog));
    }

    static Optional<MachineLine> parse(String html) {
        Matcher matcher = LINE.matcher(html.strip());
        return matcher.matches()
                ? Optional.of(new MachineLine(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        new Fingerprint(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "<!-- schemaguard format=" + format + " postgresql=" + postgresMajor + " fingerprint=" + fingerprint
                + " -->";
    }
}
