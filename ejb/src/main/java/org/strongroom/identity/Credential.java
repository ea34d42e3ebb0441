package org.strongroom.identity;

/**
 * By what a person proved who they are. Never holds the secret.
 *
 * @param id tells this credential from others of its kind, such as the id of a device password
 */
public record Credential(Kind kind, String id) {
    /** The request carried no credential, or one that was not accepted. */
    public static final Credential NONE = new Credential(Kind.NONE, "");

    /** The ways to sign in. */
    public enum Kind {
        NONE,
        OIDC_SESSION,
        BEARER,
        DEVICE_PASSWORD
    }
}
