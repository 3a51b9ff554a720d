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
 * What earlier runs came to, for the same project, configuration, servers and version of this plugin. Whatever cannot be
 * recalled for certain is made anew. Safe for several threads. What is made is kept in the background, in the order in
 * which it was made; closing waits for that.
 */
public final class RunCache implements AutoCloseable {

    private static final RecordCodec<CachedTexts> TEXTS = new RecordCodec<>(CachedTexts.class);

    private final ResultCache cache;
    private final ProjectInputs project;
    private final List<String> recalled = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService keeper = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "schema-maven-plugin-memory");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Future<?>> keeping = Collections.synchronizedList(new ArrayList<>());
    private boolean projectSeen;
    private Optional<String> projectKey = Optional.empty();
    private volatile boolean certain = true;
    private @Nullable String code;

    public RunCache(ResultCache cache, Project project) {
        this.cache = cache;
        this.project = new ProjectInputs(project, System.getenv());
    }

    /**
     * How a kind of result becomes text and is read back.
     *
     * @param <T> the result
     */
    public interface Form<T> {

        /** The text; empty for a result that another run might not come to. */
        Optional<Map<String, String>> write(T result);

        /** The result that was written. */
        T read(Map<String, String> text);
    }

    /**
     * A result of the project's own code.
     *
     * @param what it is, for the log
     * @param more what it depends on besides the project itself
     * @param making makes it, when no earlier run has
     */
    public <T> T ofProject(String what, InputFingerprint more, Form<T> form, Supplier<T> making) {
        Optional<String> known = cache.keeps() ? projectKey() : Optional.empty();
        return known.isEmpty() ? making.get() : recall(what, more.with("project", known.get()), form, making);
    }

    /** A result of nothing but the inputs that are given, and our own code. */
    public <T> T recall(String what, InputFingerprint inputs, Form<T> form, Supplier<T> making) {
        if (!cache.keeps()) {
            return making.get();
        }
        String key = inputs.with("code", code()).key();
        Optional<T> known = cache.find(key).flatMap(content -> read(content, form));
        if (known.isPresent()) {
            recalled.add(what);
            return known.get();
        }
        T made = making.get();
        keeping.add(keeper.submit(() ->
                form.write(made).ifPresentOrElse(content -> cache.keep(key, bytes(content)), () -> certain = false)));
        return made;
    }

    /**
     * Whether another run would come to everything again that was made before: for a {@link Form} to ask while it writes,
     * since by then all that has been written.
     */
    public boolean isCertain() {
        return certain;
    }

    /** What was recalled and not made anew, as a sentence for the log; empty when nothing was. */
    public Optional<String> note() {
        List<String> sorted = recalled.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of("taken from an earlier run, since nothing that they depend on has changed: "
                        + String.join(", ", sorted) + " (-Dschema.cache=false makes them anew)");
    }

    /** Our own: what another version makes of the same inputs may be something else. */
    private synchronized String code() {
        if (code == null) {
            code = new InputFingerprint("code")
                    .with(JvmCommand.codeOf(RunCache.class))
                    .key();
        }
        return code;
    }

    /** Empty when something of the project cannot be read: then nothing is certain. */
    private synchronized Optional<String> projectKey() {
        if (!projectSeen) {
            projectSeen = true;
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
        keeper.shutdown();
        keeping.forEach(Background::await);
    }

    /** A result in the form in which it is kept. */
    private record CachedTexts(Map<String, String> texts) {}

    private static <T> Optional<T> read(byte[] content, Form<T> form) {
        try {
            return Optional.of(form.read(new TreeMap<>(TEXTS.decode(content).texts())));
        } catch (IOException | JsonReadException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Map<String, String> text) {
        return TEXTS.encode(new CachedTexts(text));
    }
}
