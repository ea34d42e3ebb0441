package org.strongroom.people;

/** By what an account is known for ever: OpenID Connect's {@code iss} and {@code sub}. */
record Subject(String issuer, String id) {}
