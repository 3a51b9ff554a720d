package io.github.schemaguard.migrations.sql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text whose parts are replaced while it is read from its beginning to its end, in time that depends on the length of the text
 * and of the replacements only: a gap buffer. Each character is a byte.
 */
final class EditedText implements CharSequence {
    private byte[] bytes;
    /** The place of the last change: the bytes from here to {@link #gapEnd} are not part of the text. */
    private int gap;

    private int gapEnd;

    EditedText(String text) {
        bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public int length() {
        return bytes.length - (gapEnd - gap);
    }

    @Override
    public char charAt(int index) {
        return (char) (bytes[index < gap ? index : index + (gapEnd - gap)] & 0xFF);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return substring(from, to);
    }

    String substring(int from, int to) {
        int before = Math.max(Math.min(to, gap) - from, 0);
        byte[] part = new byte[to - from];
        System.arraycopy(bytes, from, part, 0, before);
        System.arraycopy(bytes, from + before + (gapEnd - gap), part, before, part.length - before);
        return new String(part, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return substring(0, length());
    }

    boolean startsWith(String prefix, int from) {
        if (from > length() - prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (charAt(from + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first occurrence from there; negative without one. */
    int indexOf(String part, int from) {
        for (int i = from; i <= length() - part.length(); i++) {
            if (startsWith(part, i)) {
                return i;
            }
        }
        return -1;
    }

    void replace(int from, int to, String by) {
        moveGap(from);
        gapEnd += to - from;
        if (gapEnd - gap < by.length()) {
            widenGap(by.length());
        }
        System.arraycopy(by.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, gap, by.length());
        gap += by.length();
    }

    private void moveGap(int to) {
        if (to < gap) {
            gapEnd -= gap - to;
            System.arraycopy(bytes, to, bytes, gapEnd, gap - to);
        } else {
            System.arraycopy(bytes, gapEnd, bytes, gap, to - gap);
            gapEnd += to - gap;
        }
        gap = to;
    }

    private void widenGap(int least) {
        int after = bytes.length - gapEnd;
        int width = Math.max(least, bytes.length / 2);
        bytes = Arrays.copyOf(bytes, Math.addExact(Math.addExact(gap, width), after));
        System.arraycopy(bytes, gapEnd, bytes, gap + width, after);
        gapEnd = gap + width;
    }
}
