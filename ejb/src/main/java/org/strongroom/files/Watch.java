package org.strongroom.files;

/**
 * A directory that somebody looks at, as they were let in there.
 *
 * @param path as records name it
 * @param told whether they may see what is in it, and so may learn that something changed
 */
public record Watch(long directory, String path, boolean told) {}
