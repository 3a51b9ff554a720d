package io.github.schemaguard.mojo;

/** Text for one line of Maven's log. */
final class PlainLine {

    private PlainLine() {}

    /** Names come from a database: none may start a line of its own, or color the terminal. */
    static String of(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
