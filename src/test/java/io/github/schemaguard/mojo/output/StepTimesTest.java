package io.github.schemaguard.mojo.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.goal.project.StepListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line about times, by a clock that the test turns. */
class StepTimesTest {

    private final List<String> heard = new ArrayList<>();
    private Duration now = Duration.ofHours(3);

    private final StepTimes times = StepTimes.of(
            step -> {
                heard.add("begin " + step);
                return () -> heard.add("end " + step);
            },
            () -> now);

    @Test
    void steps_that_overlap_or_come_twice_have_their_own_time() {
        StepListener.Running reading = times.begin("reading the database");
        pass(100);
        StepListener.Running comparing = times.begin("comparing");
        pass(20);
        reading.close();
        pass(30);
        comparing.close();
        StepListener.Running again = times.begin("reading the database");
        pass(1000);
        again.close();
        pass(5);

        assertThat(times.line()).isEqualTo("Time: 1.16 s; reading the database 1.12 s, comparing 0.05 s");
        assertThat(heard)
                .containsExactly(
                        "begin reading the database",
                        "begin comparing",
                        "end reading the database",
                        "end comparing",
                        "begin reading the database",
                        "end reading the database");
    }

    @Test
    void a_goal_without_steps_has_its_whole_time() {
        pass(2500);
        assertThat(times.line()).isEqualTo("Time: 2.50 s");
    }

    private void pass(long milliseconds) {
        now = now.plusMillis(milliseconds);
    }
}
