package io.github.schemaguard.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Converts paths of files to relative URIs. */
final class RelativeUri {

    private RelativeUri() {}

    static String relative(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not the path of a file: " + file, e);
        }
    }
}
