package io.github.schemaguard.html;

import java.net.URI;
import java.net.URISyntaxException;

/** Converts paths of files to relative URIs. */
public final class RelativeUri {

    private RelativeUri() {}

    public static String relative(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not the path of a file: " + file, e);
        }
    }
}
