package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.hibernate.OtherTypes;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.UnsupportedHibernateException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The types that Hibernate's DDL gives columns. */
record ColumnTypes(HibernateMetadata metadata) {

    /** The column's type in DDL; empty when unknown. The parameters of the method changed in 6.0 and in 6.1. */
    String of(Object column) {
        try {
            for (Method method : column.getClass().getMethods()) {
                if (method.getName().equals("getSqlType") && method.getParameterCount() > 0) {
                    Object type = method.invoke(column, arguments(method));
                    return type == null ? "" : type.toString();
                }
            }
            return ReflectiveCalls.text(column, "getSqlType");
        } catch (ReflectiveOperationException | RuntimeException unknown) {
            return "";
        }
    }

    /**
     * The type that Hibernate uses for a column without {@code columnDefinition}. The method that sets one does not accept
     * null in every version, so the field is set.
     */
    String withoutDefinition(Object column) {
        Field field = OtherTypes.fieldOfType(column);
        try {
            Object written = field.get(column);
            field.set(column, null);
            try {
                return of(column);
            } finally {
                field.set(column, written);
            }
        } catch (IllegalAccessException impossible) {
            throw new UnsupportedHibernateException(impossible.toString());
        }
    }

    private @Nullable Object[] arguments(Method method) throws ReflectiveOperationException {
        @Nullable Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> wanted = method.getParameterTypes()[i];
            Object model = metadata.metadata();
            arguments[i] = wanted.isInstance(model)
                    ? model
                    : wanted.isInstance(metadata.dialect())
                            ? metadata.dialect()
                            : ReflectiveCalls.find(ReflectiveCalls.some(model, "getDatabase"), "getTypeConfiguration");
        }
        return arguments;
    }
}
