package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.stream.Stream;

/** The server itself. */
record ServerCrossCheck() implements CrossCheck {

    @Override
    public String kind() {
        return "servers";
    }

    @Override
    public String query() {
        return "select 'server' as object, current_setting('server_version_num')::integer / 10000 as major";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return Stream.of(ExpectedFact.about("server").with("major", catalog.postgresMajor()));
    }
}
