package org.strongroom.people;

/**
 * A group as the identity provider's administration tells it.
 *
 * @param subject its id there
 * @param path {@code /outer/inner}
 */
public record GroupAccount(String subject, String path) {}
