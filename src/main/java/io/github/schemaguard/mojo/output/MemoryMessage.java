package io.github.schemaguard.mojo.output;

/** What a user can do when Maven's JVM has no memory left. */
public final class MemoryMessage {

    private MemoryMessage() {}

    /**
     * The message.
     *
     * @param heap the largest heap of this JVM, in bytes
     */
    public static String of(OutOfMemoryError failure, long heap) {
        return "Maven's JVM has no memory left (" + failure.getMessage() + "). Its heap has at most "
                + heap / (1024 * 1024) + " MB: allow a larger one in MAVEN_OPTS or .mvn/jvm.config, such as -Xmx1g";
    }
}
