package io.github.schemaguard.goal.session;

import io.github.schemaguard.cache.InputFingerprint;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.fork.JvmCommand;
import io.github.schemaguard.fork.protocol.RecordCodec;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.project.ProjectInputs;
import io.github.schemaguard.json.JsonReadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Results of earlier runs with the same project, configuration, servers and version of this plugin. A result that may be out of
 * date is computed again. New results are written in the background, in the order in which they were computed; closing
 * waits for that. Safe for use by several threads.
 */
public final class RunCache implements AutoCloseable {

    private static final RecordCodec<CachedTexts> TEXTS = new RecordCodec<>(CachedTexts.class);

    private final ResultCache cache;
    private final ProjectInputs project;
    private final List<String> reused = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "schema-maven-plugin-cache");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Future<?>> pending = Collections.synchronizedList(new ArrayList<>());
    private boolean projectKeyComputed;
    private Optional<String> projectKey = Optional.empty();
    private volatile boolean reproducible = true;
    private @Nullable String code;

    public RunCache(ResultCache cache, Project project) {
        this.cache = cache;
        this.project = new ProjectInputs(project, System.getenv());
    }

    /**
     * Writes a kind of result as text and reads it back.
     *
     * @param <T> the result
     */
    public interface Codec<T> {

        /** The text; empty for a result that another run might not reproduce. */
        Optional<Map<String, String>> write(T result);

        /** The result that was written. */
        T read(Map<String, String> text);
    }

    /**
     * A result of the project's own code, from the cache if possible.
     *
     * @param what names the result in the log
     * @param more what it depends on besides the project itself
     * @param making computes it when the cache does not have it
     */
    public <T> T ofProject(String what, InputFingerprint more, Codec<T> codec, Supplier<T> making) {
        Optional<String> known = cache.keeps() ? projectKey() : Optional.empty();
        return known.isEmpty() ? making.get() : reuse(what, more.with("project", known.get()), codec, making);
    }

    /** A result that depends on the given inputs and this plugin's code alone, from the cache if possible. */
    public <T> T reuse(String what, InputFingerprint inputs, Codec<T> codec, Supplier<T> making) {
        if (!cache.keeps()) {
            return making.get();
        }
        String key = inputs.with("code", code()).key();
        Optional<T> known = cache.find(key).flatMap(content -> read(content, codec));
        if (known.isPresent()) {
            reused.add(what);
            return known.get();
        }
        T made = making.get();
        pending.add(writer.submit(() -> codec.write(made)
                .ifPresentOrElse(content -> cache.keep(key, bytes(content)), () -> reproducible = false)));
        return made;
    }

    /**
     * Whether another run would reproduce every result so far. A {@link Codec} may ask this while it writes, because all
     * earlier results have been written by then.
     */
    public boolean isReproducible() {
        return reproducible;
    }

    /** What was reused, as a sentence for the log; empty when nothing was. */
    public Optional<String> note() {
        List<String> sorted = reused.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "reused from cache: " + String.join(", ", sorted) + " (-Dschema.cache=false rebuilds them)");
    }

    /** This plugin's own code: another version may compute something else from the same inputs. */
    private synchronized String code() {
        if (code == null) {
            code = new InputFingerprint("code")
                    .with(JvmCommand.codeOf(RunCache.class))
                    .key();
        }
        return code;
    }

    /** Empty when a file of the project cannot be read: then nothing is reused. */
    private synchronized Optional<String> projectKey() {
        if (!projectKeyComputed) {
            projectKeyComputed = true;
            try {
                projectKey = Optional.of(project.key());
            } catch (UncheckedIOException unreadable) {
                return projectKey;
            }
        }
        return projectKey;
    }

    @Override
    public void close() {
        writer.shutdown();
        pending.forEach(BackgroundTasks::await);
    }

    /** A result as it is stored. */
    private record CachedTexts(Map<String, String> texts) {}

    private static <T> Optional<T> read(byte[] content, Codec<T> codec) {
        try {
            return Optional.of(codec.read(new TreeMap<>(TEXTS.decode(content).texts())));
        } catch (IOException | JsonReadException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Map<String, String> text) {
        return TEXTS.encode(new CachedTexts(text));
    }
}
