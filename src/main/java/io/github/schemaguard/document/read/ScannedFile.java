package io.github.schemaguard.document.read;

import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.text.DocumentMarker;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contents of one file of a document.
 *
 * @param machineLine null for a page
 * @param title the lines of the title, unchanged; null for a page or if there is none
 * @param introduction the text from a separate file; null if there is none
 * @param prose the text that users wrote, by section
 */
record ScannedFile(
        List<SectionBlocks> sections,
        @Nullable DocumentMarker machineLine,
        @Nullable String title,
        @Nullable String introduction,
        Map<SectionKey, String> prose) {}
