package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.entities.fork.reflect.UnsupportedHibernateException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The DDL that creates what Hibernate expects, as Hibernate's own schema tool writes it. */
public final class CreationScript {
    /** ASCII's record separator: in no statement, so statements that hold semicolons stay whole. */
    private static final String DELIMITER = "\u001e";

    private CreationScript() {}

    /** The statements in order, schemas first, without delimiters, drops or data. */
    public static List<String> of(HibernateMetadata boot) throws ReflectiveOperationException {
        StringWriter script = new StringWriter();
        Map<String, Object> settings = HibernateSettings.forScript(boot.settings(), (Writer) script, DELIMITER);
        Class<?> coordinator = Class.forName("org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator");
        for (var method : coordinator.getMethods()) {
            if (method.getName().equals("process") && method.getParameterCount() == 4) {
                try {
                    method.invoke(null, boot.metadata(), boot.registry(), settings, null);
                } catch (java.lang.reflect.InvocationTargetException failure) {
                    if (failure.getCause() instanceof RuntimeException unchecked) {
                        throw unchecked;
                    }
                    throw failure;
                }
                return statements(script.toString());
            }
        }
        throw new UnsupportedHibernateException(coordinator.getName() + " has no fitting method process");
    }

    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        for (String each : script.split(DELIMITER, -1)) {
            if (!each.isBlank()) {
                statements.add(each.strip());
            }
        }
        return statements;
    }
}
