package org.strongroom.files;

/** What a write left behind; {@code created} tells 201 from 204. */
public record Written(Resource resource, boolean created) {}
