package io.github.schemaguard.goal.project;

import java.nio.file.Path;

/** The checked-in document and its change log; neither needs to exist. */
public record DocumentChoice(Path document, Path changeLog) {}
