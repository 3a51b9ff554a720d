package io.github.schemaguard.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines between words. A word that is longer than a line stays whole. */
final class WrappedText {

    /** A command stays in one piece. */
    private static final String WORDS = "(?<! |^|\\bmvn) (?! )";

    private static final int DEEPER = 2;

    private WrappedText() {}

    /**
     * The lines; further lines are indented more than the first one.
     *
     * @param width the longest line
     */
    static List<String> of(String text, int width) {
        int indent = text.length() - text.stripLeading().length();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(WORDS, -1)) {
            if (line.length() == 0) {
                line.append(word);
            } else if (line.length() + 1 + word.length() <= width) {
                line.append(' ').append(word);
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(" ".repeat(indent + DEEPER)).append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
