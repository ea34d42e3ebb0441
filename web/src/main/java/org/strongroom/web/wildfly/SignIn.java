package org.strongroom.web.wildfly;

import java.util.Set;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Role;

/** A person as a verified token describes them, and by what it reached us. */
public record SignIn(
        String issuer,
        String subject,
        String login,
        String name,
        Set<String> groups,
        Set<Role> roles,
        Credential credential) {
    public boolean isSession() {
        return credential.kind() == Credential.Kind.OIDC_SESSION;
    }
}
