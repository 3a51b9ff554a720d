package io.github.schemaguard.mojo.output;

/** Text for one line of Maven's log. */
public final class LogLine {

    private LogLine() {}

    /** Names come from a database: none may start a line of its own, or color the terminal. */
    public static String of(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
