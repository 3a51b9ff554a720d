package io.github.schemaguard.goal.session;

import io.github.schemaguard.cache.FileTimes;
import io.github.schemaguard.cache.InputFingerprint;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.codec.MalformedRecordException;
import io.github.schemaguard.codec.RecordCodec;
import io.github.schemaguard.fork.ForkReads;
import io.github.schemaguard.fork.JvmCommand;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.project.ProjectInputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Results of earlier runs with the same project, configuration, servers and version of this plugin. A result that may be out of
 * date is computed again. A result is kept with the list of the files that the project's code has read, and reused only while
 * all of them are as they were. New results are encoded in the background, and kept when the run ends if nothing that they
 * depend on has changed meanwhile. Safe for use by several threads.
 */
public final class RunCache implements AutoCloseable {

    private static final RecordCodec<KeptReads> READS = new RecordCodec<>(KeptReads.class);

    private final ResultCache cache;
    private final Project module;
    private final ProjectInputs project;
    private final List<String> reused = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "schema-maven-plugin-cache");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Future<?>> pending = Collections.synchronizedList(new ArrayList<>());
    private final List<MadeResult> made = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean reproducible = true;
    private volatile ObservedFiles observed = new ObservedFiles(new TreeSet<>());
    private @Nullable String code;
    private @Nullable InputFingerprint projectInputs;
    private @Nullable InputFingerprint projectNow;

    /** The files that a result was computed from, as they are stored. */
    private record KeptReads(List<String> paths) {}

    public RunCache(ResultCache cache, Project project) {
        this.cache = cache;
        this.module = project;
        this.project = new ProjectInputs(project, System.getenv());
    }

    /**
     * A new result that waits for the end of the run.
     *
     * @param more computes what it depends on besides the project
     * @param key of its inputs when it was asked for
     * @param before the state of these inputs before it was computed
     * @param begun when that was
     * @param files that it was computed from besides these inputs
     * @param keeping stores it under a key
     */
    private record MadeResult(
            Supplier<InputFingerprint> more,
            String key,
            List<Path> inputs,
            FileTimes before,
            FileTime begun,
            ObservedFiles files,
            Consumer<String> keeping) {}

    /**
     * A result of the project's own code, from the cache if possible.
     *
     * @param what names the result in the log
     * @param more computes what it depends on besides the project itself
     * @param making computes the result; it passes on what the project's code reads
     */
    public <T> T ofProject(
            String what, Supplier<InputFingerprint> more, ResultCodec<T> codec, Function<ForkReads, T> making) {
        Optional<InputFingerprint> known = cache.keeps() ? inputs(more) : Optional.empty();
        if (known.isEmpty()) {
            reproducible = false;
            return making.apply(ForkReads.ignored());
        }
        String key = known.get().key();
        Optional<ObservedFiles> files = cache.find(readsOf(key)).flatMap(RunCache::files);
        Optional<T> kept = files.flatMap(each -> resultKey(key, each))
                .flatMap(cache::find)
                .flatMap(content -> read(content, codec));
        if (kept.isPresent()) {
            observe(files.get());
            reused.add(what);
            return kept.get();
        }
        return make(more, known.get(), codec, making);
    }

    private <T> T make(
            Supplier<InputFingerprint> more,
            InputFingerprint inputs,
            ResultCodec<T> codec,
            Function<ForkReads, T> making) {
        FileTimes before;
        FileTime begun;
        try {
            before = FileTimes.of(inputs.files());
            begun = now();
        } catch (UncheckedIOException unreadable) {
            reproducible = false;
            return making.apply(ForkReads.ignored());
        }
        ForkReads reads = ForkReads.recorded();
        T result = making.apply(reads);
        pending.add(writer.submit(() -> {
            Optional<ObservedFiles> files = reads.paths().map(paths -> ObservedFiles.of(paths, module));
            Optional<byte[]> content = files.flatMap(each -> {
                observe(each);
                return codec.write(result);
            });
            if (content.isEmpty()) {
                reproducible = false;
                return;
            }
            // A result of several depends on all that these were computed from.
            made.add(new MadeResult(
                    more,
                    inputs.key(),
                    inputs.files(),
                    before,
                    begun,
                    observed,
                    key -> cache.keep(key, content.get())));
        }));
        return result;
    }

    private synchronized void observe(ObservedFiles files) {
        observed = observed.with(files);
    }

    /** The present moment by the clock of the file system, which may differ from this JVM's. */
    private FileTime now() {
        try {
            Path marker = Files.createTempFile("schema-maven-plugin", ".now");
            FileTime now = FileTimes.changed(marker);
            Files.delete(marker);
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a result if its inputs are what they were when it was asked for, and were nothing else meanwhile. Otherwise nobody
     * knows which of their states it was computed from.
     */
    private void keep(MadeResult result) {
        try {
            boolean same = result.key().equals(inputsNow(result.more()).key())
                    && result.before().equals(FileTimes.of(result.inputs()))
                    && !result.files().changedSince(result.begun());
            Optional<String> key = resultKey(result.key(), result.files());
            if (same && key.isPresent()) {
                cache.keep(
                        readsOf(result.key()),
                        READS.encode(new KeptReads(result.files().texts())));
                result.keeping().accept(key.get());
            }
        } catch (UncheckedIOException unreadable) {
            return;
        }
    }

    private static String readsOf(String key) {
        return new InputFingerprint("reads").with("inputs", key).key();
    }

    /** Empty when one of the files cannot be read. */
    private static Optional<String> resultKey(String key, ObservedFiles files) {
        try {
            return Optional.of(files.addTo(new InputFingerprint("result").with("inputs", key))
                    .key());
        } catch (UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ObservedFiles> files(byte[] content) {
        try {
            return Optional.of(ObservedFiles.parse(READS.decode(content).paths()));
        } catch (MalformedRecordException | InvalidPathException damaged) {
            return Optional.empty();
        }
    }

    /** Begins to look at the project's files on another thread: their state is needed once the database has answered. */
    public void begin(BackgroundTasks background) {
        if (cache.keeps()) {
            background.begin(() -> {
                try {
                    projectInputs();
                    code();
                } catch (UncheckedIOException shownWhenUsed) {
                    return;
                }
            });
        }
    }

    /** Empty when a file cannot be read: then nothing is reused. */
    private Optional<InputFingerprint> inputs(Supplier<InputFingerprint> more) {
        try {
            InputFingerprint project = projectInputs();
            return Optional.of(more.get().with("project", project).with("code", code()));
        } catch (UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private InputFingerprint inputsNow(Supplier<InputFingerprint> more) {
        if (projectNow == null) {
            projectNow = project.inputs();
        }
        return more.get().with("project", projectNow).with("code", code());
    }

    /** A result that depends on the given inputs and this plugin's code alone, from the cache if possible. */
    public <T> T reuse(String what, InputFingerprint inputs, ResultCodec<T> codec, Supplier<T> making) {
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
        pending.add(writer.submit(() ->
                codec.write(made).ifPresentOrElse(content -> cache.keep(key, content), () -> reproducible = false)));
        return made;
    }

    /**
     * Whether another run would reproduce every result so far. A {@link ResultCodec} may ask this while it writes, because all
     * earlier results have been written by then.
     */
    public boolean isReproducible() {
        return reproducible;
    }

    /** Whether results are kept at all. */
    public boolean keeps() {
        return cache.keeps();
    }

    /** Another run might not reproduce what this one has read: its outcome is not kept. */
    public void keepNothing() {
        reproducible = false;
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

    private synchronized InputFingerprint projectInputs() {
        if (projectInputs == null) {
            projectInputs = module.steps().run("checking which files have changed", project::inputs);
        }
        return projectInputs;
    }

    @Override
    public void close() {
        writer.shutdown();
        pending.forEach(BackgroundTasks::await);
        made.forEach(this::keep);
    }

    private static <T> Optional<T> read(byte[] content, ResultCodec<T> codec) {
        try {
            return codec.read(content);
        } catch (MalformedRecordException damaged) {
            return Optional.empty();
        }
    }
}
