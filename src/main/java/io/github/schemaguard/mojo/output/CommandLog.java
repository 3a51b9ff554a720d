package io.github.schemaguard.mojo.output;

import io.github.schemaguard.finding.VisibleText;
import org.apache.maven.plugin.logging.Log;

/** Maven's log, in which the goals that messages name become commands. */
public final class CommandLog implements Log {

    private final Log log;
    private final GoalCommands commands;

    public CommandLog(Log log, GoalCommands commands) {
        this.log = log;
        this.commands = commands;
    }

    private String in(CharSequence content) {
        return VisibleText.lines(commands.in(content.toString()));
    }

    @Override
    public boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public void debug(CharSequence content) {
        log.debug(in(content));
    }

    @Override
    public void debug(CharSequence content, Throwable error) {
        log.debug(in(content), error);
    }

    @Override
    public void debug(Throwable error) {
        log.debug(error);
    }

    @Override
    public boolean isInfoEnabled() {
        return log.isInfoEnabled();
    }

    @Override
    public void info(CharSequence content) {
        log.info(in(content));
    }

    @Override
    public void info(CharSequence content, Throwable error) {
        log.info(in(content), error);
    }

    @Override
    public void info(Throwable error) {
        log.info(error);
    }

    @Override
    public boolean isWarnEnabled() {
        return log.isWarnEnabled();
    }

    @Override
    public void warn(CharSequence content) {
        log.warn(in(content));
    }

    @Override
    public void warn(CharSequence content, Throwable error) {
        log.warn(in(content), error);
    }

    @Override
    public void warn(Throwable error) {
        log.warn(error);
    }

    @Override
    public boolean isErrorEnabled() {
        return log.isErrorEnabled();
    }

    @Override
    public void error(CharSequence content) {
        log.error(in(content));
    }

    @Override
    public void error(CharSequence content, Throwable error) {
        log.error(in(content), error);
    }

    @Override
    public void error(Throwable error) {
        log.error(error);
    }
}
