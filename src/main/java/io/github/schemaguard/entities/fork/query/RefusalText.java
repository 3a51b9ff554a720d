package io.github.schemaguard.entities.fork.query;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/** What exceptions report, in one line. */
final class RefusalText {

    /** A grammar lists every word that it knows. */
    private static final int SHOWN = 300;

    private RefusalText() {}

    /**
     * The message of the innermost cause that has one, which is nearest to the fault; its type without one. The
     * message of a null pointer names variables of code that the reader does not know: the place says more.
     */
    static String of(Throwable failure) {
        List<String> messages = new ArrayList<>();
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null && messages.size() < 20; cause = cause.getCause()) {
            deepest = cause;
            if (!(cause instanceof InvocationTargetException) && cause.getMessage() != null) {
                messages.add(cause.getMessage());
            }
        }
        String last = messages.isEmpty() ? deepest.getClass().getSimpleName() : messages.get(messages.size() - 1);
        if (deepest.getMessage() == null || last.isBlank()) {
            last = deepest.getClass().getSimpleName();
        }
        if (deepest instanceof NullPointerException && deepest.getStackTrace().length > 0) {
            StackTraceElement place = deepest.getStackTrace()[0];
            last = "NullPointerException in " + place.getClassName() + "." + place.getMethodName()
                    + ", perhaps because its parameters have no real values here";
        }
        String line = last.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
