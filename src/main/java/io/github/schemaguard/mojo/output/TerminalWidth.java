package io.github.schemaguard.mojo.output;

import org.jspecify.annotations.Nullable;

/** How long a line of Maven's log may be. */
final class TerminalWidth {

    /** Without a terminal, as on a CI server. */
    private static final int USUAL = 120;

    private static final int LEAST = 60;
    private static final int MOST = 200;

    private TerminalWidth() {}

    /** The columns of the terminal, as Maven's own library for terminals knows them, or as the shell exports them. */
    static int columns() {
        int known = ofMaven();
        return of(known > 0 ? String.valueOf(known) : System.getenv("COLUMNS"));
    }

    /** @param text null or anything but a number without a terminal */
    static int of(@Nullable String text) {
        return text == null || !text.matches("[1-9]\\d{0,3}")
                ? USUAL
                : Math.max(LEAST, Math.min(MOST, Integer.parseInt(text)));
    }

    /** 0 when it is unknown: the library is in Maven 3.6 to 3.9, and which version it is depends on Maven. */
    private static int ofMaven() {
        try {
            Object width = Class.forName("org.fusesource.jansi.AnsiConsole")
                    .getMethod("getTerminalWidth")
                    .invoke(null);
            return width instanceof Integer columns ? columns : 0;
        } catch (ReflectiveOperationException | LinkageError unknown) {
            return 0;
        }
    }
}
