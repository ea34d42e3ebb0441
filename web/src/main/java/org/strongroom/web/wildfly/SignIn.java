package org.strongroom.web.wildfly;

import java.time.Instant;
import java.util.Set;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Role;

/**
 * A person as a verified token describes them, and by what it reached us.
 *
 * @param until when the token expires
 */
public record SignIn(
        String issuer,
        String subject,
        String login,
        String name,
        Set<String> groups,
        Set<Role> roles,
        Credential credential,
        Instant until) {
    public boolean isSession() {
        return credential.kind() == Credential.Kind.OIDC_SESSION;
    }
}
