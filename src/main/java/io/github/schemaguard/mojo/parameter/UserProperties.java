package io.github.schemaguard.mojo.parameter;

import io.github.schemaguard.finding.NearestName;
import io.github.schemaguard.goal.project.GoalException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Checks the parameters that the user set with {@code -Dschema.…} or in the POM. Maven itself accepts any name, so a misspelt
 * one would silently have no effect.
 */
public final class UserProperties {

    private static final String PREFIX = "schema.";
    private static final Pattern AFTER_DOT = Pattern.compile("\\.(\\w)");

    private final MavenSession session;
    private final MojoExecution execution;
    private final MavenProject project;

    public UserProperties(MavenSession session, MojoExecution execution, MavenProject project) {
        this.session = session;
        this.execution = execution;
        this.project = project;
    }

    /**
     * A sentence for each property that neither this goal nor another goal of the same call uses.
     *
     * @param withoutEffect properties that this goal has but does not use as it is called
     * @throws GoalException when there is no such parameter
     */
    public List<String> check(Set<String> withoutEffect) {
        Map<String, Set<String>> goals = goalsByProperty();
        requireKnownElements(goals.keySet());
        List<String> warnings = new ArrayList<>();
        for (String given : new TreeSet<>(session.getUserProperties().stringPropertyNames())) {
            if (given.startsWith(PREFIX)) {
                Set<String> using = goals.get(given);
                if (using == null) {
                    throw unknown("-D" + given, "-D", given, goals.keySet());
                }
                boolean used = using.contains(execution.getGoal()) && !withoutEffect.contains(given);
                if (!used && !isUsedByAnotherGoal(using)) {
                    warnings.add("-D" + given + " has no effect on schema:" + execution.getGoal());
                }
            }
        }
        return warnings;
    }

    private Map<String, Set<String>> goalsByProperty() {
        Map<String, Set<String>> goals = new TreeMap<>();
        for (MojoDescriptor goal : plugin().getMojos()) {
            for (var parameter : goal.getMojoConfiguration().getChildren()) {
                String expression = parameter.getValue("");
                if (expression.startsWith("${" + PREFIX)) {
                    goals.computeIfAbsent(expression.substring(2, expression.length() - 1), property -> new TreeSet<>())
                            .add(goal.getGoal());
                }
            }
        }
        return goals;
    }

    private PluginDescriptor plugin() {
        return execution.getMojoDescriptor().getPluginDescriptor();
    }

    private void requireKnownElements(Set<String> properties) {
        Plugin declared = project.getPlugin(plugin().getPluginLookupKey());
        if (declared == null) {
            return;
        }
        Set<String> known =
                properties.stream().map(property -> PREFIX + element(property)).collect(Collectors.toSet());
        Stream.concat(Stream.of(declared), declared.getExecutions().stream())
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .flatMap(configuration -> Stream.of(((Xpp3Dom) configuration).getChildren()))
                .map(Xpp3Dom::getName)
                .filter(element -> !known.contains(PREFIX + element))
                .findFirst()
                .ifPresent(element -> {
                    throw unknown("<" + element + "> in the POM", "", PREFIX + element, known);
                });
    }

    /** The element of a POM that sets a property: {@code queriesIndexes} for {@code schema.queries.indexes}. */
    public static String element(String property) {
        return AFTER_DOT
                .matcher(property.substring(PREFIX.length()))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static GoalException unknown(String shown, String option, String property, Set<String> known) {
        String named = NearestName.of(property, known, PREFIX.length())
                .map(near -> option.isEmpty() ? "<" + near.substring(PREFIX.length()) + ">" : option + near)
                .map(near -> ". Did you mean " + near + "?")
                .orElse(". The parameters are listed by mvn schema:help -Ddetail");
        return new GoalException(shown + " is not a parameter of this plugin" + named);
    }

    /** A call may name several goals, and a phase runs those that POMs bind. */
    private boolean isUsedByAnotherGoal(Set<String> using) {
        Set<String> others = new HashSet<>();
        for (String task : session.getRequest().getGoals()) {
            String goal = goal(task);
            if (goal != null) {
                others.add(goal);
            } else {
                session.getProjects().forEach(module -> others.addAll(bound(module)));
            }
        }
        others.remove(execution.getGoal());
        return others.stream().anyMatch(using::contains);
    }

    /** The goal of {@code schema:validate@id} or of full coordinates; null for a phase. */
    private static @Nullable String goal(String task) {
        int colon = task.lastIndexOf(':');
        return colon < 0 ? null : task.substring(colon + 1).replaceFirst("@.*", "");
    }

    private Set<String> bound(MavenProject module) {
        Set<String> goals = new HashSet<>();
        Plugin declared = module.getPlugin(plugin().getPluginLookupKey());
        if (declared != null) {
            declared.getExecutions().forEach(bound -> goals.addAll(bound.getGoals()));
        }
        return goals;
    }
}
