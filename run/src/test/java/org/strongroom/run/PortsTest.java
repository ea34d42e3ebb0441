package org.strongroom.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortsTest {

    @Test
    void freePortsAreDifferent() {
        var ports = Ports.free();

        assertThat(List.of(ports.http(), ports.https(), ports.management(), ports.keycloak()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFreePortMayBeUsed() {
        var port = new Ports.Named(Ports.free().http(), "HTTP", "strongroom.http.port");

        assertThatCode(() -> Ports.requireFree(port, "127.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedWithItsPurposeAndOption() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = new Ports.Named(taken.getLocalPort(), "HTTPS", "strongroom.https.port");

            assertThatThrownBy(() -> Ports.requireFree(port, "127.0.0.1"))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " for HTTPS is taken")
                    .hasMessageEndingWith("choose another with -Dstrongroom.https.port=PORT.");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theOwnerOfATakenPortIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortOwner.of(taken.getLocalPort()).orElseThrow())
                    .contains("(pid " + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void nobodyOwnsAFreePort() {
        assertThat(PortOwner.of(Ports.free().http())).isEmpty();
    }

    @Test
    void aPortAskedForTwiceIsFound() {
        var ports = new Ports(8080, 8443, 8080, 8180).ofWildFly();

        assertThat(Ports.firstRepeated(ports).orElseThrow().number()).isEqualTo(8080);
        assertThat(Ports.firstRepeated(new Ports(1, 2, 3, 4).ofWildFly())).isEmpty();
    }
}
