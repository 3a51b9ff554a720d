package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies Bean Validation's constraints ({@code @NotNull}, {@code @Size}, …) to the schema with Hibernate's own code, which
 * otherwise runs only while a session factory starts. Without a provider on the class path nothing is applied, as there.
 */
public final class BeanValidation {
    private static final List<String> ACTIVATORS = List.of(
            "org.hibernate.boot.beanvalidation.TypeSafeActivator",
            "org.hibernate.cfg.beanvalidation.TypeSafeActivator");
    private static final String INTERPOLATOR =
            "org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator";

    private BeanValidation() {}

    public static void apply(HibernateMetadata boot, List<String> notes) throws ReflectiveOperationException {
        Method apply = isWanted(boot.settings()) ? activator() : null;
        Object factory = apply == null ? null : validatorFactory(apply.getParameterTypes()[0], notes);
        if (apply == null || factory == null) {
            return;
        }
        Class<?> access = apply.getParameterTypes()[4];
        Object classes = Proxy.newProxyInstance(
                access.getClassLoader(),
                new Class<?>[] {access},
                (proxy, method, arguments) -> method.getName().equals("classForName")
                        ? Class.forName((String) arguments[0], false, BeanValidation.class.getClassLoader())
                        : null);
        try {
            apply.invoke(
                    null,
                    factory,
                    ReflectiveCalls.some(boot.metadata(), "getEntityBindings"),
                    boot.settings(),
                    boot.dialect(),
                    classes);
        } catch (InvocationTargetException failure) {
            notes.add("Bean Validation constraints are not in the expected schema: " + failure.getCause());
        }
    }

    private static boolean isWanted(Map<?, ?> settings) {
        for (String api : List.of("javax", "jakarta")) {
            Object mode = settings.get(api + ".persistence.validation.mode");
            String text = mode == null ? "auto" : mode.toString().toLowerCase(Locale.ROOT);
            if (!text.contains("auto") && !text.contains("ddl")) {
                return false;
            }
        }
        return !"false".equals(String.valueOf(settings.get("hibernate.validator.apply_to_ddl")));
    }

    /** Hibernate's method that applies them; null when this version or its class path does not have it. */
    private static @Nullable Method activator() {
        for (String name : ACTIVATORS) {
            try {
                for (Method method : Class.forName(name).getDeclaredMethods()) {
                    if (method.getName().equals("applyRelationalConstraints") && method.getParameterCount() == 5) {
                        method.setAccessible(true);
                        return method;
                    }
                }
            } catch (ClassNotFoundException | LinkageError notThere) {
                // another version has it, or the API of Bean Validation is missing
            }
        }
        return null;
    }

    /** Null without a provider. Does not need the Expression Language, because no message is ever shown. */
    private static @Nullable Object validatorFactory(Class<?> type, List<String> notes) {
        try {
            Class<?> validation = Class.forName(type.getPackageName() + ".Validation");
            Object configuration =
                    ReflectiveCalls.some(ReflectiveCalls.some(validation, "byDefaultProvider"), "configure");
            try {
                ReflectiveCalls.call(configuration, "messageInterpolator", ReflectiveCalls.create(INTERPOLATOR));
            } catch (ClassNotFoundException otherProvider) {
                notes.add("Bean Validation by a provider that is not Hibernate Validator");
            }
            return ReflectiveCalls.some(configuration, "buildValidatorFactory");
        } catch (ReflectiveOperationException | RuntimeException | LinkageError noProvider) {
            return null;
        }
    }
}
