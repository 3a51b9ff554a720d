package io.github.schemaguard.document.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of a file in which a merge has left conflict markers, in each of git's styles ({@code merge}, {@code diff3} and
 * {@code zdiff3}).
 *
 * @param ours the lines as the branch has them into which the other one was merged
 * @param theirs the lines as the merged branch has them
 */
public record ConflictSides(List<String> ours, List<String> theirs) {
    private static final String START = "<<<<<<<";
    private static final String BASE = "|||||||";
    private static final String SEPARATOR = "=======";
    private static final String END = ">>>>>>>";

    public ConflictSides {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
    }

    /** True if the line begins or ends a conflict. */
    public static boolean isMarker(String line) {
        return isMarker(line, START) || isMarker(line, END);
    }

    /**
     * Takes the sides apart. Without markers both sides are the file itself.
     *
     * @throws MalformedConflict if the markers do not belong together, for instance because one was deleted by hand
     */
    public static ConflictSides of(List<String> lines) throws MalformedConflict {
        List<String> ours = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        Part part = Part.BOTH;
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Part next = part.after(line);
            if (next == null) {
                throw new MalformedConflict(
                        i + 1, part == Part.BOTH ? "no conflict begins before it" : "it does not fit line " + start);
            }
            if (next == part && !isMarker(line)) {
                if (part == Part.BOTH || part == Part.OURS) {
                    ours.add(line);
                }
                if (part == Part.BOTH || part == Part.THEIRS) {
                    theirs.add(line);
                }
            }
            start = isMarker(line, START) ? i + 1 : start;
            part = next;
        }
        if (part != Part.BOTH) {
            throw new MalformedConflict(start, "the conflict does not end");
        }
        return new ConflictSides(ours, theirs);
    }

    private static boolean isMarker(String line, String marker) {
        return line.equals(marker) || line.startsWith(marker + " ");
    }

    private enum Part {
        BOTH,
        OURS,
        BASE,
        THEIRS;

        /** The part that the next line belongs to; null if the line is a marker that cannot stand here. */
        private @Nullable Part after(String line) {
            if (isMarker(line, START)) {
                return this == BOTH ? OURS : null;
            }
            if (isMarker(line, END)) {
                return this == THEIRS ? BOTH : null;
            }
            if (this == BOTH) {
                return BOTH; // a line of seven equals signs is Markdown's mark of a heading here
            }
            if (isMarker(line, ConflictSides.BASE)) {
                return this == OURS ? BASE : null;
            }
            if (line.equals(SEPARATOR)) {
                return this == THEIRS ? null : THEIRS;
            }
            return this;
        }
    }
}
