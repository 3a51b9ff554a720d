package io.github.schemaguard.document.read;

import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.text.DocumentMarker;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one file of a document holds.
 *
 * @param machineLine null for a page
 * @param title the lines of the title as they stand; null for a page, and when there is none
 * @param introduction the text that came from a file of its own; null when there is none
 * @param prose what people wrote, by the section it stands in
 */
record ScannedFile(
        List<SectionBlocks> sections,
        @Nullable DocumentMarker machineLine,
        @Nullable String title,
        @Nullable String introduction,
        Map<SectionKey, String> prose) {}
