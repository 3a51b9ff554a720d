package io.github.schemaguard.application.fork;

import io.github.schemaguard.fork.protocol.ReadRecorder;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Starts a framework of which the class path may lack a part, as it does where it is only the dependency of a dependency.
 * If the module configures nothing for it, it is taken for absent.
 */
public final class IncompleteFramework {

    /** This JVM answers one request: what was absent for one reader is so for all. */
    private static final Set<String> NOTES = Collections.synchronizedSet(new TreeSet<>());

    private IncompleteFramework() {}

    /** A sentence for each framework that was taken for absent. */
    public static List<String> notes() {
        synchronized (NOTES) {
            return List.copyOf(NOTES);
        }
    }

    /** Makes a framework read its configuration. */
    @FunctionalInterface
    interface Start<C> {
        C run() throws ReflectiveOperationException;
    }

    /**
     * The configuration of a framework; null if a part of the framework is missing and the module has none of the files.
     *
     * @param files what the framework reads on the class path or in the directory {@code config}
     * @throws UnreadableConfigurationException when the framework cannot read it
     */
    static <C> @Nullable C configuration(String framework, List<String> files, Start<C> start)
            throws ReflectiveOperationException {
        try {
            return start.run();
        } catch (ReflectiveOperationException | LinkageError failure) {
            String missing = UnreadableConfigurationException.missingClass(failure);
            String file = missing == null ? null : ownFile(files);
            if (file != null) {
                throw new UnreadableConfigurationException(framework, file, failure);
            }
            if (missing == null && failure instanceof InvocationTargetException) {
                throw new UnreadableConfigurationException(framework, "application.*", failure);
            }
            if (missing == null) {
                throw failure;
            }
            NOTES.add(framework + " is on the class path without " + missing
                    + ", and the module has no file of configuration: it is compared as if " + framework
                    + " were not there");
            return null;
        }
    }

    /** A file of the module itself; libraries may have such files too. */
    private static @Nullable String ownFile(List<String> files) {
        for (String file : files) {
            Path path = Path.of("config", file).toAbsolutePath();
            ReadRecorder.note(path.toString());
            if (Files.exists(path)) {
                return "config/" + file;
            }
            for (String name : List.of(file, "config/" + file)) {
                if (isInDirectory(name)) {
                    return name;
                }
            }
        }
        return null;
    }

    private static boolean isInDirectory(String name) {
        try {
            for (URL found :
                    Collections.list(IncompleteFramework.class.getClassLoader().getResources(name))) {
                if (found.getProtocol().equals("file")) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }
}
