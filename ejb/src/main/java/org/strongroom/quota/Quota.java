package org.strongroom.quota;

/** RFC 4331: what the directory holds, versions and trash included, and what it can still take. In bytes. */
public record Quota(long used, long available) {}
