package io.github.schemaguard.mojo.parameter;

import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.connection.ServerCredentials;
import io.github.schemaguard.goal.project.GoalException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** User names and passwords of settings.xml, decrypted by Maven. */
public final class SettingsCredentials {

    private final MavenSession session;
    private final SettingsDecrypter decrypter;

    public SettingsCredentials(MavenSession session, SettingsDecrypter decrypter) {
        this.session = session;
        this.decrypter = decrypter;
    }

    /**
     * The user name and the decrypted password of a server in settings.xml.
     *
     * @param parameter the parameter that names the server, for messages
     * @throws GoalException when there is no such server, or its password cannot be decrypted
     */
    public ServerCredentials of(String parameter, String serverId) {
        Server server = session.getSettings().getServer(serverId);
        if (server == null) {
            throw new GoalException(parameter + " is \"" + serverId
                    + "\", but settings.xml has no <server> with that id. Add one, or remove the parameter");
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        for (SettingsProblem problem : result.getProblems()) {
            if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
                throw new GoalException("the password of server \"" + serverId
                        + "\" in settings.xml cannot be decrypted. Check settings-security.xml, or encrypt it again"
                        + " with mvn --encrypt-password");
            }
        }
        Server decrypted = result.getServer();
        return new ServerCredentials(
                serverId,
                decrypted.getUsername(),
                decrypted.getPassword() == null ? null : Secret.of(decrypted.getPassword()));
    }
}
