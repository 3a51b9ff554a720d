package io.github.schemaguard.mojo.module;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The configuration of another plugin of the module, flattened to dotted names; repeated elements join with commas. */
final class PluginSettings {

    private PluginSettings() {}

    static Map<String, String> of(MavenProject project, String key) {
        Plugin plugin = project.getPlugin(key);
        Map<String, String> settings = new TreeMap<>();
        if (plugin != null && plugin.getConfiguration() instanceof Xpp3Dom configuration) {
            for (Xpp3Dom child : configuration.getChildren()) {
                flatten(child.getName(), child, settings);
            }
        }
        return settings;
    }

    private static void flatten(String name, Xpp3Dom element, Map<String, String> settings) {
        Xpp3Dom[] children = element.getChildren();
        if (children.length == 0) {
            if (element.getValue() != null) {
                settings.merge(name, element.getValue().strip(), (first, next) -> first + "," + next);
            }
        } else if (isList(element)) {
            settings.put(
                    name,
                    Stream.of(children)
                            .map(child -> child.getValue() == null
                                    ? ""
                                    : child.getValue().strip())
                            .collect(Collectors.joining(",")));
        } else {
            for (Xpp3Dom child : children) {
                flatten(name + "." + child.getName(), child, settings);
            }
        }
    }

    /** Maven's way to write a list: {@code <locations><location>…</location></locations>}. */
    private static boolean isList(Xpp3Dom element) {
        String plural = element.getName();
        return Stream.of(element.getChildren())
                .allMatch(child -> child.getChildCount() == 0
                        && (plural.equals(child.getName() + "s") || plural.equals(child.getName() + "es")));
    }
}
