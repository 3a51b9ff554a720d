package io.github.schemaguard.report;

/** One way to render a verdict. */
public interface ReportFormat {

    /** The name in {@code schema.formats}. */
    String name();

    /** The file under the output directory. */
    String file();

    /** Whether the content is also printed, for a CI server that reads commands from the console. */
    default boolean isForConsole() {
        return false;
    }

    /** The whole content of the file, with LF line ends and no timestamp. */
    String render(RunVerdict verdict);
}
