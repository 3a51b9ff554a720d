package io.github.schemaguard.document.write;

import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.notes.NestedHeadings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a document in order, and their link fragments on GitHub and GitLab. A fragment is in lower case,
 * without punctuation, with hyphens for spaces, and with a number if it is repeated.
 */
final class HeadingFragments {

    private final Map<SectionKey, String> fragments = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Adds a generated heading. */
    void add(SectionKey anchor, String text) {
        fragments.put(anchor, fragment(text));
    }

    /** Adds a heading that is never a link target. */
    void add(String text) {
        fragment(text);
    }

    /** The link targets of all sections, for links from a file that refers to this one by the given name. */
    Map<SectionKey, String> targets(String file) {
        Map<SectionKey, String> targets = new HashMap<>();
        fragments.forEach((anchor, fragment) -> targets.put(anchor, fragment.isEmpty() ? file : file + "#" + fragment));
        return targets;
    }

    private String fragment(String text) {
        StringBuilder slug = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == ' ') {
                slug.append('-');
            } else if (c == '-' || isPartOfWord(c)) {
                slug.appendCodePoint(c);
            }
        });
        String fragment = slug.toString();
        for (int again = 1; !taken.add(fragment); again++) {
            fragment = slug + "-" + again;
        }
        return fragment;
    }

    /** Letters, combining marks (vowels in many scripts), digits, and connectors. */
    private static boolean isPartOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.LETTER_NUMBER,
                    Character.CONNECTOR_PUNCTUATION -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    /** Adds the headings in user text. */
    void addProse(@Nullable String prose) {
        if (prose == null) {
            return;
        }
        boolean fenced = false;
        for (String line : prose.lines().toList()) {
            if (NestedHeadings.isFence(line)) {
                fenced = !fenced;
            } else if (!fenced && line.matches("#{1,6} .*")) {
                add(line.replaceFirst("#+ ", "").strip());
            }
        }
    }
}
