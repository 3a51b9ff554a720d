package io.github.schemaguard.application.fork;

/** Asks for the application's database. Everything else is on the class path. */
public record DatasourceRequest() {}
