package io.github.schemaguard.html;

import io.github.schemaguard.finding.VisibleText;

/** Text of an HTML page. Names and values come from a database, and must not become markup. */
public final class HtmlText {

    private HtmlText() {}

    /** Text that is shown, or the value of an attribute in double quotes. */
    public static String escape(String text) {
        return VisibleText.characters(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
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
