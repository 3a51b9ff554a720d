package io.github.schemaguard.entities.fork.query;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.EmptyStackException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** What exceptions report, in one line. */
final class RefusalText {

    /** A grammar lists every word that it knows. */
    private static final int SHOWN = 300;

    /** Of the message that says what was being done, before the one that says what failed. */
    private static final int SHOWN_OF_OUTER = 180;

    private static final int DEEPEST = 20;

    /** Exceptions of the JVM and its collections: their messages are about code that the reader does not know. */
    private static final List<Class<? extends Throwable>> VAGUE = List.of(
            NullPointerException.class,
            NoSuchElementException.class,
            IndexOutOfBoundsException.class,
            ClassCastException.class,
            ArrayStoreException.class,
            ArithmeticException.class,
            NegativeArraySizeException.class,
            UnsupportedOperationException.class,
            ConcurrentModificationException.class,
            EmptyStackException.class,
            AssertionError.class,
            StackOverflowError.class);

    private RefusalText() {}

    /**
     * The message of the innermost cause that has one, which is nearest to the fault. If the innermost cause has nothing
     * that a reader knows: what was being done, from the causes around it, its type and the place in the code.
     */
    static String of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        Throwable deepest = causes.get(causes.size() - 1);
        if (isTelling(deepest)) {
            return shortened(text(deepest), SHOWN);
        }
        String outer = "";
        for (Throwable cause : causes) {
            outer = cause != deepest && isTelling(cause) ? text(cause) : outer;
        }
        String what = shortened(outer.replaceFirst("[;:]\\s*(?:null)?\\s*$", ""), SHOWN_OF_OUTER);
        return shortened((what.isEmpty() ? "" : what + ": ") + vague(deepest), SHOWN);
    }

    /** Outermost first; without those that only carry another. */
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Throwable next = cause.getCause();
            if (next == null || !(cause instanceof InvocationTargetException)) {
                causes.add(cause);
            }
            cause = next;
        }
        return causes;
    }

    private static boolean isTelling(Throwable cause) {
        Throwable carried = cause.getCause();
        String text = text(cause);
        return VAGUE.stream().noneMatch(type -> type.isInstance(cause))
                && !isEmpty(cause, text)
                && (carried == null || !text.equals(oneLine(carried.toString())));
    }

    private static boolean isEmpty(Throwable cause, String text) {
        return text.isEmpty()
                || text.equals("null")
                || Stream.of(cause, cause.getCause())
                        .filter(each -> each != null)
                        .map(each -> each.getClass())
                        .anyMatch(type -> text.equals(type.getName()) || text.equals(type.getSimpleName()));
    }

    private static String text(Throwable cause) {
        String text = oneLine(String.valueOf(cause.getMessage()));
        boolean missing = cause instanceof ClassNotFoundException || cause instanceof NoClassDefFoundError;
        // Of a class that is there but cannot be initialized, the message is a sentence.
        return missing && cause.getMessage() != null && !text.isEmpty() && !text.contains(" ")
                ? "class " + text.replace('/', '.') + " is not on the class path"
                : text;
    }

    private static String vague(Throwable cause) {
        String text = text(cause);
        boolean nothing = cause instanceof NullPointerException;
        return cause.getClass().getSimpleName()
                + (nothing || isEmpty(cause, text) ? "" : ": " + text)
                + place(cause)
                + (nothing ? ", perhaps because its parameters have no real values here" : "");
    }

    /** The innermost method that is not the JDK's. */
    private static String place(Throwable cause) {
        StackTraceElement[] calls = cause.getStackTrace();
        return Stream.concat(
                        Stream.of(calls).filter(call -> !call.getClassName().matches("(?:java|javax|jdk|sun)\\..*")),
                        Stream.of(calls))
                .findFirst()
                .map(call -> " in " + call.getClassName() + "." + call.getMethodName())
                .orElse("");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String shortened(String line, int length) {
        return line.length() <= length ? line : line.substring(0, length) + "…";
    }
}
