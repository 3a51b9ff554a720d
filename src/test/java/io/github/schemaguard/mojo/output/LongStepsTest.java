package io.github.schemaguard.mojo.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.goal.project.StepListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the user sees of steps that take long, on a clock that the test turns. */
class LongStepsTest {

    private final List<String> lines = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;

    private record Waiting(Duration at, Runnable task) {}

    private final LongSteps steps = LongSteps.of(lines::add, (time, task) -> {
        Waiting alarm = new Waiting(now.plus(time), task);
        waiting.add(alarm);
        return () -> waiting.remove(alarm);
    });

    private void pass(long seconds) {
        Duration end = now.plusSeconds(seconds);
        while (true) {
            var next = waiting.stream()
                    .filter(alarm -> alarm.at().compareTo(end) <= 0)
                    .min(Comparator.comparing(Waiting::at));
            if (next.isEmpty()) {
                now = end;
                return;
            }
            now = next.get().at();
            waiting.remove(next.get());
            next.get().task().run();
        }
    }

    @Test
    void a_quick_step_is_not_mentioned() {
        StepListener.Running step = steps.begin("comparing");
        pass(1);
        step.close();
        pass(100);
        assertThat(lines).isEmpty();
        assertThat(waiting).isEmpty();
    }

    @Test
    void a_long_step_is_named_less_and_less_often() {
        StepListener.Running step = steps.begin("reading the database");
        pass(200);
        step.close();
        pass(100);
        assertThat(lines)
                .containsExactly(
                        "Reading the database (2 s so far)…",
                        "Reading the database (10 s so far)…",
                        "Reading the database (30 s so far)…",
                        "Reading the database (60 s so far)…",
                        "Reading the database (120 s so far)…",
                        "Reading the database (180 s so far)…");
    }

    @Test
    void steps_at_the_same_time_have_lines_of_their_own() {
        StepListener.Running one = steps.begin("running the migrations");
        pass(1);
        StepListener.Running other = steps.begin("reading the entities");
        pass(2);
        one.close();
        pass(20);
        other.close();
        assertThat(lines)
                .containsExactly(
                        "Running the migrations (2 s so far)…",
                        "Reading the entities (2 s so far)…",
                        "Reading the entities (10 s so far)…");
    }

    @Test
    void the_machines_clock_ends_with_the_goal() {
        LongSteps real = LongSteps.of(lines::add);
        StepListener.Running step = real.begin("comparing");
        step.close();
        real.close();
        assertThat(lines).isEmpty();
    }
}
