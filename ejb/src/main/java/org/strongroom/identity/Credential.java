package org.strongroom.identity;

import java.time.Instant;

/**
 * By what a person proved who they are. Never holds the secret.
 *
 * @param id tells this credential from others of its kind, such as the id of a device password
 * @param scope what it opens
 * @param signedIn when the person last proved to the identity provider who they are; {@link Instant#EPOCH} when that is
 *     not known
 */
public record Credential(Kind kind, String id, Scope scope, Instant signedIn) {
    /** The request carried no credential, or one that was not accepted. */
    public static final Credential NONE = new Credential(Kind.NONE, "");

    /** The ways to sign in. */
    public enum Kind {
        NONE,
        OIDC_SESSION,
        BEARER,
        DEVICE_PASSWORD,
        /** A ticket of the company's domain, by SPNEGO. */
        KERBEROS
    }

    /** One that opens all that its person may open. */
    public Credential(Kind kind, String id) {
        this(kind, id, Scope.ALL, Instant.EPOCH);
    }
}
