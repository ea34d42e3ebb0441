package org.strongroom.people;

import java.text.Normalizer;

/**
 * A group of the identity provider.
 *
 * @param id our own number, which stays through renames
 * @param path {@code /outer/inner}
 */
public record Group(long id, String path) {
    /** The path as the identity provider may write it, with or without a slash before it. */
    static String path(String named) {
        return named.startsWith("/") ? named : "/" + named;
    }

    /** What paths are compared by: their letters, whatever way they are composed; case counts. */
    static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /** What people call it: {@code outer/inner}. */
    public String name() {
        return path.substring(1);
    }
}
