package io.github.schemaguard.mojo.output;

/** Text made safe for one line of Maven's log. */
public final class LogLine {

    private LogLine() {}

    /** Replaces control characters: a name from a database must not start a new line or color the terminal. */
    public static String of(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
