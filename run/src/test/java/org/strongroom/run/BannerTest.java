package org.strongroom.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BannerTest {
    private final String banner = Banner.of(
            new Addresses("127.0.0.1", new Ports(8080, 8443, 9990, 8180)),
            "http://127.0.0.1:8180/realms/strongroom",
            Map.of(
                    new Person("alice", "alice-demo-password", List.of("user"), List.of("engineering")),
                    new Device("alice@demo", "device-password")));

    @Test
    void namesAddressesAndPeople() {
        assertThat(banner)
                .contains(
                        "http://127.0.0.1:8080/", "https://127.0.0.1:8443/", "http://127.0.0.1:8180/realms/strongroom")
                .contains("alice-demo-password", "engineering", "device-password");
    }

    @Test
    void tellsHowToMapTheDriveOnEachSystem() {
        assertThat(banner)
                .contains("net use S: http://127.0.0.1:8080/dav/ \"device-password\" /user:\"alice@demo\"")
                .contains("mount volume \"http://127.0.0.1:8080/dav/\"")
                .contains("gio mount dav://alice%40demo@127.0.0.1:8080/dav/")
                .contains("mount -t davfs http://127.0.0.1:8080/dav/")
                .contains("rclone config create strongroom webdav url=http://127.0.0.1:8080/dav/");
    }
}
