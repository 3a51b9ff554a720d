package io.github.schemaguard.mojo.parameter;

import io.github.schemaguard.goal.project.GoalException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate settings from nested elements of the POM or lines of {@code -D}. Elements have the settings' own names, so the
 * raw configuration is read here.
 */
public final class HibernatePropertiesParser {

    private static final String PARAMETER = "schema.hibernateProperties";
    private static final String EXPRESSION = "${" + PARAMETER + "}";

    private final MavenSession session;
    private final MavenProject project;

    public HibernatePropertiesParser(MavenSession session, MavenProject project) {
        this.session = session;
        this.project = project;
    }

    public Map<String, String> read(@Nullable PlexusConfiguration configuration) {
        if (configuration == null) {
            return Map.of();
        }
        if (configuration.getChildCount() == 0) {
            return ParameterText.properties(PARAMETER, text(configuration.getValue("")));
        }
        Map<String, String> settings = new LinkedHashMap<>();
        for (PlexusConfiguration child : configuration.getChildren()) {
            if (child.getChildCount() > 0) {
                throw new GoalException(PARAMETER + ": <" + child.getName()
                        + "> has elements inside; write <hibernate.some.key>value</hibernate.some.key>");
            }
            settings.put(child.getName(), text(child.getValue("")));
        }
        return settings;
    }

    private String text(String value) {
        if (!value.equals(EXPRESSION)) {
            return value;
        }
        String user = session.getUserProperties().getProperty(PARAMETER);
        return user == null ? project.getProperties().getProperty(PARAMETER, "") : user;
    }
}
