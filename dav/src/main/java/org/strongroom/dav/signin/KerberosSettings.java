package org.strongroom.dav.signin;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How tickets of the company's domain are accepted; not at all without a keytab.
 *
 * @param keytab the file with the service's key. {@code strongroom.kerberos.keytab}
 * @param principal the service, such as {@code HTTP/files.example.com@EXAMPLE.COM}; its realm is the one whose people
 *     are let in. {@code strongroom.kerberos.principal}
 * @param config the file that describes the realm, in place of the system's own. {@code strongroom.kerberos.config}
 */
record KerberosSettings(String keytab, String principal, Optional<String> config) {
    static Optional<KerberosSettings> from(Config settings) {
        return settings.getOptionalValue("strongroom.kerberos.keytab", String.class)
                .map(keytab -> new KerberosSettings(
                        keytab,
                        settings.getOptionalValue("strongroom.kerberos.principal", String.class)
                                .filter(name -> name.matches("[^@]+/[^@]+@[^@]+"))
                                .orElseThrow(
                                        () -> new IllegalArgumentException(
                                                "STRONGROOM_KERBEROS_PRINCIPAL must be like HTTP/files.example.com@EXAMPLE.COM")),
                        settings.getOptionalValue("strongroom.kerberos.config", String.class)));
    }

    /** What stands after the at sign. */
    String realm() {
        return principal.substring(principal.indexOf('@') + 1);
    }
}
