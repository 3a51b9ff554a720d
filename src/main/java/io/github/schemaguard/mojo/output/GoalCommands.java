package io.github.schemaguard.mojo.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Turns the goals that messages name, {@code mvn schema:generate-docs}, into commands that work as they are printed, in the
 * directory and in the way in which the user called Maven.
 */
public final class GoalCommands {

    private static final Pattern NAMED = Pattern.compile("\\bmvn schema:([a-z-]*[a-z])");
    private static final Pattern PLAIN = Pattern.compile("[\\w./:=,@%+-]+");
    private static final Pattern SECRET = Pattern.compile("(?i)//[^/@]*:[^/@]*@|password");
    private static final String PREFIX = "schema.";

    private final MavenSession session;
    private final MojoExecution execution;
    private final Path workingDirectory;

    /** @param workingDirectory where Maven was called */
    public GoalCommands(MavenSession session, MojoExecution execution, Path workingDirectory) {
        this.session = session;
        this.execution = execution;
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
    }

    /** The text with commands in the place of the goals that it names. */
    public String in(String text) {
        return NAMED.matcher(text).replaceAll(named -> Matcher.quoteReplacement(command(named.group(1))));
    }

    private String command(String goal) {
        List<String> words = new ArrayList<>(List.of("mvn"));
        MavenExecutionRequest request = session.getRequest();
        if (request.getPom() != null) {
            Path pom = request.getPom().toPath().toAbsolutePath().normalize();
            if (!pom.equals(workingDirectory.resolve("pom.xml"))) {
                words.add("-f");
                words.add(quoted(shown(pom)));
            }
        }
        List<String> selected = request.getSelectedProjects();
        if (selected != null && !selected.isEmpty()) {
            words.add("-pl");
            words.add(quoted(String.join(",", selected)));
            if (request.getMakeBehavior() != null) {
                words.add(
                        request.getMakeBehavior().equals(MavenExecutionRequest.REACTOR_MAKE_DOWNSTREAM)
                                ? "-amd"
                                : "-am");
            }
        }
        words.add(prefix() + goal);
        words.addAll(properties(goal));
        return String.join(" ", words);
    }

    private String shown(Path pom) {
        return pom.startsWith(workingDirectory)
                ? workingDirectory.relativize(pom).toString()
                : pom.toString();
    }

    /** As the user named this goal; otherwise the short prefix, if Maven resolves it in the directory of the call. */
    private String prefix() {
        String suffix = ":" + execution.getGoal();
        for (String task : session.getRequest().getGoals()) {
            String named = task.replaceFirst("@.*", "");
            if (named.endsWith(suffix)) {
                return named.substring(0, named.length() - execution.getGoal().length());
            }
        }
        MavenProject top = session.getTopLevelProject();
        boolean declared = top != null && top.getPlugin(execution.getPlugin().getKey()) != null;
        return declared
                ? "schema:"
                : execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getVersion() + ":";
    }

    /** The properties of the call that the goal has as well, but for secrets. */
    private List<String> properties(String goal) {
        MojoDescriptor descriptor =
                execution.getMojoDescriptor().getPluginDescriptor().getMojo(goal);
        Properties given = session.getUserProperties();
        List<String> properties = new ArrayList<>();
        for (String name : new TreeSet<>(given.stringPropertyNames())) {
            String value = given.getProperty(name);
            if (isParameter(descriptor, name)
                    && !SECRET.matcher(name + "=" + value).find()) {
                properties.add("-D" + quoted(name + "=" + value));
            }
        }
        return properties;
    }

    private static boolean isParameter(@Nullable MojoDescriptor goal, String property) {
        return goal != null
                && property.startsWith(PREFIX)
                && goal.getParameterMap().containsKey(property.substring(PREFIX.length()));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
