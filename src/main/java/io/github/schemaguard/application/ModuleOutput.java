package io.github.schemaguard.application;

import java.nio.file.Path;
import java.util.List;

/**
 * What another module of the same build puts on the class path.
 *
 * @param entry its output directory, which need not exist yet, or its jar
 * @param resources the directories from which Maven copies resources there
 */
public record ModuleOutput(Path entry, List<ResourceDirectory> resources) {

    public ModuleOutput {
        entry = entry.toAbsolutePath().normalize();
        resources = List.copyOf(resources);
    }

    /** Whether it was packaged in this build: then its resources are as new as their sources. */
    public boolean isPackaged() {
        return entry.toString().endsWith(".jar");
    }
}
