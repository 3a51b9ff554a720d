package io.github.schemaguard.mojo.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;

/**
 * Checks the properties that the user set with {@code -Dschema.…}. Maven itself accepts any name, so a misspelt one would
 * silently have no effect.
 */
public final class UserProperties {

    private static final String PREFIX = "schema.";

    private final MavenSession session;
    private final MojoExecution execution;

    public UserProperties(MavenSession session, MojoExecution execution) {
        this.session = session;
        this.execution = execution;
    }

    public List<String> warnings(Set<String> withoutEffect) {
        Map<String, Set<String>> goalsByProperty = new TreeMap<>();
        for (MojoDescriptor goal :
                execution.getMojoDescriptor().getPluginDescriptor().getMojos()) {
            for (var parameter : goal.getMojoConfiguration().getChildren()) {
                String expression = parameter.getValue("");
                if (expression.startsWith("${" + PREFIX)) {
                    goalsByProperty
                            .computeIfAbsent(
                                    expression.substring(2, expression.length() - 1), property -> new TreeSet<>())
                            .add(goal.getGoal());
                }
            }
        }
        List<String> warnings = new ArrayList<>();
        for (String given : new TreeSet<>(session.getUserProperties().stringPropertyNames())) {
            Set<String> goals = goalsByProperty.get(given);
            if (given.startsWith(PREFIX) && goals == null) {
                warnings.add("-D" + given + " is not a parameter of this plugin; parameters: "
                        + String.join(", ", goalsByProperty.keySet()));
            } else if (goals != null && (!goals.contains(execution.getGoal()) || withoutEffect.contains(given))) {
                warnings.add("-D" + given + " has no effect on schema:" + execution.getGoal());
            }
        }
        return warnings;
    }
}
