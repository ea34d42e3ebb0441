package org.strongroom.tree;

/** The expanded name of a WebDAV property; {@code namespace} is empty for a name in no namespace. */
public record PropertyName(String namespace, String local) {}
