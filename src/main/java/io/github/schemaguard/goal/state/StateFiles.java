package io.github.schemaguard.goal.state;

import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.json.JsonReadException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads a state from a file. */
final class StateFiles {

    private final String description;

    /** @param description of the state, for people */
    StateFiles(String description) {
        this.description = description;
    }

    /**
     * Reads it.
     *
     * @param shown the file's name for messages
     */
    SchemaState read(StateName.Kind kind, Path file, String shown) {
        try {
            return kind == StateName.Kind.DOCUMENT
                    ? SchemaState.of(description, DocumentReader.read(file, shown))
                    : SchemaState.whole(description, CatalogJson.read(file), false, List.of(), List.of());
        } catch (DocumentException e) {
            throw new GoalException(description + " cannot be read: " + e.getMessage(), e);
        } catch (JsonReadException e) {
            throw new GoalException(description + " cannot be read: " + shown + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new GoalException(description + " cannot be read: " + e, e);
        }
    }
}
