package io.github.schemaguard.document.text;

/** Fenced code. */
public final class FencedCode {

    private FencedCode() {}

    /** True if the code keeps every character, even in editors that strip trailing spaces. */
    public static boolean canHold(String text) {
        return !text.isEmpty()
                && text.indexOf('\r') < 0
                && !text.endsWith("\n")
                && text.lines().noneMatch(line -> line.endsWith(" ") || line.endsWith("\t"));
    }

    /** A code block whose fence is longer than any run of backticks in the code. */
    public static String of(String language, String text) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        return fence + language + "\n" + text + "\n" + fence + "\n";
    }
}
