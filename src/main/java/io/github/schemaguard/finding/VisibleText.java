package io.github.schemaguard.finding;

import java.util.regex.Pattern;

/**
 * Text of a database, a document or a source as people and CI servers see it: no character is invisible or changes the order of
 * others, and nothing is a command.
 */
public final class VisibleText {

    /** Azure Pipelines and TeamCity, and GitHub's older form, look for these anywhere in a line. */
    private static final Pattern SERVICE_MESSAGE = Pattern.compile("##(?=(?i:vso|teamcity)?\\[)");

    /** GitHub looks for this at the beginning of a line. */
    private static final Pattern WORKFLOW_COMMAND = Pattern.compile("(?m)^(\\s*):(?=:)");

    /** They join or separate letters in several scripts and in emoji. */
    private static final String JOINERS = "\u200c\u200d";

    private VisibleText() {}

    /** The text in one line of a log. */
    public static String line(String text) {
        return lines(text.replaceAll("[\\p{Cntrl}]", " "));
    }

    /** The text in a log; line feeds and tabs stay. */
    public static String lines(String text) {
        String harmless = SERVICE_MESSAGE.matcher(characters(text)).replaceAll("# #");
        return WORKFLOW_COMMAND.matcher(harmless).replaceAll("$1: ");
    }

    /** The text with each invisible character written as its number, {@code \\u202e}; line feeds and tabs stay. */
    public static String characters(String text) {
        if (text.codePoints().noneMatch(VisibleText::isInvisible)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isInvisible(c)) {
                visible.append(c <= 0xffff ? String.format("\\u%04x", c) : String.format("\\u{%x}", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t' && c != '\r';
            case Character.FORMAT -> JOINERS.indexOf(c) < 0;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
