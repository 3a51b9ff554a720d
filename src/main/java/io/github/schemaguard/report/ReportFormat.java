package io.github.schemaguard.report;

/** A format in which the outcome of a run can be reported. */
public interface ReportFormat {

    /** The name in {@code schema.formats}. */
    String name();

    /** The name of the file in the output directory. */
    String file();

    /** Whether the content is also printed, because a CI server reads it from the console. */
    default boolean isForConsole() {
        return false;
    }

    /** Whether a service reads the files that it names, which it knows relative to the root of the repository. */
    default boolean isForRepository() {
        return false;
    }

    /** The content of the file, with LF at the end of lines and without a timestamp. */
    String render(RunVerdict verdict);
}
