package org.strongroom.device;

/**
 * A device password just made.
 *
 * @param login what to sign in as
 * @param password the secret; shown this once and kept nowhere
 */
public record IssuedDevice(long id, String name, String login, String password) {
    @Override
    public String toString() {
        return "IssuedDevice[id=" + id + ", name=" + name + ", login=" + login + "]";
    }
}
