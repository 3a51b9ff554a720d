package io.github.schemaguard.document;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote into a document, byte for byte but for line ends, by the section it stands in.
 *
 * @param title the lines of the title as they stand; null when there is no document yet
 * @param prose without empty lines around it, never empty
 */
record Kept(@Nullable String title, Map<Anchor, String> prose) {

    static final Kept NOTHING = new Kept(null, Map.of());

    Kept {
        prose = Collections.unmodifiableMap(new TreeMap<>(prose));
    }
}
