package org.strongroom.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path ROOT = Path.of("/checkout");

    private final Properties properties = new Properties();

    @Test
    void everythingHasADefault() {
        var settings = Settings.from(properties, ROOT);

        assertThat(settings.ports()).isEqualTo(new Ports(8080, 8443, 9990, 8180));
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.data()).isEqualTo(ROOT.resolve("data"));
        assertThat(settings.heap()).isEqualTo("512m");
        assertThat(settings.environment()).isEmpty();
        assertThat(settings.jvmOptions()).isEmpty();
    }

    @Test
    void everythingCanBeSet() {
        properties.setProperty("strongroom.http.port", "1");
        properties.setProperty("strongroom.https.port", "2");
        properties.setProperty("strongroom.management.port", "3");
        properties.setProperty("strongroom.keycloak.port", " 4 ");
        properties.setProperty("strongroom.bind", "0.0.0.0");
        properties.setProperty("strongroom.data", "/elsewhere/../there");
        properties.setProperty("strongroom.heap", "2g");

        var settings = Settings.from(properties, ROOT);

        assertThat(settings.ports()).isEqualTo(new Ports(1, 2, 3, 4));
        assertThat(settings.bind()).isEqualTo("0.0.0.0");
        assertThat(settings.data()).isEqualTo(Path.of("/there"));
        assertThat(settings.heap()).isEqualTo("2g");
    }

    @Test
    void aWrongPortIsNamedWithItsOption() {
        properties.setProperty("strongroom.http.port", "eighty");

        assertThatThrownBy(() -> Settings.from(properties, ROOT))
                .isInstanceOf(StartFailure.class)
                .hasMessage("-Dstrongroom.http.port=eighty is not a port number.");
    }

    @Test
    void aPortOutOfRangeIsRefused() {
        properties.setProperty("strongroom.http.port", "65536");

        assertThatThrownBy(() -> Settings.from(properties, ROOT)).hasMessageContaining("65536");
    }

    @Test
    void addressesNameLoopbackWhereAllAddressesAreBound() {
        properties.setProperty("strongroom.bind", "0.0.0.0");

        var addresses = Settings.from(properties, ROOT).addresses();

        assertThat(addresses.http()).isEqualTo("http://127.0.0.1:8080");
        assertThat(addresses.https()).isEqualTo("https://127.0.0.1:8443");
        assertThat(addresses.dav()).isEqualTo("http://127.0.0.1:8080/dav");
    }

    @Test
    void pagesAreExactAddresses() {
        assertThat(Settings.from(properties, ROOT).addresses().pages())
                .containsExactly(
                        "http://127.0.0.1:8080/",
                        "https://127.0.0.1:8443/",
                        "http://localhost:8080/",
                        "https://localhost:8443/");
    }

    @Test
    void aTestChangesWhatItNeeds() {
        var settings = Settings.from(properties, ROOT)
                .withEnvironment("STRONGROOM_DB_POOL", "2")
                .withJvmOption("-Dx=y")
                .withHeap("256m");

        assertThat(settings.environment()).containsEntry("STRONGROOM_DB_POOL", "2");
        assertThat(settings.jvmOptions()).containsExactly("-Dx=y");
        assertThat(settings.heap()).isEqualTo("256m");
    }
}
