package io.github.schemaguard.mojo.output;

import io.github.schemaguard.goal.project.StepListener;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How long each step of a goal took. Steps may run at the same time, so their times can add up to more than the whole. */
public final class StepTimes implements StepListener {

    private final StepListener next;
    private final Supplier<Duration> clock;
    private final Duration start;
    private final Map<String, Duration> times = new LinkedHashMap<>();

    private StepTimes(StepListener next, Supplier<Duration> clock) {
        this.next = next;
        this.clock = clock;
        this.start = clock.get();
    }

    /** By the clock of this machine, from now on. */
    public static StepTimes of(StepListener next) {
        return new StepTimes(next, () -> Duration.ofNanos(System.nanoTime()));
    }

    /** By the clock of a test. */
    static StepTimes of(StepListener next, Supplier<Duration> clock) {
        return new StepTimes(next, clock);
    }

    @Override
    public Running begin(String step) {
        Running running = next.begin(step);
        Duration begun = clock.get();
        return () -> {
            running.close();
            add(step, clock.get().minus(begun));
        };
    }

    private synchronized void add(String step, Duration time) {
        times.merge(step, time, Duration::plus);
    }

    /** One line: the time since the beginning, and of each step in the order in which they ended. */
    public synchronized String line() {
        return "Time: "
                + shown(clock.get().minus(start))
                + times.entrySet().stream()
                        .map(each -> each.getKey() + " " + shown(each.getValue()))
                        .collect(Collectors.joining(", ", times.isEmpty() ? "" : "; ", ""));
    }

    private static String shown(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }
}
