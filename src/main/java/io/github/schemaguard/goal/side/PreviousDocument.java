package io.github.schemaguard.goal.side;

import io.github.schemaguard.document.notes.UserNotes;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.model.Catalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The document that a new one replaces.
 *
 * @param sides empty if there is no document yet; our side and their side if a merge has left conflict markers
 */
public record PreviousDocument(List<DocumentReading> sides) {
    public PreviousDocument {
        sides = List.copyOf(sides);
    }

    /** Reads it. A file that is no document of this plugin is refused. */
    public static PreviousDocument read(Project project, Path file) {
        try {
            return new PreviousDocument(
                    Files.notExists(file) ? List.of() : DocumentReader.readSides(file, project.relative(file)));
        } catch (DocumentException e) {
            throw new GoalException(e.getMessage(), e);
        }
    }

    /** The document; after a merge our side with the notes of both; null if there is none. */
    public @Nullable DocumentReading joined() {
        return sides.stream().reduce(DocumentReading::withNotesOf).orElse(null);
    }

    /** True if a merge has left conflict markers, so that the file must be written in any case. */
    public boolean isConflicted() {
        return sides.size() > 1;
    }

    /**
     * What each side stated, as far as the new document describes it. Objects that only the new one describes count as stated if
     * the old one left them out by choice, because nothing was added to the database.
     *
     * @param described what the new document describes of a catalog
     */
    public List<Catalog> states(UnaryOperator<Catalog> described, Catalog catalog) {
        return sides.stream()
                .map(side -> side.filter().completed(described.apply(side.catalog()), catalog))
                .toList();
    }

    /** What a user should look at after a merge; empty without conflicts. */
    public List<String> mergeNotes() {
        if (!isConflicted()) {
            return List.of();
        }
        UserNotes ours = sides.get(0).kept();
        UserNotes theirs = sides.get(1).kept();
        List<String> notes = new ArrayList<>();
        long both = ours.prose().entrySet().stream()
                .filter(section -> theirs.prose().containsKey(section.getKey())
                        && !section.getValue().equals(theirs.prose().get(section.getKey())))
                .count();
        notes.add("resolved the conflicts of a merge: the text that users wrote on both sides is kept"
                + (both == 0 ? "" : "; " + both + (both == 1 ? " section has" : " sections have") + " text of both")
                + ". Look at the difference, then add the files to the merge");
        if (!Objects.equals(ours.title(), theirs.title()) && theirs.title() != null) {
            notes.add("the title is that of our side; theirs was: "
                    + theirs.title().lines().findFirst().orElse(""));
        }
        return notes;
    }
}
