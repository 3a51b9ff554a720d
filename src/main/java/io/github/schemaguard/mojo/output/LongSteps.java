package io.github.schemaguard.mojo.output;

import io.github.schemaguard.goal.project.StepListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells the user which step runs if it takes long, so that nobody takes a slow build for a stuck one. */
public final class LongSteps implements StepListener, AutoCloseable {

    /** When a line is written: soon at first, then once in a minute. */
    private static final List<Duration> TIMES =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60));

    private final Consumer<String> log;
    private final Alarm alarm;
    private final AutoCloseable clock;

    /** Calls a task once after a time. */
    interface Alarm {

        /** Sets the alarm; the result cancels it. */
        Runnable in(Duration time, Runnable task);
    }

    private LongSteps(Consumer<String> log, Alarm alarm, AutoCloseable clock) {
        this.log = log;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** With the clock of this machine, until it is closed. */
    public static LongSteps of(Consumer<String> log) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "schema-maven-plugin-progress");
            thread.setDaemon(true);
            return thread;
        });
        return new LongSteps(
                log,
                (time, task) -> {
                    var future = clock.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
                    return () -> future.cancel(false);
                },
                clock::shutdownNow);
    }

    /** With a clock of a test. */
    static LongSteps of(Consumer<String> log, Alarm alarm) {
        return new LongSteps(log, alarm, () -> {});
    }

    @Override
    public Running begin(String step) {
        Lines lines = new Lines(step);
        lines.next();
        return lines;
    }

    @Override
    public void close() {
        try {
            clock.close();
        } catch (Exception e) {
            throw new IllegalStateException("a clock always stops", e);
        }
    }

    /** The lines about one step. */
    private final class Lines implements Running {

        private final String step;
        private int written;
        private boolean ended;
        private Runnable cancel = () -> {};

        private Lines(String step) {
            this.step = Character.toUpperCase(step.charAt(0)) + step.substring(1);
        }

        private synchronized void next() {
            if (!ended) {
                cancel = alarm.in(at(written).minus(written == 0 ? Duration.ZERO : at(written - 1)), this::write);
            }
        }

        private Duration at(int line) {
            int last = TIMES.size() - 1;
            return line <= last ? TIMES.get(line) : TIMES.get(last).multipliedBy(line - last + 1L);
        }

        private synchronized void write() {
            if (!ended) {
                log.accept(step + " (" + at(written).toSeconds() + " s so far)…");
                written++;
                next();
            }
        }

        @Override
        public synchronized void close() {
            ended = true;
            cancel.run();
        }
    }
}
