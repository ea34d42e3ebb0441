package org.strongroom.device;

import java.time.Instant;

/**
 * Sign-ins by password that failed more often than people mistype.
 *
 * @param login as typed, whether anybody has it or not
 * @param network {@code 192.0.2.0/24} or {@code 2001:db8:0:0:0:0:0:0/64}
 * @param node the server that counted
 * @param until when the next try is looked at
 */
public record SignInFailure(
        String login, String network, String node, long failures, Instant first, Instant last, Instant until) {}
