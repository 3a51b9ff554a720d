package io.github.schemaguard.entities.fork;

import io.github.schemaguard.application.fork.UnreadableConfigurationException;
import io.github.schemaguard.entities.fork.framework.PersistenceUnitException;
import io.github.schemaguard.entities.fork.hibernate.HookException;
import io.github.schemaguard.entities.fork.hibernate.OldHibernateException;
import io.github.schemaguard.entities.fork.hibernate.UnloadableClassException;
import io.github.schemaguard.entities.fork.reflect.UnsupportedHibernateException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the mapping cannot be read.
 *
 * @param message what Hibernate or the JVM reports, outermost cause first
 * @param nextStep what the user can do
 */
record MappingFailure(String message, String nextStep) {

    static MappingFailure of(Throwable failure) {
        List<String> messages = new ArrayList<>();
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            deepest = cause;
            String problem = problem(cause);
            if (!(cause instanceof InvocationTargetException)
                    && messages.stream().noneMatch(earlier -> earlier.contains(problem))) {
                messages.add(problem);
            }
        }
        return new MappingFailure(String.join(": ", messages), nextStep(failure, deepest, String.join(" ", messages)));
    }

    private static String problem(Throwable cause) {
        String message = cause.getMessage() == null ? "" : cause.getMessage().strip();
        if (cause instanceof ClassNotFoundException || cause instanceof NoClassDefFoundError) {
            return "class " + message.replace('/', '.') + " is not on the class path";
        }
        boolean plain = cause instanceof HookException
                || cause instanceof UnloadableClassException
                || cause instanceof OldHibernateException
                || cause instanceof PersistenceUnitException
                || cause instanceof UnreadableConfigurationException;
        String type = cause.getClass().getSimpleName();
        return plain ? message : message.isEmpty() ? type : type + ": " + message;
    }

    private static String nextStep(Throwable failure, Throwable deepest, String messages) {
        if (failure instanceof HookException) {
            return "correct the class that schema.hibernateHook names";
        }
        if (failure instanceof UnreadableConfigurationException) {
            return "correct it: it may have settings of Hibernate";
        }
        if (failure instanceof OldHibernateException) {
            return "upgrade Hibernate, or leave the entities out: schema.checks=db-doc";
        }
        if (failure instanceof PersistenceUnitException) {
            return "name the persistence units that the compared database serves with schema.persistenceUnit; entities"
                    + " in other modules or libraries are found with schema.entityDependencies";
        }
        if (deepest instanceof UnsupportedClassVersionError) {
            return "the classes were compiled for a newer JDK: configure that JDK as a Maven toolchain,"
                    + " or run Maven with it";
        }
        if (deepest instanceof ClassNotFoundException || deepest instanceof NoClassDefFoundError) {
            return "add the dependency that has it, with a scope that is there at run time, or leave the class out by"
                    + " naming the packages or classes to read (schema.packages, schema.classes)";
        }
        if (deepest instanceof NoSuchMethodError || deepest instanceof UnsupportedHibernateException) {
            return "libraries on the class path do not fit each other: see mvn dependency:tree for Hibernate's version";
        }
        if (messages.contains("AttributeConverter") || messages.contains("managed bean")) {
            return "correct its constructor, or make it in another way: a hook (schema.hibernateHook) can set"
                    + " hibernate.resource.beans.container";
        }
        return "correct the mapping; a setting that only the application gives goes into schema.hibernateProperties,"
                + " types and services registered in code into a class for schema.hibernateHook";
    }
}
