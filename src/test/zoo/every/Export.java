package zoo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * Creates the zoo in a database as an application would that starts with {@code hbm2ddl.auto=create-only}: Hibernate
 * asks the database itself what it is. Arguments: the classes' directory, the JDBC URL, user, password.
 */
final class Export {
    private Export() {}

    public static void main(String[] arguments) throws Exception {
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.connection.url", arguments[1])
                .applySetting("hibernate.connection.username", arguments[2])
                .applySetting("hibernate.connection.password", arguments[3])
                .applySetting("hibernate.hbm2ddl.auto", "create-only")
                // Hibernate 5.3 spells it otherwise.
                .applySetting("hibernate.hbm2dll.create_namespaces", "true")
                .applySetting("hibernate.hbm2ddl.create_namespaces", "true");
        for (int i = 4; i < arguments.length; i++) {
            String[] setting = arguments[i].split("=", 2);
            builder.applySetting(setting[0], setting[1]);
        }
        StandardServiceRegistry registry = builder.build();
        MetadataSources sources = new MetadataSources(registry);
        for (Class<?> type : classes(Path.of(arguments[0]))) {
            sources.addAnnotatedClass(type);
        }
        Metadata metadata = sources.buildMetadata();
        metadata.buildSessionFactory().close();
        StandardServiceRegistryBuilder.destroy(registry);
    }

    private static List<Class<?>> classes(Path directory) throws Exception {
        List<Class<?>> classes = new java.util.ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = directory.relativize(file).toString().replace(File.separatorChar, '.');
                if (name.endsWith(".class")) {
                    Class<?> type = Class.forName(name.substring(0, name.length() - 6), false, Export.class.getClassLoader());
                    if (Stream.of(type.getAnnotations()).anyMatch(each -> each.annotationType().getSimpleName().matches(
                            "Entity|Embeddable|MappedSuperclass|Converter"))) {
                        classes.add(type);
                    }
                }
            }
        }
        return classes;
    }
}
