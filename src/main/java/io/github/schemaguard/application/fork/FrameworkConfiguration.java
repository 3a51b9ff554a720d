package io.github.schemaguard.application.fork;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The project's configuration as its framework passes it to the application: profiles, placeholders, environment, YAML. */
public sealed interface FrameworkConfiguration
        permits SpringConfiguration, QuarkusConfiguration, MicronautConfiguration {
    /** Orders the second element of a list before its tenth. */
    Comparator<String> IN_LIST_ORDER = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /**
     * One setting.
     *
     * @return null when the configuration does not have it
     * @throws UnreadableConfigurationException when the framework cannot read it, such as a placeholder without a value
     */
    @Nullable
    String value(String name);

    /**
     * One setting, in which placeholders without a value stay as they are written.
     *
     * @return null when the configuration does not have it
     * @throws UnreadableConfigurationException when the framework cannot read it
     */
    default @Nullable String written(String name) {
        return value(name);
    }

    /**
     * All settings below a prefix, without the prefix; a list's elements, {@code locations[0]}, in their order.
     *
     * @param prefix without a dot at its end
     * @return possibly empty
     * @throws UnreadableConfigurationException when the framework cannot read one of them
     */
    Map<String, String> under(String prefix);

    /** Whether the class path has a class, which may lack what it needs. */
    static boolean isPresent(String className) {
        return FrameworkConfiguration.class.getClassLoader().getResource(className.replace('.', '/') + ".class")
                != null;
    }
}
