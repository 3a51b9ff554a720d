package io.github.schemaguard.fork;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The variables that a forked JVM gets: all but those that shells, terminals and Maven's own script set for themselves. They
 * are different in every session. The fork does not see them, so no result depends on them.
 */
public final class ForkEnvironment {

    private static final Set<String> OF_THE_SESSION = Set.of(
            "_",
            "PWD",
            "OLDPWD",
            "SHLVL",
            "COLUMNS",
            "LINES",
            "WINDOWID",
            "TERM",
            "TERM_PROGRAM",
            "TERM_PROGRAM_VERSION",
            "TERM_SESSION_ID",
            "COLORTERM",
            "SSH_CLIENT",
            "SSH_CONNECTION",
            "SSH_TTY",
            "SSH_AUTH_SOCK",
            "SSH_AGENT_PID",
            "XDG_SESSION_ID",
            "XDG_SESSION_TYPE",
            "XDG_SESSION_CLASS",
            "XDG_SESSION_DESKTOP",
            "VSCODE_PID",
            "VSCODE_CWD",
            "VSCODE_IPC_HOOK",
            "VSCODE_IPC_HOOK_CLI",
            "VSCODE_GIT_IPC_HANDLE",
            "VSCODE_GIT_ASKPASS_MAIN",
            "VSCODE_GIT_ASKPASS_NODE",
            "VSCODE_GIT_ASKPASS_EXTRA_ARGS",
            "VSCODE_INJECTION",
            "GNOME_TERMINAL_SCREEN",
            "GNOME_TERMINAL_SERVICE",
            "KONSOLE_DBUS_SERVICE",
            "KONSOLE_DBUS_SESSION",
            "KONSOLE_DBUS_WINDOW",
            "KONSOLE_VERSION",
            "TMUX",
            "TMUX_PANE",
            "DBUS_SESSION_BUS_ADDRESS",
            "MAVEN_CMD_LINE_ARGS",
            "MAVEN_PROJECTBASEDIR");

    /** The JDK's launcher on macOS adds the number of the process. */
    private static final Pattern LAUNCHER = Pattern.compile("JAVA_MAIN_CLASS_\\d+");

    private ForkEnvironment() {}

    /** Whether a forked JVM gets the variable. */
    public static boolean passes(String name) {
        return !OF_THE_SESSION.contains(name) && !LAUNCHER.matcher(name).matches();
    }

    /** Those of these variables that a forked JVM gets. */
    public static Map<String, String> of(Map<String, String> environment) {
        Map<String, String> passed = new TreeMap<>(environment);
        passed.keySet().removeIf(name -> !passes(name));
        return passed;
    }
}
