package io.github.schemaguard.mojo.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said when Maven's JVM has no memory left. */
class MemoryMessageTest {

    @Test
    void says_how_much_there_is_and_where_to_allow_more() {
        assertThat(MemoryMessage.of(new OutOfMemoryError("Java heap space"), 256L * 1024 * 1024))
                .isEqualTo(
                        "Maven's JVM has no memory left (Java heap space). Its heap has at most 256 MB: allow a larger one"
                                + " in MAVEN_OPTS or .mvn/jvm.config, such as -Xmx1g");
    }
}
