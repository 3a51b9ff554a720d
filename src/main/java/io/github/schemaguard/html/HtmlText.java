package io.github.schemaguard.html;

import io.github.schemaguard.finding.VisibleText;

/** Text of an HTML page. Names and values come from a database, and must not become markup. */
public final class HtmlText {

    private HtmlText() {}

    /** Text that is shown, or the value of an attribute in double quotes. */
    public static String escape(String text) {
        if (isPlain(text)) {
            return text;
        }
        return VisibleText.characters(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Most texts are, and a large page has a hundred thousand of them. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') {
                return false;
            }
        }
        return true;
    }

    /** Paragraphs of the plugin's own Markdown, with code. */
    public static String paragraphs(String markdown) {
        return "<p>"
                + escape(markdown.replaceAll("\\[([^\\]]+)\\]\\([^)]+\\)", "$1"))
                        .replaceAll("`([^`]+)`", "<code>$1</code>")
                        .replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>")
                        .replaceAll("\\n\\n+", "</p>\n<p>")
                + "</p>\n";
    }
}
