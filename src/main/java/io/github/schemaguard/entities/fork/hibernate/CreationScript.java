package io.github.schemaguard.entities.fork.hibernate;

import io.github.schemaguard.entities.fork.reflect.UnsupportedHibernateException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The DDL that creates what Hibernate expects, written by Hibernate's own schema tool. */
public final class CreationScript {
    /** ASCII's record separator: no statement contains it, so statements with semicolons stay whole. */
    private static final String DELIMITER = "\u001e";

    private CreationScript() {}

    /** The statements in order, schemas first, without delimiters, drops or data. */
    public static List<String> statements(HibernateMetadata metadata) throws ReflectiveOperationException {
        StringWriter script = new StringWriter();
        Map<String, Object> settings = MetadataSettings.forScript(metadata.settings(), (Writer) script, DELIMITER);
        Class<?> coordinator = Class.forName("org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator");
        for (var method : coordinator.getMethods()) {
            if (method.getName().equals("process") && method.getParameterCount() == 4) {
                try {
                    method.invoke(null, metadata.metadata(), metadata.registry(), settings, null);
                } catch (InvocationTargetException failure) {
                    if (failure.getCause() instanceof RuntimeException unchecked) {
                        throw unchecked;
                    }
                    throw failure;
                }
                return split(script.toString());
            }
        }
        throw new UnsupportedHibernateException(coordinator.getName() + " has no fitting method process");
    }

    private static List<String> split(String script) {
        List<String> statements = new ArrayList<>();
        for (String each : script.split(DELIMITER, -1)) {
            if (!each.isBlank()) {
                statements.add(each.strip());
            }
        }
        return statements;
    }
}
