package io.github.schemaguard.mojo.output;

import io.github.schemaguard.finding.VisibleText;

/** Text made safe for one line of Maven's log. */
public final class LogLine {

    private LogLine() {}

    /**
     * Replaces control characters and shows invisible ones: a name from a database must not start a new line, color the
     * terminal, reorder the text or be a command of a CI server.
     */
    public static String of(String text) {
        return VisibleText.line(text);
    }
}
